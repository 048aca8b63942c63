package org.causeboard.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.NoteGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The command palette by keys, and the row of tabs in a narrow window.
@Tag("ui")
class PaletteTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        window = Window.create(new SameThreadRunner(), settings, 980, 900);
        still(window);
        window.show(stage);
        window.studio().workspace().open(CausalDocument.empty(), Optional.empty());
    }

    @Test
    void itTakesTheKeysFromANameThatIsBeingWritten() {
        interact(() -> window.canvas().requestFocus());
        type(KeyCode.N).write("rain").push(KeyCode.CONTROL, KeyCode.K);
        write("front");
        assertThat(found()).contains("Insert fragment Front door", "Lesson: Through the front door");
        assertThat(window.studio().workspace().document().graph().variables()).containsExactly("rain");
        type(KeyCode.ESCAPE);
        assertThat(lookup("#palette").query().isVisible()).isFalse();
    }

    @Test
    void aWordThatStandsForAnActionFindsItBeforeTheSettingOfThatName() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("dark");
        assertThat(found().getFirst()).isEqualTo("Dark theme");
        push(KeyCode.CONTROL, KeyCode.A).write("bright");
        assertThat(found().getFirst()).isEqualTo("Light theme");
    }

    @Test
    void whatCannotBeDoneStaysChosenWithItsWholeReason() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("arrange by role");
        type(KeyCode.ENTER);
        assertThat(lookup("#palette").query().isVisible()).isTrue();
        assertThat(lookup("#palette-hindrance").queryAs(Label.class).getText())
                .isEqualTo("Mark an exposure (E) and an outcome (O) first.");
        push(KeyCode.CONTROL, KeyCode.A).write("new note");
        assertThat(lookup("#palette-hindrance").query().isVisible()).isFalse();
    }

    @Test
    void whatCannotBeDoneComesAfterWhatCanUnlessItsNameBeginsSo() {
        assertThat(found("lesson").getFirst()).isEqualTo("Lesson: Seeing is not doing");
        assertThat(found("begin the les").getFirst()).isEqualTo("Begin the lesson anew");
    }

    @Test
    void anotherDocumentLeavesNoVariableThatIsGoneToGoTo() {
        interact(() -> window.studio().workspace().push(new AddVariable("rain", Point.ORIGIN)));
        push(KeyCode.CONTROL, KeyCode.K);
        write("rain");
        assertThat(found()).contains("Go to variable rain");
        interact(() -> window.studio().workspace().open(CausalDocument.empty(), Optional.empty()));
        assertThat(found()).doesNotContain("Go to variable rain");
    }

    @Test
    void enterTakesTheFirstBeforeTheListHasChosen() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("settings");
        interact(() -> {
            lookup("#palette-list").queryListView().getSelectionModel().clearSelection();
            press(KeyCode.ENTER).release(KeyCode.ENTER);
        });
        Frames.pass();
        assertThat(lookup("#palette").query().isVisible()).isFalse();
    }

    @Test
    void itOpensExamples() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("Example: ");
        Frames.pass();
        assertThat(found()).hasSizeGreaterThanOrEqualTo(10).allMatch(words -> words.startsWith("Example: "));
        type(KeyCode.ENTER);
        Frames.pass();
        assertThat(window.studio().workspace().document().graph().variables()).hasSizeGreaterThan(2);
    }

    @Test
    void settingsAreFoundByTheirNamesAndValues() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("reduced");
        assertThat(found()).contains("Setting: Motion");
        push(KeyCode.CONTROL, KeyCode.A).write("digits of a");
        assertThat(found().getFirst()).isEqualTo("Setting: Digits of a number");
        type(KeyCode.ENTER);
        Frames.pass();
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("setting-digits");
        type(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.K);
        write("contrast");
        type(KeyCode.ENTER);
        Frames.pass();
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("setting-contrast-normal");
    }

    @Test
    void longReasonsPushNoKeyOutOfSight() {
        push(KeyCode.CONTROL, KeyCode.K);
        Frames.pass();
        assertThat(lookup("#palette .scroll-bar").queryAll().stream()
                        .filter(Node::isVisible)
                        .map(bar -> ((ScrollBar) bar).getOrientation()))
                .containsExactly(Orientation.VERTICAL);
        type(KeyCode.ESCAPE);
    }

    @Test
    void aLongNewNoteCoversNothing() {
        interact(() -> window.studio()
                .workspace()
                .open(
                        CausalDocument.empty()
                                .edit()
                                .graph(GraphText.graph("low, high"))
                                .placement("low", Placement.at(0, 0))
                                .placement("high", Placement.at(400, -120))
                                .done(),
                        Optional.empty()));
        Frames.pass();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.M);
        write("one line\n".repeat(14)).push(KeyCode.CONTROL, KeyCode.ENTER); // from above the one beside the other
        Note note = window.studio().workspace().document().notes().getLast();
        Box box = NoteGeometry.of(note, BundledFont.instance()).box();
        assertThat(drawn(window).geometry().nodes().values())
                .noneMatch(node -> node.box().intersects(box));
    }

    @Test
    void aNewNoteIsClearOfTheToolsAndOfWhatIsDrawn() {
        push(KeyCode.CONTROL, KeyCode.K);
        write("Example: Kidney").type(KeyCode.ENTER);
        Frames.pass();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.M);
        write("seen from here").push(KeyCode.CONTROL, KeyCode.ENTER);
        Note note = window.studio().workspace().document().notes().getLast();
        Bounds tools = lookup("#drawing-tools")
                .query()
                .localToScene(lookup("#drawing-tools").query().getLayoutBounds());
        Point2D corner = window.canvas().localToScene(pixels(note.place()));
        assertThat(corner.getY()).isGreaterThan(tools.getMaxY());
        interact(() -> assertThat(window.canvas().drawing().geometry().nodes().values())
                .noneMatch(node -> node.box().contains(note.place())));
    }

    private Point2D pixels(Point world) {
        Point at = window.canvas().view().toScreen(world);
        return new Point2D(at.x(), at.y());
    }

    @Test
    void titlesOfTabsFitOrStayReadableAndHaveAMenu() {
        for (double width : List.of(995.0, 760.0)) {
            interact(() -> window.scene().getWindow().setWidth(width));
            Frames.pass();
            Bounds row = lookup("#bottom-tabs")
                    .query()
                    .localToScene(lookup("#bottom-tabs").query().getLayoutBounds());
            boolean hasMenu =
                    lookup("#bottom-tabs .control-buttons-tab").query().isVisible();
            List<Node> titles = List.copyOf(lookup("#bottom-tabs .tab").queryAll());
            assertThat(titles).hasSizeGreaterThan(8);
            for (Node title : titles) {
                Label label = (Label) title.lookup(".tab-label");
                String seen = ((Text) label.lookup(".text")).getText();
                assertThat(seen)
                        .as("%s at a width of %s", label.getText(), width)
                        .satisfiesAnyOf(
                                text -> assertThat(text).isEqualTo(label.getText()),
                                text -> assertThat(text).hasSizeGreaterThan(3));
                if (!hasMenu) {
                    assertThat(title.localToScene(title.getLayoutBounds()).getMaxX())
                            .as("%s at a width of %s", label.getText(), width)
                            .isLessThanOrEqualTo(row.getMaxX());
                }
            }
        }
    }

    private List<String> found() {
        ListView<PaletteViewModel.Choice> list = lookup("#palette-list").queryListView();
        return list.getItems().stream().map(PaletteViewModel.Choice::words).toList();
    }

    @Test
    void wordsAreFoundInWhateverOrderAndHoweverParted() {
        assertThat(PaletteViewModel.score("dark theme", "theme: dark")).isEqualTo(4);
        assertThat(PaletteViewModel.score("dark theme", "the dar")).isEqualTo(4);
        assertThat(PaletteViewModel.score("dark theme", "theme: light")).isNegative();
    }

    @Test
    void whatOtherProgramsCallItFindsAnAction() {
        interact(() -> {
            window.studio().workspace().push(new AddVariable("layout", Point.ORIGIN));
            window.canvas().requestFocus();
        });
        assertThat(found("layered top").getFirst()).isEqualTo("Arrange in layers, downwards");
        assertThat(found("learn").getFirst()).isEqualTo("Fit model");
        assertThat(found("fit").getFirst()).isEqualTo("Fit model");
        assertThat(found("minimap").getFirst()).isEqualTo("Map of the graph");
        List<String> layouts = found("layout");
        assertThat(layouts).contains("Arrange in a circle", "Arrange by distance", "Arrange in layers");
        assertThat(layouts.getFirst()).as("a variable's own name").isEqualTo("Go to variable layout");
    }

    private List<String> found(String words) {
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        write(words);
        List<String> found = found();
        type(KeyCode.ESCAPE);
        return found;
    }

    @Test
    void beginningsOfWordsStandForThemAndScatteredLettersDoNot() {
        assertThat(PaletteViewModel.score("new variable", "nv")).isEqualTo(5);
        assertThat(PaletteViewModel.score("arrange left to right", "arltr")).isEqualTo(5);
        assertThat(PaletteViewModel.score("new variable here", "newhe")).isEqualTo(5);
        assertThat(PaletteViewModel.score("new variable", "vn")).isNegative();
        assertThat(PaletteViewModel.score("next value (see, do or imagine it)", "asia"))
                .isNegative();
        assertThat(PaletteViewModel.score("aa aaa", "aaaaa")).isEqualTo(5);
        assertThat(PaletteViewModel.score("aa aaa", "aaaaaa")).isNegative();
    }

    @Test
    void whatPeopleTypeFindsWhatTheyMean() {
        interact(() -> window.canvas().requestFocus());
        Map.of(
                        "add note", "New note",
                        "draw arrow", "Connect to…",
                        "zoom to fit", "Show everything",
                        "font size", "Everything larger",
                        "adjustment set", "Show the identification",
                        "save image", "Export picture…",
                        "copy image", "Copy as picture",
                        "clear evidence", "Back to the world as observed",
                        "number format", "Setting: Decimal mark",
                        "sem style", "Setting: Shapes of variables")
                .forEach((typed, meant) ->
                        assertThat(found(typed)).as(typed).first().isEqualTo(meant));
    }

    @Test
    void aSettingIsFoundByItsNameAndItsValueTogether() {
        interact(() -> window.canvas().requestFocus());
        assertThat(found("high contrast")).containsExactly("Setting: Contrast");
    }

    @Test
    void nothingElseIsOfferedBeforeAllIsRead() {
        List<PaletteViewModel.Choice> more = new ArrayList<>();
        PaletteViewModel palette = new PaletteViewModel(
                window.studio().actions(),
                window.studio().workspace(),
                window.studio().messages(),
                _ -> {},
                () -> more,
                () -> !more.isEmpty());
        palette.typedProperty().set("example kidney");
        assertThat(palette.choices()).isEmpty();
        more.add(new PaletteViewModel.Choice.GoTo("Example: Kidney stones", "Kidney stones", () -> {}));
        palette.refresh();
        assertThat(palette.choices().getFirst().words()).isEqualTo("Example: Kidney stones");
    }

    @Test
    void whereNothingGoesByAllWordsTheNearestIsOffered() {
        interact(() -> window.canvas().requestFocus());
        assertThat(found("learn the structure").getFirst()).isEqualTo("Fit model");
        assertThat(found("please print")).containsExactly("Print…");
        assertThat(found("xyzzy plugh")).isEmpty();
    }
}
