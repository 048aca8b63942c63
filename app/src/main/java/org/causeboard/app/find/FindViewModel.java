package org.causeboard.app.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.model.document.CausalDocument;

/// What goes by the typed words, best first: names that begin so, other names, states, notes. All of it is lit on the
/// canvas, one of it is selected.
public final class FindViewModel {
    private final Workspace workspace;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Match>> matches = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(0);
    private boolean open;

    public FindViewModel(Workspace workspace) {
        this.workspace = workspace;
        typed.subscribe((_, _) -> search());
        workspace.documentProperty().subscribe((_, _) -> searchAgain());
    }

    /// What is looked for.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What was found.
    public ReadOnlyObjectProperty<List<Match>> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// Which of them is selected, counted from 0.
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /// The selected one.
    public Optional<Match> current() {
        return matches.get().isEmpty()
                ? Optional.empty()
                : Optional.of(matches.get().get(at.get()));
    }

    /// Begins to search, with what was typed last.
    public void open() {
        open = true;
        search();
    }

    /// Goes on by a number of matches, around the end; backwards when negative. Does nothing before the search begins.
    public void step(int by) {
        if (open && !matches.get().isEmpty()) {
            at.set(Math.floorMod(at.get() + by, matches.get().size()));
            select();
        }
    }

    /// Ends the search. What was found last stays selected.
    public void close() {
        open = false;
        workspace.highlightProperty().set(Highlight.NONE);
    }

    private void search() {
        if (open) {
            at.set(0);
            matches.set(found(workspace.document(), typed.get()));
            light();
            select();
        }
    }

    /// After an edit: the same match as before, where it is still one.
    private void searchAgain() {
        if (open) {
            Optional<Match> before = current();
            List<Match> now = found(workspace.document(), typed.get());
            at.set(0);
            matches.set(now);
            at.set(before.map(now::indexOf).filter(index -> index >= 0).orElse(0));
            light();
        }
    }

    private void light() {
        workspace
                .highlightProperty()
                .set(new Highlight(
                        Highlight.Kind.NEUTRAL,
                        matches.get().stream().map(Match::variable).collect(Collectors.toSet()),
                        java.util.Set.of()));
    }

    private void select() {
        current().ifPresent(match -> workspace.select(new Item.VariableItem(match.variable())));
    }

    /// The variables of a document that go by some words, whatever their case.
    static List<Match> found(CausalDocument document, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Match> found = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (Where where : Where.values()) {
                document.graph().variables().stream()
                        .filter(variable -> found.stream()
                                .noneMatch(match -> match.variable().equals(variable)))
                        .flatMap(variable -> match(document, variable, where, wanted).stream())
                        .toList()
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Match> match(CausalDocument document, String variable, Where where, String wanted) {
        var card = document.cards().get(variable);
        List<String> texts = switch (where) {
            case BEGINNING, NAME -> List.of(variable);
            case STATE -> card.domain() instanceof Discrete discrete ? discrete.states() : List.of();
            case NOTE -> List.of(card.note());
        };
        return texts.stream()
                .filter(text -> where == Where.BEGINNING
                        ? text.toLowerCase(Locale.ROOT).startsWith(wanted)
                        : text.toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst()
                .map(text -> new Match(variable, where, text));
    }

    /// A variable that was found.
    ///
    /// @param variable its name
    /// @param where what of it goes by the words
    /// @param text the name, state or note that does
    public record Match(String variable, Where where, String text) {}

    /// What of a variable goes by the words, best first.
    public enum Where {
        BEGINNING,
        NAME,
        STATE,
        NOTE
    }
}
