package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;

/// What adjustment sets may hold, one chip a variable: free, in every set, or in none. A click, Enter or Space goes to
/// the next of the three; `+`, `-` and `0` and the context menu go to one of them. What is wanted belongs to the
/// question and is no edit of the document.
final class MemberChips extends VBox {
    private static final int FIRST = 8;
    private static final PseudoClass MUST = PseudoClass.getPseudoClass("must");
    private static final PseudoClass MUST_NOT = PseudoClass.getPseudoClass("must-not");

    private final IdentificationViewModel model;
    private final Messages messages;
    private final Parts parts;
    private final Rows rows = new Rows(new ChipFlow());
    private final Map<String, Button> chips = new LinkedHashMap<>();
    private final ToggleButton fold = Parts.line(new ToggleButton());
    private boolean all;

    MemberChips(IdentificationViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        parts = new Parts(messages);
        fold.setText(messages.text("identification.choose"));
        fold.setId("choose-members");
        fold.setMaxWidth(USE_PREF_SIZE);
        fold.setTooltip(new Tooltip(messages.text("identification.choose.hint")));
        VBox unfolded = new VBox(6, Parts.quiet(messages.text("identification.choose.how")), rows.pane());
        fold.selectedProperty().subscribe(open -> {
            unfolded.setVisible(open);
            unfolded.setManaged(open);
            if (open) {
                Parts.reveal(unfolded);
            }
        });
        getChildren().setAll(fold, unfolded);
    }

    /// @param candidates what a set may hold, the likeliest first
    /// @param members what is wanted at present
    void show(List<String> candidates, Members members) {
        if (!members.isFree()) {
            fold.setSelected(true);
        }
        Set<String> shown = new LinkedHashSet<>();
        candidates.stream().limit(all ? candidates.size() : FIRST).forEach(shown::add);
        shown.addAll(members.must());
        shown.addAll(members.mustNot());
        chips.keySet().retainAll(shown);
        List<Rows.Row> now = new ArrayList<>();
        for (String variable : shown) {
            Button chip = chips.computeIfAbsent(variable, this::chip);
            say(chip, variable, members.of(variable));
            now.add(new Rows.Row(chip, () -> chip));
        }
        if (!all && candidates.size() > FIRST) {
            now.add(new Rows.Row(candidates, () -> more(candidates)));
        }
        if (!members.isFree()) {
            now.add(new Rows.Row("free", () -> parts.button("free-members", model::wantNothing)));
        }
        rows.show(now);
    }

    private Node more(List<String> candidates) {
        Button more = parts.button("show-all-members", () -> {
            all = true;
            show(candidates, model.membersProperty().get());
        });
        more.setText(messages.text("identification.show-all", candidates.size()));
        return more;
    }

    /// Told in place, so that the chip keeps the focus.
    private void say(Button chip, String variable, Members.Wish wish) {
        String standing = key(wish);
        chip.setText(messages.text("member." + standing, variable));
        chip.setAccessibleText(messages.text("member." + standing + ".said", variable));
        chip.pseudoClassStateChanged(MUST, wish == Members.Wish.MUST);
        chip.pseudoClassStateChanged(MUST_NOT, wish == Members.Wish.MUST_NOT);
    }

    private static String key(Members.Wish wish) {
        return switch (wish) {
            case FREE -> "free";
            case MUST -> "must";
            case MUST_NOT -> "must-not";
        };
    }

    private Button chip(String variable) {
        Button chip = new Button();
        chip.setId("member-" + variable);
        chip.setMnemonicParsing(false); // names may hold underscores
        chip.getStyleClass().add("member-chip");
        chip.setOnAction(_ ->
                model.want(variable, model.membersProperty().get().of(variable).next()));
        chip.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            switch (key.getCharacter()) {
                case "+" -> model.want(variable, Members.Wish.MUST);
                case "-" -> model.want(variable, Members.Wish.MUST_NOT);
                case "0" -> model.want(variable, Members.Wish.FREE);
                default -> {
                    return;
                }
            }
            key.consume();
        });
        chip.setContextMenu(menu(variable));
        Parts.lights(chip, () -> model.point(Set.of(variable)), model::pointAway);
        return chip;
    }

    private ContextMenu menu(String variable) {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> {
            ToggleGroup wishes = new ToggleGroup();
            menu.getItems().clear();
            for (Members.Wish wish : Members.Wish.values()) {
                RadioMenuItem item = new RadioMenuItem(messages.text("member." + key(wish) + ".menu"));
                item.setId("want-" + key(wish));
                item.setToggleGroup(wishes);
                item.setSelected(model.membersProperty().get().of(variable) == wish);
                item.setOnAction(_ -> model.want(variable, wish));
                menu.getItems().add(item);
            }
        });
        menu.getItems().add(new RadioMenuItem()); // a menu without items is never shown
        return menu;
    }
}
