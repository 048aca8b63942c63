package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Puts variables and notes elsewhere, as by dragging. The moves of one drag are one step.
///
/// @param places where the middles of variables go
/// @param notes where the top left corners of notes go, by id
public record MoveVariables(Map<String, Point> places, Map<String, Point> notes) implements Command {
    public MoveVariables {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /// Moves variables alone.
    public MoveVariables(Map<String, Point> places) {
        this(places, Map.of());
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        places.forEach((variable, place) -> {
            Names.requirePresent(document, variable);
            Placement old = document.placements().get(variable);
            editor.placement(variable, old.movedTo(place));
        });
        if (!notes.isEmpty()) {
            editor.notes(document.notes().stream().map(this::moved).toList());
        }
        return editor.done();
    }

    private Note moved(Note note) {
        return new Note(note.id(), note.text(), notes.getOrDefault(note.id(), note.place()));
    }

    @Override
    public CommandLabel label() {
        if (places.isEmpty()) {
            return CommandLabel.of("command.move-note");
        }
        return places.size() == 1
                ? CommandLabel.of(
                        "command.move-variable", places.keySet().iterator().next())
                : CommandLabel.of("command.move-variables", Integer.toString(places.size()));
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        boolean same = next instanceof MoveVariables later
                && later.places.keySet().equals(places.keySet())
                && later.notes.keySet().equals(notes.keySet());
        return same ? Optional.of(next) : Optional.empty();
    }
}
