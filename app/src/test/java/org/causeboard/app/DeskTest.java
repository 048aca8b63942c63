package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.SetTitle;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Several documents in one window, each with a history of its own.
@Tag("ui")
class DeskTest extends FreshStage {
    private final SettingsModel settings = SettingsModel.usual();
    private Stage stage;
    private Desk desk;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        settings.set(Setting.TOUR, Setting.Tour.NOT_AT_START);
        Window window = Window.create(new SameThreadRunner(), settings, 960, 760);
        desk = window.desk();
        window.show(stage);
    }

    private Workspace front() {
        return desk.frontProperty().get().orElseThrow().studio().workspace();
    }

    private void draw(String variable) {
        interact(() -> front().push(new AddVariable(variable, Point.ORIGIN)));
    }

    @Test
    void eachTabHasItsOwnDocumentAndHistory() {
        draw("rain");
        push(KeyCode.CONTROL, KeyCode.T);
        assertThat(front().document().graph().size()).isZero();
        draw("sun");
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(front().document().graph().variables()).containsExactly("rain");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(front().document().graph().size()).isZero();
        push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(front().document().graph().variables()).containsExactly("sun");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(front().document().graph().size()).isZero();
        clickOn("#document-tab-1");
        assertThat(front().document().graph().variables()).containsExactly("sun");
        clickOn("#close-document-tab-1");
        clickOn("#leave-unsaved");
        Frames.pass();
        assertThat(desk.windows()).hasSize(1);
        assertThat(stage.isShowing()).isTrue();
        assertThat(lookup("#document-tabs").query().isVisible()).isFalse();
    }

    @Test
    void keysThatComeAfterATabWasClosedDoNothing() {
        interact(() -> {
            Window second = desk.beginAtFront();
            desk.close(second);
            for (KeyCode key : List.of(KeyCode.F11, KeyCode.PERIOD)) {
                Event.fireEvent(
                        second.scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
            assertThat(second.shell().folds().left()).isFalse();
        });
        assertThat(stage.isFullScreen()).isFalse();
    }

    @Test
    void aBranchKeepsBothAndTheyGoTheirOwnWays() {
        draw("rain");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        draw("wind");
        assertThat(front().document().title()).isEqualTo("Untitled, otherwise");
        assertThat(desk.windows()
                        .getFirst()
                        .studio()
                        .workspace()
                        .document()
                        .graph()
                        .variables())
                .containsExactly("rain");
        assertThat(front().document().graph().variables()).containsExactly("rain", "wind");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        Frames.pass();
        assertThat(front().document().title()).isEqualTo("Untitled, otherwise 2");
    }

    @Test
    void longTitlesOfABranchAndItsOriginAreToldApart() {
        interact(() -> front().push(new SetTitle("Training, skill and contacts of several years, and income")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        Frames.pass();
        assertThat(lookup("#document-tab-0").queryLabeled().isTextTruncated()).isTrue();
        String origin = lookup("#document-tab-0 .text").queryText().getText();
        assertThat(lookup("#document-tab-1 .text").queryText().getText())
                .isNotEqualTo(origin)
                .endsWith("otherwise");
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndNothingIsLost() {
        draw("rain");
        draw("wind");
        interact(() -> front().history().undo());
        push(KeyCode.CONTROL, KeyCode.COMMA);
        clickOn("#setting-language-german");
        Frames.pass();
        assertThat(lookup("#mode-see")
                        .queryAs(javafx.scene.control.ToggleButton.class)
                        .getText())
                .isEqualTo("Sehen");
        assertThat(front().document().graph().variables()).containsExactly("rain");
        assertThat(front().editedProperty().get()).isTrue();
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(front().document().graph().variables()).containsExactly("rain", "wind");
        assertThat(lookup("#edited").queryAs(Label.class).getText()).isEqualTo("geändert");
    }

    @Test
    void foldedPanesStayFoldedAndTheSameTabIsInFrontInAnotherLanguage() {
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        interact(() -> desk.frontProperty()
                .get()
                .orElseThrow()
                .studio()
                .actions()
                .get("show-history")
                .perform());
        push(KeyCode.CONTROL, KeyCode.COMMA);
        clickOn("#setting-language-german");
        Frames.pass();
        assertThat(lookup("#left-pane").tryQuery()).isEmpty();
        assertThat(lookup("#history-list").query().isVisible()).isTrue();
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        Frames.pass();
        assertThat(lookup("#left-pane")
                        .queryAs(javafx.scene.layout.Region.class)
                        .getWidth())
                .isGreaterThan(150);
    }

    /// Clicks that wait while another window is put together are handed out before the toolkit lays it out.
    @Test
    void afterAChoiceThatRenewsTheWindowEveryButtonIsWhereItWasAtOnce() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        clickOn("#setting-decimal-mark-point");
        Frames.pass();
        List<Bounds> places = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            Bounds before = place("#setting-tour-at-start");
            settings.set(Setting.DECIMAL_MARK, Setting.DecimalMark.COMMA);
            return List.of(before, place("#setting-tour-at-start"));
        }));
        assertThat(places.getFirst().getWidth()).isPositive();
        assertThat(places.getLast()).isEqualTo(places.getFirst());
    }

    @Test
    void whateverChangesTogetherRenewsTheWindowOnce() {
        interact(() -> settings.set(Setting.DIGITS, 5));
        interact(() -> settings.set(Setting.DECIMAL_MARK, Setting.DecimalMark.COMMA));
        interact(() -> settings.set(Setting.LANGUAGE, Setting.Language.GERMAN));
        List<Window> renewed = new ArrayList<>();
        interact(() -> desk.windows()
                .subscribe(() -> desk.windows().stream()
                        .filter(window -> !renewed.contains(window))
                        .forEach(renewed::add)));
        interact(settings::reset);
        Frames.pass();
        assertThat(renewed).hasSize(1);
    }

    private Bounds place(String id) {
        Node node = stage.getScene().lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theKeyboardGoesOnWhereItWasAfterAChoiceThatRenewsTheWindow() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        interact(() -> lookup("#setting-digits").query().requestFocus());
        push(KeyCode.DOWN).push(KeyCode.DOWN);
        Frames.pass();
        assertThat(settings.get(Setting.DIGITS)).isEqualTo(5);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("setting-digits");
    }

    @Test
    void aNewWindowStandsOnItsOwn() {
        draw("rain");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        assertThat(listWindows()).hasSize(2);
        assertThat(listWindows())
                .filteredOn(window -> window != stage)
                .as("both are seen")
                .allMatch(window -> window.getX() > stage.getX() && window.getY() > stage.getY());
        interact(() -> listWindows().stream().filter(window -> window != stage).forEach(javafx.stage.Window::hide));
        assertThat(front().document().graph().variables()).containsExactly("rain");
    }
}
