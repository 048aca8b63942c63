package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;

/// Sets of one kind under their title, to click: the first few and the best, and all once that is asked for.
final class SetChips extends VBox {
    private static final int FIRST = 8;

    private final IdentificationViewModel model;
    private final Messages messages;
    private final Parts parts;
    private final Rows chips = new Rows(new FlowPane(6, 6));
    private List<Set<String>> allOf = List.of(); // the sets of which every one was asked for

    /// @param title key of its title
    SetChips(String title, IdentificationViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        parts = new Parts(messages);
        getChildren().setAll(parts.title(title), chips.pane());
    }

    /// @param optimal the best of all sets, which need not be among these
    void show(List<Set<String>> sets, Optional<Set<String>> optimal) {
        List<Rows.Row> rows = new ArrayList<>();
        int shown = allOf.equals(sets) ? sets.size() : Math.min(FIRST, sets.size());
        sets.stream().limit(shown).forEach(set -> rows.add(chip(set, optimal.equals(Optional.of(set)))));
        optimal.filter(set -> !sets.contains(set)).ifPresent(set -> rows.add(chip(set, true)));
        if (shown < sets.size()) {
            rows.add(new Rows.Row(sets, () -> more(sets, optimal)));
        }
        chips.show(rows);
    }

    private Node more(List<Set<String>> sets, Optional<Set<String>> optimal) {
        Button more = parts.button("show-all-sets", () -> {
            allOf = sets;
            show(sets, optimal);
        });
        more.setText(messages.text("identification.show-all", sets.size()));
        return more;
    }

    private record Chip(Set<String> set, boolean best) {}

    private Rows.Row chip(Set<String> set, boolean best) {
        return new Rows.Row(new Chip(set, best), () -> {
            String names = set.isEmpty() ? messages.text("identification.empty-set") : String.join(", ", set);
            Button chip = new Button(best ? messages.text("identification.optimal", names) : names);
            chip.setId("set-" + String.join("-", set));
            chip.setMnemonicParsing(false); // names may hold underscores
            chip.getStyleClass().add("set-chip");
            chip.setOnAction(_ -> model.adjustFor(set));
            Parts.lights(chip, () -> model.point(set), model::pointAway);
            return chip;
        });
    }
}
