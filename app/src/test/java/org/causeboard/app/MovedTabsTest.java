package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.SetTitle;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Tabs are dragged along their row, out of it and into other windows, and everything goes with them.
@Tag("ui")
class MovedTabsTest extends FreshStage {
    private Stage stage;
    private Desk desk;
    private final HeldRunner tasks = new HeldRunner("answer");

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        settings.set(Setting.TOUR, Setting.Tour.NOT_AT_START);
        Window window = Window.create(tasks, settings, 720, 480);
        desk = window.desk();
        stage.setX(0);
        stage.setY(0);
        window.show(stage);
        name(window, "first");
        name(desk.begin(), "second");
        name(desk.begin(), "third");
    }

    private static void name(Window window, String title) {
        window.studio().workspace().push(new SetTitle(title));
        window.studio().workspace().history().endGesture();
        window.studio().workspace().push(new AddVariable("of_" + title, Point.ORIGIN));
    }

    private static List<String> titles(Desk desk) {
        return desk.windows().stream()
                .map(window -> window.studio().title().getValue())
                .toList();
    }

    private Point2D tab(int at) {
        Node tab = stage.getScene().lookup("#document-tab-" + at);
        Bounds place = tab.localToScreen(tab.getLayoutBounds());
        return new Point2D(place.getCenterX(), place.getCenterY());
    }

    private Desk other() {
        return desk.all().stream().filter(each -> each != desk).findFirst().orElseThrow();
    }

    @Test
    void alongTheRowItChangesItsPlace() {
        Frames.pass();
        drag(tab(0), MouseButton.PRIMARY).dropTo(tab(2).add(30, 0));
        assertThat(titles(desk)).containsExactly("second", "third", "first");
        drag(tab(2), MouseButton.PRIMARY).dropTo(tab(1).subtract(30, 0));
        assertThat(titles(desk)).containsExactly("second", "first", "third");
        assertThat(desk.frontProperty().get().orElseThrow().studio().title().getValue())
                .isEqualTo("first");
    }

    @Test
    void outOfTheRowItGetsAWindowOfItsOwnWithItsHistory() {
        Frames.pass();
        drag(tab(1), MouseButton.PRIMARY).dropTo(tab(1).add(0, 200));
        Frames.pass();
        assertThat(titles(desk)).containsExactly("first", "third");
        assertThat(titles(other())).containsExactly("second");
        Window moved = other().windows().getFirst();
        Stage own = (Stage) moved.scene().getWindow();
        assertThat(own).isNotSameAs(stage);
        assertThat(own.isShowing()).isTrue();
        assertThat(own.getTitle()).startsWith("second");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(moved.studio().workspace().document().graph().size()).isZero();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(moved.studio().workspace().document().graph().variables()).containsExactly("of_second");
        interact(() -> moved.studio().actions().get("new-tab").perform());
        assertThat(other().windows()).hasSize(2);
        assertThat(desk.windows()).hasSize(2);
    }

    @Test
    void intoAnotherWindowItGoesByAnActionAndTheEmptyWindowCloses() {
        Frames.pass();
        Window second = desk.windows().get(1);
        interact(() -> {
            desk.bringToFront(second);
            second.studio().actions().get("tab-to-own-window").perform();
        });
        Desk own = other();
        Stage left = (Stage) second.scene().getWindow();
        assertThat(second.studio().actions().get("tab-to-own-window").isPossible())
                .as("it has a window of its own")
                .isFalse();
        interact(() -> second.studio().actions().get("tab-to-other-window").perform());
        assertThat(titles(desk)).containsExactly("first", "third", "second");
        assertThat(desk.all()).doesNotContain(own);
        assertThat(left.isShowing()).isFalse();
        assertThat(stage.getScene()).isSameAs(second.scene());
        assertThat(second.studio().actions().get("tab-to-other-window").isPossible())
                .isFalse();
    }

    @Test
    void whatIsAskedBeforeClosingHoldsForTheWindowThatItIsInByThen() {
        Frames.pass();
        Window second = desk.windows().get(1);
        interact(() -> desk.close(second));
        interact(() -> second.studio().actions().get("tab-to-own-window").perform());
        Frames.pass();
        clickOn(second.scene().lookup("#leave-unsaved"));
        Frames.pass();
        assertThat(titles(desk)).containsExactly("first", "third");
        assertThat(desk.all()).containsExactly(desk);
    }

    @Test
    void workThatIsUnderWayGoesOnInTheOtherWindowAndCanBeStoppedThere() throws TimeoutException {
        Frames.pass();
        Window second = desk.windows().get(1);
        interact(() -> {
            desk.bringToFront(second);
            tasks.hold();
            second.panels().question().ask("P(of_second)");
            second.studio().actions().get("tab-to-own-window").perform();
        });
        Node thinking = second.scene().lookup("#thinking");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, thinking::isVisible);
        assertThat(thinking.getScene().getWindow()).isNotSameAs(stage);
        interact(tasks::letGo);
        assertThat(thinking.isVisible()).isFalse();
        assertThat(second.scene().lookup("#answer").isManaged()).isTrue();
        interact(() -> {
            tasks.hold();
            second.panels().question().ask("P(of_second)");
            second.studio().actions().get("tab-to-other-window").perform();
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, thinking::isVisible);
        assertThat(thinking.getScene().getWindow()).isSameAs(stage);
        clickOn("#stop-thinking");
        assertThat(thinking.isVisible()).isFalse();
    }

    @Test
    void whereWindowsOverlapTheOneAboveTakesIt() {
        Frames.pass();
        interact(() -> {
            desk.handToOwn(desk.windows().get(2), java.util.Optional.of(new Point2D(300, 300)));
            desk.handToOwn(desk.windows().get(1), java.util.Optional.of(new Point2D(300, 300)));
        });
        Frames.pass();
        Desk lower = desk.all().get(1);
        Desk upper = desk.all().get(2);
        Point2D both = new Point2D(500, 500);
        assertThat(desk.at(both)).as("shown last").contains(upper);
        interact(() -> desk.hand(desk.begin(), lower));
        assertThat(desk.at(both)).as("brought up last").contains(lower);
    }

    @Test
    void theOnlyTabOfAWindowIsSeenBesideAnotherWindowAndMovesItsWindowOrGoesOver() {
        Frames.pass();
        assertThat(desk.windows()).hasSize(3);
        interact(() -> desk.handToOwn(desk.windows().get(1), java.util.Optional.of(new Point2D(200, 200))));
        Frames.pass();
        Window second = other().windows().getFirst();
        Stage own = (Stage) second.scene().getWindow();
        assertThat(second.scene().lookup("#document-tabs").isVisible()).isTrue();
        double before = own.getX();
        interact(() -> other().handToOwn(second, java.util.Optional.of(new Point2D(before + 100, 200))));
        assertThat(own.isShowing()).isTrue();
        assertThat(own.getX()).isNotEqualTo(before);
        assertThat(desk.all()).hasSize(2);
        interact(() -> other().hand(second, desk));
        assertThat(own.isShowing()).isFalse();
    }

    @Test
    void escapeLeavesItWhereItIs() {
        Frames.pass();
        drag(tab(1), MouseButton.PRIMARY).moveTo(tab(1).add(0, 200));
        assertThat(desk.all()).hasSize(1);
        push(KeyCode.ESCAPE);
        drop();
        assertThat(titles(desk)).containsExactly("first", "second", "third");
        assertThat(desk.all()).hasSize(1);
    }
}
