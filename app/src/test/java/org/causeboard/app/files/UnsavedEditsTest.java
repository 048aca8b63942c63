package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.Reading;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Unsaved edits are never left without asking: what is opened beside them stands in a tab of its own, and closing
/// asks: Save, Don't save or Cancel.
@Tag("ui")
class UnsavedEditsTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;
    private Workspace workspace;
    private Stage stage;
    private Path mine;
    private CausalDocument edited;

    @Override
    public void start(Stage first) {
        stage = first;
        window = Window.create(new SameThreadRunner(), prompts(), 980, 760);
        window.show(stage);
        workspace = window.studio().workspace();
    }

    private FilePrompts prompts() {
        return new FilePrompts() {
            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(Kind kind, String suggested) {
                return Optional.of(mine);
            }
        };
    }

    @BeforeEach
    void edit() {
        mine = folder.resolve("mine.causeboard");
        interact(() -> workspace.push(new AddVariable("mine", Point.ORIGIN)));
        edited = workspace.document();
    }

    private Path theirs() throws IOException {
        CausalDocument document = new AddVariable("theirs", Point.ORIGIN).apply(CausalDocument.empty());
        return Files.write(
                folder.resolve("theirs.causeboard"), new ProjectFormat().write(document, Progress.unwatched()));
    }

    private boolean isAsked() {
        return lookup("#unsaved").tryQuery().isPresent();
    }

    private void requireBeside(String... variables) {
        Frames.pass();
        assertThat(isAsked()).isFalse();
        assertThat(workspace.document()).isSameAs(edited);
        assertThat(lookup("#document-tab-1").tryQuery()).as("a tab of its own").isPresent();
        for (String variable : variables) {
            assertThat(lookup("#variable-" + variable).tryQuery()).isPresent();
        }
        assertThat(lookup("#variable-mine").tryQuery()).isEmpty();
    }

    @Test
    void aNewDocumentStandsInATabOfItsOwn() {
        push(KeyCode.CONTROL, KeyCode.N);
        requireBeside();
        push(KeyCode.CONTROL, KeyCode.N);
        assertThat(lookup("#document-tab-2").tryQuery())
                .as("beside an empty one")
                .isEmpty();
    }

    @Test
    void anExampleStandsInATabOfItsOwn() {
        interact(() -> window.studio().actions().get("open-gallery").perform());
        clickOn("#open-confounding");
        requireBeside("exercise");
    }

    @Test
    void aFileStandsInATabOfItsOwnAndIsOpenOnce() throws IOException {
        Path theirs = theirs();
        interact(() -> window.files().open(theirs));
        requireBeside("theirs");
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(lookup("#variable-mine").tryQuery()).isPresent();
        interact(() -> window.files().open(theirs));
        requireBeside("theirs");
        assertThat(lookup("#document-tab-2").tryQuery()).isEmpty();
    }

    @Test
    void rowsThatComeWithAFileBecomeTheDataOfThat() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "theirs\n1\n0\n1\n");
        Path theirs = theirs();
        interact(() -> window.files().openAll(List.of(theirs, rows)));
        requireBeside("theirs");
        assertThat(workspace.document().data()).isEmpty();
        assertThat(lookup("#data-name").queryLabeled().getText()).isEqualTo("rows.csv");
    }

    @Test
    void closingATabAsks() throws IOException {
        push(KeyCode.CONTROL, KeyCode.T);
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        push(KeyCode.CONTROL, KeyCode.W);
        assertThat(isAsked()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(isAsked()).isFalse();
        assertThat(workspace.document()).isSameAs(edited);
        push(KeyCode.CONTROL, KeyCode.W);
        type(KeyCode.ENTER); // Save has the focus
        assertThat(((Reading.Read) new ProjectFormat().read(mine, Progress.unwatched())).document())
                .isEqualTo(edited);
    }

    @Test
    void closingTheWindow() {
        interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();
        assertThat(isAsked()).isTrue();
        clickOn("#stay");
        assertThat(stage.isShowing()).isTrue();
        push(KeyCode.CONTROL, KeyCode.Q);
        clickOn("#leave-unsaved");
        assertThat(stage.isShowing()).isFalse();
        assertThat(workspace.editedProperty().get())
                .as("nothing is kept for the next start")
                .isFalse();
    }

    @Test
    void aFileThatAnotherProgramChangedIsNotWrittenOver() throws IOException {
        push(KeyCode.CONTROL, KeyCode.S);
        assertThat(workspace.editedProperty().get()).isFalse();
        byte[] other = Files.readAllBytes(theirs());
        Files.write(mine, other);
        Files.setLastModifiedTime(mine, FileTime.fromMillis(1));
        interact(() -> workspace.push(new AddVariable("more", Point.ORIGIN)));
        push(KeyCode.CONTROL, KeyCode.S);
        assertThat(lookup("#changed-on-disk").tryQuery()).isPresent();
        assertThat(mine).hasBinaryContent(other);
        clickOn("#save-over");
        assertThat(workspace.editedProperty().get()).isFalse();
        assertThat(((Reading.Read) new ProjectFormat().read(mine, Progress.unwatched())).document())
                .isEqualTo(workspace.document());
    }

    @Test
    void whoComesBackToAChangedFileIsOfferedToReadItAgain() throws IOException {
        push(KeyCode.CONTROL, KeyCode.S);
        Files.write(mine, Files.readAllBytes(theirs()));
        Files.setLastModifiedTime(mine, FileTime.fromMillis(1));
        interact(window.files()::lookAtDisk);
        clickOn("#read-again");
        assertThat(workspace.document().graph().variables()).containsExactly("theirs");
        assertThat(workspace.editedProperty().get()).isFalse();
    }

    @Test
    void thatItIsSavedStandsNeitherBesideLaterEditsNorBesideARefusal() throws IOException {
        push(KeyCode.CONTROL, KeyCode.S);
        assertThat(told()).contains("mine.causeboard");
        interact(() -> workspace.push(new AddVariable("more", Point.ORIGIN)));
        assertThat(told()).as("after an edit").isEmpty();
        push(KeyCode.CONTROL, KeyCode.S);
        mine = Files.writeString(folder.resolve("file"), "no folder").resolve("mine.causeboard");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(lookup("#file-problem").tryQuery()).isPresent();
        assertThat(told()).as("beside the refusal").isEmpty();
    }

    @Test
    void aRefusalGoesWhenAnotherFormatCouldBeWritten() {
        mine = folder.resolve("mine.bif");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(lookup("#file-problem").tryQuery()).isPresent();
        mine = folder.resolve("mine.dot");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(told()).contains("mine.dot");
        assertThat(lookup("#file-problem").tryQuery()).isEmpty();
    }

    @Test
    void aRefusedEditIsToldEachTimeAndUntilOneFits() {
        interact(() -> workspace.push(new AddVariable("mine", Point.ORIGIN)));
        assertThat(told()).contains("mine");
        interact(() -> window.studio().notices().clear());
        interact(() -> workspace.push(new AddVariable("mine", Point.ORIGIN)));
        assertThat(told()).as("again").contains("mine");
        interact(() -> workspace.push(new AddVariable("more", Point.ORIGIN)));
        assertThat(told()).isEmpty();
    }

    private String told() {
        return lookup("#status-notice").queryAs(Label.class).getText();
    }

    @Test
    void aFormatThatHoldsLessDoesNotCountAsSaved() {
        mine = folder.resolve("mine.dot");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(mine).exists();
        assertThat(workspace.editedProperty().get()).isTrue();
        assertThat(told()).contains("its groups and its labels, without mechanisms and data");
    }
}
