package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import org.causeboard.app.action.Action;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.PutNote;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.NoteGeometry;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Notes and headings on the canvas: writing a new one, changing one in place.
final class NoteActions {
    private final CanvasView canvas;
    private final Workspace workspace;
    private final TextEditor editor;

    NoteActions(CanvasView canvas, TextEditor editor) {
        this.canvas = canvas;
        this.editor = editor;
        workspace = canvas.studio().workspace();
    }

    void add() {
        canvas.studio()
                .actions()
                .add(Action.of(
                                "new-note",
                                Action.Topic.GRAPH,
                                () -> write(canvas.room().forNote()))
                        .icon("note")
                        .keys("Shortcut+M"));
        canvas.studio()
                .actions()
                .add(Action.of(
                                "edit-note",
                                Action.Topic.GRAPH,
                                () -> CanvasKeys.chosenNotes(workspace.selection())
                                        .forEach(this::edit))
                        .icon("edit")
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> !CanvasKeys.chosenNotes(workspace.selection())
                                                .isEmpty(),
                                        workspace.selectedProperty()),
                                "reason.no-note-selected"));
    }

    /// Begins a note at a place. It stands there, or as near to it as there is room for all of its words.
    void write(Point place) {
        editor.open("", place, TextEditor.Lines.MANY, text -> {
            if (!text.isEmpty()) {
                String id = Note.freeId(workspace.document().notes());
                put(placed(new Note(id, text, place)));
                workspace.select(new Item.NoteItem(id));
            }
        });
    }

    private Note placed(Note note) {
        Size size = NoteGeometry.of(note, BundledFont.instance()).box().size();
        return new Note(note.id(), note.text(), canvas.room().forNote(note.place(), size));
    }

    /// Changes a note; one without words left is gone.
    void edit(String id) {
        find(id).ifPresent(note ->
                editor.open(note.text(), note.place(), TextEditor.Lines.MANY, text -> change(id, text)));
    }

    private void change(String id, String text) {
        Optional<Note> note = find(id);
        if (note.isEmpty()) {
            return;
        }
        if (text.isEmpty()) {
            workspace.push(new RemoveItems(Set.of(), Set.of(), Set.of(id)));
        } else {
            put(new Note(id, text, note.get().place()));
        }
    }

    private void put(Note note) {
        workspace.push(new PutNote(note));
        workspace.history().endGesture();
    }

    private Optional<Note> find(String id) {
        List<Note> notes = workspace.document().notes();
        return notes.stream().filter(note -> note.id().equals(id)).findFirst();
    }
}
