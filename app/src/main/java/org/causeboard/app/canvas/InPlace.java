package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.causeboard.app.canvas.gesture.Board;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.FirstSight;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.AddConnectedVariable;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.SetTitle;
import org.causeboard.model.command.StyleEdge;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Point;

/// What a person writes in place on the canvas: names of variables, labels of edges, notes, the title.
final class InPlace {
    private final CanvasView canvas;
    private final Studio studio;
    private final Workspace workspace;
    private final NameField nameField;
    private final ConnectField connectField;
    private final TextEditor textEditor;
    private final NoteActions notes;

    InPlace(CanvasView canvas) {
        this.canvas = canvas;
        studio = canvas.studio();
        workspace = studio.workspace();
        nameField = new NameField(canvas);
        connectField = new ConnectField(canvas);
        textEditor = new TextEditor(canvas);
        notes = new NoteActions(canvas, textEditor);
    }

    /// The fields, which stand over the picture.
    List<Node> fields() {
        return Stream.<Node>of(nameField, connectField, textEditor)
                .<Node>map(FirstSight::place)
                .toList();
    }

    /// The name of a variable.
    NameField nameField() {
        return nameField;
    }

    /// Texts of several lines.
    TextEditor textEditor() {
        return textEditor;
    }

    /// Adds what can be done with notes.
    void addActions() {
        notes.add();
    }

    /// Another part of the world is seen: what is written stays over what it belongs to.
    void follow() {
        nameField.follow();
        textEditor.follow();
    }

    /// Lets a person name a variable.
    void rename(String variable) {
        canvas.sight().reveal(variable);
        nameField.open(variable, NameField.Reason.RENAME);
    }

    /// Draws a new variable with a name of its own and lets a person rename it.
    ///
    /// @return its name for the time being
    String create(Point place, Optional<String> cause, Board.Link link) {
        String name = canvas.room().name();
        canvas.sight().settle(); // what is drawn stays under the pointer, also the very first
        boolean done = cause.map(from -> workspace.push(new AddConnectedVariable(
                        name,
                        place,
                        link == Board.Link.DIRECTED ? Edge.directed(from, name) : Edge.bidirected(from, name))))
                .orElseGet(() -> workspace.push(new AddVariable(name, place)));
        if (done) {
            workspace.select(new Item.VariableItem(name));
            canvas.sight().reveal(name);
            nameField.open(name, NameField.Reason.NEW);
        }
        return name;
    }

    /// Draws a new variable in the middle of what is seen, beside what stands there.
    void createInView() {
        create(canvas.room().inView(), Optional.empty(), Board.Link.DIRECTED);
    }

    /// Lets a person write the label of an edge.
    void label(Edge edge) {
        workspace.select(new Item.EdgeItem(edge));
        Optional.ofNullable(canvas.drawing().geometry().edges().get(edge))
                .ifPresent(shaft -> textEditor.open(
                        workspace.document().style(edge).label(), shaft.middle(), TextEditor.Lines.ONE, text -> {
                            EdgeStyle style = workspace.document().style(edge);
                            workspace.push(new StyleEdge(edge, style.withLabel(text.replace('\n', ' '))));
                            workspace.history().endGesture();
                        }));
    }

    /// Lets a person call the document otherwise.
    void retitle() {
        Point corner = canvas.view().toWorld(24, 76);
        textEditor.open(studio.title().getValue(), corner, TextEditor.Lines.ONE, text -> {
            if (!text.isEmpty() && !text.equals(studio.title().getValue())) {
                workspace.push(new SetTitle(text));
                workspace.history().endGesture();
            }
        });
    }

    /// Lets a person change a note.
    void editNote(String id) {
        workspace.select(new Item.NoteItem(id));
        notes.edit(id);
    }

    /// Lets a person type the name of a variable that the selected one is to cause.
    boolean startConnecting() {
        connectField.open();
        return true;
    }
}
