package org.causeboard.app.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.fragment.OwnFragment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pieces of one's own are kept, put into documents, renamed and deleted, and outlast the program.
@Tag("ui")
class FragmentSheetTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;
    private Workspace workspace;

    @Override
    public void start(Stage stage) {
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        window = Window.create(new SameThreadRunner(), settings, folder, 980, 900);
        workspace = window.studio().workspace();
        workspace.open(twoMediators(), Optional.empty());
        window.show(stage);
    }

    /// X causes Y by two ways.
    private static CausalDocument twoMediators() {
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variable("X", Role.EXPOSURE)
                        .variable("Y", Role.OUTCOME)
                        .variables("A", "B")
                        .directed("X", "A")
                        .directed("A", "Y")
                        .directed("X", "B")
                        .directed("B", "Y"))
                .placement("X", Placement.at(0, 0))
                .placement("A", Placement.at(200, -100))
                .placement("B", Placement.at(200, 100))
                .placement("Y", Placement.at(400, 0))
                .done();
    }

    private static CausalDocument two() {
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("dose", "effect"))
                .placement("dose", Placement.at(0, 0))
                .placement("effect", Placement.at(500, 0))
                .done();
    }

    private List<OwnFragment> kept() {
        return OwnFragments.in(folder, Runnable::run).all();
    }

    private void open(CausalDocument document, String... selected) {
        interact(() -> {
            workspace.open(document, Optional.empty());
            for (String variable : selected) {
                workspace.selectToo(new Item.VariableItem(variable));
            }
            window.canvas().requestFocus();
        });
        Frames.pass();
    }

    private void keys(KeyCode... combination) {
        push(combination);
        Frames.pass();
    }

    private void keepAllAs(String name) {
        interact(() -> window.canvas().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.A);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        write(name);
        keys(KeyCode.ENTER);
        keys(KeyCode.ESCAPE);
        assertThat(lookup("#fragments").query().isVisible()).isFalse();
    }

    @Test
    void byKeyboardTheSelectionIsKeptNamedAndPutBetweenTwoVariablesOfAnotherDocument() throws IOException {
        keepAllAs("two ways");
        assertThat(kept()).extracting(OwnFragment::name).containsExactly("two ways");
        assertThat(kept().getFirst().piece().ends()).containsExactly("X", "Y");
        assertThat(Files.readString(folder.resolve("fragments.json"))).contains("\"name\" : \"two ways\"");
        open(two(), "dose", "effect");
        keys(KeyCode.CONTROL, KeyCode.J);
        keys(KeyCode.ENTER);
        assertThat(workspace.document().graph().variables()).containsExactly("dose", "effect", "A", "B");
        assertThat(workspace.document().graph().edges())
                .contains(Edge.directed("dose", "A"), Edge.directed("B", "effect"));
        assertThat(window.scene().getFocusOwner()).isSameAs(window.canvas());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document()).isEqualTo(two());
    }

    @Test
    void aFragmentStandsByItselfWhereNothingIsSelectedAndIsFoundInThePaletteAndTheMenu() {
        keepAllAs("two ways");
        open(two());
        keys(KeyCode.CONTROL, KeyCode.K);
        write("two ways");
        keys(KeyCode.ENTER);
        assertThat(workspace.document().graph().variables())
                .containsExactlyInAnyOrder("dose", "effect", "X", "Y", "A", "B");
        assertThat(workspace.selection()).hasSize(4);
        open(CausalDocument.empty());
        interact(() -> menu().getItems().getFirst().fire());
        assertThat(workspace.document().graph()).isEqualTo(twoMediators().graph());
    }

    private Menu menu() {
        for (MenuItem topic : lookup("#main-menu").queryAs(MenuButton.class).getItems()) {
            for (MenuItem item : ((Menu) topic).getItems()) {
                if ("menu-fragments".equals(item.getId())) {
                    return (Menu) item;
                }
            }
        }
        throw new AssertionError("no menu of fragments");
    }

    @Test
    void byMouseAFragmentIsRenamedGivenOtherEndsInsertedDeletedAndBroughtBack() {
        keepAllAs("two ways");
        interact(window.studio().actions().get("own-fragments")::perform);
        clickOn("#fragment-name").eraseText("two ways".length()).write("detours");
        choose("#fragment-end-0", "A");
        choose("#fragment-end-1", "B");
        assertThat(kept()).extracting(OwnFragment::name).containsExactly("detours");
        assertThat(kept().getFirst().piece().ends()).containsExactly("A", "B");
        clickOn("#fragment-insert");
        assertThat(lookup("#fragments").query().isVisible()).isFalse();
        assertThat(workspace.document().graph().size()).isEqualTo(6); // all but the two that were selected
        interact(window.studio().actions().get("own-fragments")::perform);
        clickOn("#fragment-delete");
        assertThat(kept()).isEmpty();
        clickOn(lookup("#fragment-bring-back").queryAs(Hyperlink.class));
        assertThat(kept()).extracting(OwnFragment::name).containsExactly("detours");
        clickOn("#close-fragments");
    }

    private void choose(String box, String variable) {
        clickOn(box);
        Frames.pass();
        ListCell<?> wanted = lookup(".combo-box-popup .list-cell")
                .match((ListCell<?> cell) ->
                        cell.isVisible() && cell.getScene().getWindow().isShowing() && variable.equals(cell.getText()))
                .query();
        clickOn(wanted);
        Frames.pass();
    }

    @Test
    void namesStayApartAndADeletedFragmentLeavesByKeyboard() {
        keepAllAs("same");
        keepAllAs("same");
        assertThat(kept()).extracting(OwnFragment::name).containsExactly("same", "same 2");
        keys(KeyCode.CONTROL, KeyCode.J);
        keys(KeyCode.DOWN);
        keys(KeyCode.ALT, KeyCode.DELETE);
        assertThat(kept()).extracting(OwnFragment::name).containsExactly("same");
        assertThat(workspace.document()).isEqualTo(twoMediators()); // the canvas was not meant
    }

    @Test
    void withoutASelectionThereIsNothingToKeepAndTheReasonIsGiven() {
        open(two());
        var action = window.studio().actions().get("keep-fragment");
        assertThat(action.isPossible()).isFalse();
        assertThat(action.hindrance().getValue()).contains("reason.nothing-to-keep");
    }

    @Test
    void aDamagedFileIsPutAsideAndWhatCanBeReadStays() throws IOException {
        keepAllAs("good");
        Path file = folder.resolve("fragments.json");
        String text = Files.readString(file);
        String damaged = text.substring(0, text.lastIndexOf(']')) + ", { \"name\" : \"bad\" } ]";
        Files.writeString(file, damaged);
        OwnFragments again = OwnFragments.in(folder, Runnable::run);
        assertThat(again.all()).extracting(OwnFragment::name).containsExactly("good");
        assertThat(again.damaged()).singleElement().asString().startsWith("bad");
        again.remove(again.all().getFirst());
        assertThat(folder.resolve("fragments-damaged.json")).hasContent(damaged);
        assertThat(kept()).isEmpty();
        Files.writeString(file, "no list");
        interact(() -> {
            Window other = Window.create(new SameThreadRunner(), SettingsModel.usual(), folder, 900, 600);
            assertThat(other.studio()
                            .notices()
                            .latestProperty()
                            .get()
                            .orElseThrow()
                            .sentence())
                    .contains("fragments.json");
        });
    }
}
