package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Note;

/// Adds a note, or replaces the one with its id: other words, another place. The moves of one drag become one step.
public record PutNote(Note note) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        List<Note> notes = new ArrayList<>(document.notes());
        boolean replaced = false;
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).id().equals(note.id())) {
                notes.set(i, note);
                replaced = true;
            }
        }
        if (!replaced) {
            notes.add(note);
        }
        return document.edit().notes(notes).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.put-note");
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof PutNote(Note later) && later.id().equals(note.id())
                ? Optional.of(next)
                : Optional.empty();
    }
}
