package org.causeboard.app.inspector;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.command.PutInTier;
import org.causeboard.model.layout.Tiers;

/// The slice of time that a variable belongs to, for the layout by time. Left empty, it follows from the causes or from
/// the time in the name, and the field shows which one that is.
final class TierField extends TextField {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    private final Studio studio;
    private final String variable;
    private final Set<String> all;

    /// @param variable the one that is shown
    /// @param all those that are changed together, this one among them
    TierField(Studio studio, String variable, Set<String> all) {
        this.studio = studio;
        this.variable = variable;
        this.all = new LinkedHashSet<>(all);
        setId("tier-field");
        setText(written());
        prompt();
        setAccessibleText(studio.messages().text("inspector.tier"));
        setTooltip(new Tooltip(studio.messages().text("inspector.tier-help")));
        setOnAction(_ -> enter());
        focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                prompt(); // other variables may have moved in time
            } else {
                enter();
            }
        });
    }

    private void prompt() {
        int tier = Tiers.of(studio.workspace().document()).getOrDefault(variable, 1);
        setPromptText(studio.messages().text("inspector.tier-prompt", tier));
    }

    private String written() {
        OptionalInt said = studio.workspace().document().cards().get(variable).tier();
        return said.isPresent() ? Integer.toString(said.getAsInt()) : "";
    }

    private void enter() {
        String text = getText().strip();
        boolean gone = !studio.workspace().document().graph().contains(variable);
        if (gone || text.equals(written())) {
            return;
        }
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            studio.notices().warn(studio.messages().text("inspector.no-tier", text));
            setText(written());
            return;
        }
        OptionalInt tier = text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        Map<String, OptionalInt> tiers = new LinkedHashMap<>();
        all.stream().filter(studio.workspace().document().graph()::contains).forEach(name -> tiers.put(name, tier));
        studio.workspace().push(new PutInTier(tiers));
    }
}
