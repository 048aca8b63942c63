package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.shell.Question;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.PutNote;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every control that a person can come to says what it is, to the eye and to a screen reader: in each pane, tab and
/// sheet, with nothing in the document and with everything.
@Tag("ui")
class EveryControlTest extends FreshStage {
    private static final List<String> SHEETS =
            List.of("open-settings", "shortcuts", "palette", "find", "tour", "own-fragments", "compare-versions");

    private Window window;
    private Workspace workspace;
    private SpokenControls controls;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 900);
        window.show(stage);
        workspace = window.studio().workspace();
        controls = new SpokenControls(window.studio().actions());
    }

    @Test
    void withNothingInTheDocument() {
        look();
        lookAtTabs();
        lookAtSheets();
        requireFew(200);
    }

    @Test
    void withEverythingInTheDocument() {
        interact(() -> {
            workspace.open(Gallery.find("kidney-stones").orElseThrow().document(), Optional.empty());
            workspace.push(new AddEdge(Edge.bidirected("size", "success")));
            workspace.push(new PutNote(new Note("note-1", "# Heading\nwords", Point.ORIGIN)));
            window.panels().question().ask("ATE(treatment -> success)");
            perform("add-scene");
        });
        for (String variable : workspace.document().graph().variables()) {
            select(new Item.VariableItem(variable));
        }
        for (Edge edge : workspace.document().graph().edges()) {
            select(new Item.EdgeItem(edge));
        }
        select(new Item.NoteItem("note-1"));
        interact(() -> perform("select-all"));
        look();
        interact(() -> workspace.select(new Item.VariableItem("treatment")));
        for (Mode mode : Mode.values()) {
            interact(() -> world(mode));
            look();
        }
        lookAtTabs();
        lookAtSheets();
        interact(() -> {
            perform("branch");
            window.questions()
                    .ask(new Question(
                            "asked",
                            Question.Kind.DECISION,
                            "Which?",
                            List.of(new Question.Choice("this", "This", () -> {}))));
        });
        look();
        requireFew(350);
    }

    private void world(Mode mode) {
        workspace.modeProperty().set(mode);
        LiveWorld set = LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("open_surgery"));
        workspace
                .worldProperty()
                .set(
                        mode == Mode.IMAGINE
                                ? new LiveWorld(
                                        Map.of("treatment", Value.of("percutaneous")), set.done(), OptionalInt.empty())
                                : set);
    }

    private void select(Item item) {
        interact(() -> workspace.select(item));
        look();
    }

    private void lookAtTabs() {
        TabPane tabs = lookup("#bottom-tabs").query();
        for (Tab tab : List.copyOf(tabs.getTabs())) {
            interact(() -> tabs.getSelectionModel().select(tab));
            look();
        }
        interact(() -> perform("open-gallery"));
        look();
        interact(() -> perform("show-outline"));
        look();
        interact(() -> perform("show-outline"));
    }

    private void lookAtSheets() {
        for (String sheet : SHEETS) {
            interact(() -> perform(sheet));
            look();
            push(KeyCode.ESCAPE);
        }
    }

    private void perform(String action) {
        window.studio().actions().get(action).perform();
    }

    private void look() {
        Frames.pass();
        interact(() -> controls.look(
                window.desk().frontProperty().get().orElseThrow().scene().getRoot()));
    }

    private void requireFew(int least) {
        assertThat(controls.faults())
                .as("of %d controls", controls.seen().size())
                .isEmpty();
        assertThat(controls.seen()).hasSizeGreaterThan(least);
    }
}
