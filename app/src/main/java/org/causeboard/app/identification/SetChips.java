package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;

/// Sets of one kind under their title, to click: the first few and the best, and all once that is asked for.
final class SetChips extends VBox {
    private static final int FIRST = 8;

    private final IdentificationViewModel model;
    private final Messages messages;
    private final Parts parts;
    private final Rows chips = new Rows(new ChipFlow());
    private List<Set<String>> allOf = List.of(); // the sets of which every one was asked for

    /// @param title key of its title
    SetChips(String title, IdentificationViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        parts = new Parts(messages);
        setId(title.replace('.', '-'));
        getChildren().setAll(parts.title(title), chips.pane());
    }

    /// @param choice says which sets stand out; those need not be among these
    void show(List<Set<String>> sets, Choice choice) {
        List<Rows.Row> rows = new ArrayList<>();
        int shown = allOf.equals(sets) ? sets.size() : Math.min(FIRST, sets.size());
        Set<Set<String>> listed = new LinkedHashSet<>(sets.subList(0, shown));
        if (listed.stream().noneMatch(set -> choice.isSmallest(set, sets))) {
            choice.smallest().filter(set -> choice.isSmallest(set, sets)).ifPresent(listed::add);
        }
        choice.optimal().ifPresent(listed::add);
        listed.forEach(set -> rows.add(chip(new Chip(set, choice.isSmallest(set, sets), choice.isOptimal(set)))));
        if (shown < sets.size()) {
            rows.add(new Rows.Row(sets, () -> more(sets, choice)));
        }
        chips.show(rows);
    }

    private Node more(List<Set<String>> sets, Choice choice) {
        Button more = parts.button("show-all-sets", () -> {
            allOf = sets;
            show(sets, choice);
        });
        more.setText(messages.text("identification.show-all", sets.size()));
        return more;
    }

    private record Chip(Set<String> set, boolean smallest, boolean optimal) {
        /// The last part of the key of its words; empty for a set like any other.
        String standing() {
            return smallest && optimal ? "smallest-optimal" : smallest ? "smallest" : optimal ? "optimal" : "";
        }
    }

    private Rows.Row chip(Chip shown) {
        return new Rows.Row(shown, () -> {
            Set<String> set = shown.set();
            String names = set.isEmpty() ? messages.text("identification.empty-set") : String.join(", ", set);
            String standing = shown.standing();
            Button chip = new Button(standing.isEmpty() ? names : messages.text("identification." + standing, names));
            if (!standing.isEmpty()) {
                chip.setTooltip(new Tooltip(messages.text("identification." + standing + ".hint")));
            }
            chip.setId("set-" + String.join("-", set));
            chip.setMnemonicParsing(false); // names may hold underscores
            chip.getStyleClass().add("set-chip");
            chip.setOnAction(_ -> model.adjustFor(set));
            Parts.lights(chip, () -> model.point(set), model::pointAway);
            return chip;
        });
    }
}
