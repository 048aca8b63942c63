package org.causeboard.app.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.document.CausalDocument;

/// Which variables go by what was typed, and which of them is gone to. Names that begin so come first.
public final class FindViewModel {
    private final Workspace workspace;
    private final Consumer<String> reveal;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);

    /// @param reveal brings a variable into view
    public FindViewModel(Workspace workspace, Consumer<String> reveal) {
        this.workspace = workspace;
        this.reveal = reveal;
        typed.subscribe((_, now) -> search(now));
    }

    /// What was found.
    ///
    /// @param variables all that fit, the best first
    /// @param at which of them is gone to, from 0
    public record Found(List<String> variables, int at) {
        static final Found NOTHING = new Found(List.of(), 0);

        public Found {
            variables = List.copyOf(variables);
        }

        /// The one that is gone to.
        public Optional<String> present() {
            return variables.isEmpty() ? Optional.empty() : Optional.of(variables.get(at));
        }
    }

    /// What is looked for.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What was found.
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Goes to the next one, or back; around at the ends.
    public void step(int steps) {
        List<String> variables = matches(typed.get()); // the document may have changed
        if (!variables.isEmpty()) {
            int at = found.get().variables().equals(variables) ? found.get().at() + steps : 0;
            go(new Found(variables, Math.floorMod(at, variables.size())));
        } else {
            found.set(Found.NOTHING);
        }
    }

    private void search(String wanted) {
        List<String> variables = matches(wanted);
        if (variables.isEmpty()) {
            found.set(Found.NOTHING);
        } else {
            go(new Found(variables, 0));
        }
    }

    private void go(Found next) {
        found.set(next);
        next.present().ifPresent(variable -> {
            workspace.select(new Item.VariableItem(variable));
            reveal.accept(variable);
        });
    }

    private List<String> matches(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        CausalDocument document = workspace.document();
        record Scored(String variable, int score) {}
        return document.graph().variables().stream()
                .map(variable -> new Scored(variable, score(variable, document, wanted)))
                .filter(scored -> scored.score() >= 0)
                .sorted(java.util.Comparator.comparingInt(Scored::score))
                .map(Scored::variable)
                .toList();
    }

    /// 0 where the name begins so, 1 where it contains it, 2 where the note about it does, -1 where nothing fits.
    private static int score(String variable, CausalDocument document, String wanted) {
        String name = variable.toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 0;
        }
        if (name.contains(wanted)) {
            return 1;
        }
        String note = document.cards().get(variable).note().toLowerCase(Locale.ROOT);
        return note.contains(wanted) ? 2 : -1;
    }
}
