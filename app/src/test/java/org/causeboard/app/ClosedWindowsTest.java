package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.shell.Question;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.versions.VersionsView;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What is closed is given back, however it was used before. The stages are the test's own: TestFX keeps every event of
/// the stage that it is registered with, and so all that was ever on it.
@Tag("ui")
@Tag("alone")
class ClosedWindowsTest {
    private static final int EVENTS = 600;
    private static final long SEED = 20261122;
    private static final int HELD_TABS = 4;
    private static final long MOST_HELD = 8L << 20;

    private final FxRobot hands = new FxRobot();
    private final SettingsModel settings = SettingsModel.usual();
    private Desk desk;
    private Stage stage;
    private Optional<Beginning> begun = Optional.empty();

    @BeforeEach
    void open() throws TimeoutException {
        FreshStage.take(hands);
        WaitForAsyncUtils.autoCheckException = false; // the headless platform cannot paint all that a monkey opens
        settings.set(Setting.TOUR, Setting.Tour.NOT_AT_START);
        hands.interact(() -> {
            Window first = Window.create(new SameThreadRunner(), settings, 640, 560);
            desk = first.desk();
            stage = new Stage();
            first.show(stage);
            stage.setX(120);
            stage.setY(60);
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.clearExceptions();
        WaitForAsyncUtils.autoCheckException = true;
        FreshStage.letGo();
    }

    private Window front() {
        return desk.frontProperty().get().orElseThrow();
    }

    /// Opens a tab and lets a monkey use it.
    private Gone usedAndClosedTab() throws InterruptedException, ExecutionException, TimeoutException {
        hands.interact(() -> front().studio().actions().get("new-tab").perform());
        Window used = front();
        use(used);
        hands.interact(() -> {
            used.studio().workspace().open(CausalDocument.empty(), Optional.empty()); // nothing to ask about
            desk.close(used);
        });
        settle();
        return new Gone(used);
    }

    private void use(Window window) throws InterruptedException, ExecutionException, TimeoutException {
        Monkey[] monkey = new Monkey[1];
        hands.interact(() -> monkey[0] = new Monkey(() -> inFront(window), SEED));
        for (int i = 0; i < EVENTS; i += 25) {
            try {
                monkey[0].play(25);
            } catch (ExecutionException e) {
                if (!Monkey.isOfThePlatform(e.getCause())) {
                    throw e;
                }
            }
            WaitForAsyncUtils.waitForFxEvents(1);
        }
        monkey[0].calmDown();
    }

    /// The tab that is used, also after the monkey opened another document before it.
    private Window inFront(Window used) {
        if (used.scene().getWindow() == null) {
            desk.bringToFront(used);
        }
        return used;
    }

    /// JavaFX keeps the ways to what it painted last, one for each region of a frame: frames with many regions let go
    /// of those that an earlier one left.
    private void settle() {
        hands.moveTo(stage.getX() + 320, stage.getY() + 280);
        for (double opacity : new double[] {0.9, 1}) {
            hands.interact(
                    () -> stage.getScene().getRoot().lookupAll(".button").forEach(each -> each.setOpacity(opacity)));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void aClosedTabIsGivenBack() throws InterruptedException, ExecutionException, TimeoutException {
        Gone tab = usedAndClosedTab();
        assertThat(desk.windows()).hasSize(1);
        assertThat(tab.isCollected()).isTrue();
    }

    /// The toolkit may hold a scene, and the nodes that took its last event, long after it was closed.
    @Test
    void aClosedTabIsSmallWhateverTheToolkitHoldsOfIt() throws InterruptedException {
        hands.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(980);
            stage.setHeight(940);
        });
        List<Object> held = new ArrayList<>();
        holdClosedTab(held); // what is made once for all tabs
        long before = Footprint.heapAtRest();
        List<Gone> documents = new ArrayList<>();
        for (int i = 0; i < HELD_TABS; i++) {
            documents.add(holdClosedTab(held));
        }
        long each = (Footprint.heapAtRest() - before) / HELD_TABS;
        assertThat(each).isLessThan(MOST_HELD);
        for (Gone document : documents) {
            assertThat(document.isCollected()).isTrue();
        }
        Reference.reachabilityFence(held);
    }

    /// Opens a tab, shows a document there, closes it, and holds its scene and the way of an event to its canvas.
    ///
    /// @return the document
    private Gone holdClosedTab(List<Object> held) {
        Gone[] document = new Gone[1];
        hands.interact(() -> {
            front().studio().actions().get("new-tab").perform();
            CausalDocument kidneys = Gallery.find("kidney-stones").orElseThrow().document();
            CausalDocument own = kidneys.edit().title("own").done();
            front().studio().workspace().open(own, Optional.empty());
            document[0] = new Gone(own);
        });
        for (int i = 0; i < 8; i++) { // until there is something on each tile
            hands.interact(() -> front().canvas().look(front().canvas().view().panned(60, 60)));
            WaitForAsyncUtils.waitForFxEvents();
        }
        hands.interact(() -> {
            Window used = front();
            held.add(used.scene());
            for (Node node = used.canvas(); node != null; node = node.getParent()) {
                held.add(node);
            }
            desk.close(used);
        });
        settle();
        return document[0];
    }

    @Test
    void whatWasAddedToTheWayOfAnEventIsGivenBack() throws InterruptedException {
        Gone[] added = new Gone[1];
        hands.interact(() -> {
            Object window = new Object();
            added[0] = new Gone(window);
            EventTarget deep = way -> way.append((event, rest) -> rest.append((passed, _) -> {
                        assertThat(window).isNotNull();
                        return passed;
                    })
                    .dispatchEvent(event));
            Event.fireEvent(deep, new Event(EventType.ROOT));
            LongWay.go();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(added[0].isCollected()).isTrue();
    }

    @Test
    void aClosedWindowIsGivenBackWithItsDesk() throws InterruptedException, ExecutionException, TimeoutException {
        Gone[] closed = new Gone[2];
        hands.interact(() -> {
            Stage second = new Stage();
            Desk beside = desk.beside();
            Window window = beside.begin();
            window.studio()
                    .workspace()
                    .open(Gallery.find(Gallery.ids().getFirst()).orElseThrow().document(), Optional.empty());
            window.show(second);
            closed[0] = new Gone(window);
            closed[1] = new Gone(beside);
            beside.closeAll();
        });
        settle();
        assertThat(closed[0].isCollected()).isTrue();
        assertThat(closed[1].isCollected()).isTrue();
    }

    /// The tab that it was compared with stays, and was asked about its edits meanwhile.
    @Test
    void aTabThatWasComparedIsGivenBackWithTheComparison() throws InterruptedException {
        Gone[] gone = new Gone[2];
        hands.interact(() -> {
            Window staying = front();
            Window second = desk.begin();
            staying.studio().actions().get("compare-versions").perform();
            Node comparison = staying.scene().lookup("#versions");
            gone[0] = new Gone(second.studio().workspace());
            gone[1] = new Gone(((Parent) staying.scene().lookup("#versions-older"))
                    .getChildrenUnmodifiable()
                    .getFirst());
            staying.scene().lookup("#versions-older").requestFocus();
            staying.questions()
                    .ask(new Question(
                            "unsaved",
                            Question.Kind.DECISION,
                            "?",
                            List.of(new Question.Choice("stay", "Stay", () -> {}))));
            ((Button) staying.scene().lookup("#stay")).fire();
            ((VersionsView) comparison).close();
            desk.close(second);
        });
        settle();
        assertThat(gone[0].isCollected()).isTrue();
        assertThat(gone[1].isCollected()).isTrue();
    }

    /// With work in the background and unsaved edits in a journal, as in a run that a person begins.
    @Test
    void aClosedTabOfARealRunIsGivenBack(@TempDir Path journal) throws InterruptedException {
        Gone[] tab = new Gone[1];
        hands.interact(() -> {
            Stage own = new Stage();
            Beginning run = new Beginning(Optional.empty(), Optional.of(journal));
            Desk desk = run.show(own, Optional.empty()).desk();
            Window second = desk.begin();
            desk.bringToFront(second);
            second.studio()
                    .workspace()
                    .open(Gallery.find("kidney-stones").orElseThrow().document(), Optional.empty());
            desk.close(second);
            tab[0] = new Gone(second);
            begun = Optional.of(run);
            stage.requestFocus();
        });
        settle();
        assertThat(tab[0].isCollected()).isTrue();
        hands.interact(() -> begun.orElseThrow().close());
    }

    @Test
    void aWindowThatWasPutTogetherAnewInAnotherLanguageIsGivenBack() throws InterruptedException {
        Gone english = new Gone(front());
        hands.interact(() -> settings.set(Setting.LANGUAGE, Setting.Language.GERMAN));
        settle();
        assertThat(english.isCollected()).isTrue();
    }

    @Test
    void aDocumentThatAnotherOneReplacesIsGivenBack() throws InterruptedException {
        Gone[] document = new Gone[1];
        hands.interact(() -> {
            CausalDocument kidneys = Gallery.find("kidney-stones").orElseThrow().document();
            CausalDocument own = kidneys.edit().title("own").done();
            front().studio().workspace().open(own, Optional.empty());
            document[0] = new Gone(own);
        });
        WaitForAsyncUtils.waitForFxEvents();
        hands.interact(() -> front().studio().workspace().open(CausalDocument.empty(), Optional.empty()));
        settle();
        assertThat(document[0].isCollected()).isTrue();
    }

    @Test
    void aWholeRunIsGivenBackWithItsTheme() throws InterruptedException {
        Gone[] run = new Gone[1];
        hands.interact(() -> {
            Window window = Window.create(new SameThreadRunner(), 500, 400);
            window.studio().theme().appearanceProperty().set(Appearance.DARK);
            window.studio().theme().appearanceProperty().set(Appearance.LIGHT);
            Stage own = new Stage();
            window.show(own);
            run[0] = new Gone(window.studio().theme());
            window.desk().closeAll();
        });
        settle();
        assertThat(run[0].isCollected()).isTrue();
    }
}
