package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.causeboard.app.fragment.OwnFragments;
import org.causeboard.app.recent.RecentFiles;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Theme;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.history.History;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Many random events sent to the real window. `-Dmonkey.events=100000` makes the run longer, `-Dmonkey.seed=...` does
/// another one; a failure names both. `-Dmonkey.measured=5000` looks more often at what is held while nothing is done,
/// `-Dmonkey.growth=200` lets it grow by more megabytes than usual, to see how it goes on. The platform's own failures
/// are known by their traces, which HotSpot leaves out of exceptions that are thrown often unless it is told not to
/// (`-XX:-OmitStackTraceInFastThrow`, see the build).
@Tag("ui")
@Tag("alone")
class MonkeyTest {
    private static final int EVENTS = Integer.getInteger("monkey.events", 1_500);
    private static final long SEED = Long.getLong("monkey.seed", 20260301);
    private static final int AT_ONCE = 25;
    private static final int ROUND = 500;
    private static final int MEASURED_EVERY = Integer.getInteger("monkey.measured", Math.max(EVENTS / 2, 2_500));
    private static final long IN_USE = 96 << 20; // panels that were seen, and tabs that were closed
    private static final long GROWTH = Long.getLong("monkey.growth", 16) << 20;

    @TempDir
    Path journal;

    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    private final FxRobot hands = new FxRobot();
    private Desk.Surroundings around;
    private Window window; // that in front
    private Stage stage;
    private Monkey monkey;
    private int opened;

    @Test
    void randomEventsNeitherBreakNorBlockTheWindowAndLeaveMemoryFlat(TestReporter reporter)
            throws TimeoutException, InterruptedException, ExecutionException, IOException {
        FreshStage.take(hands);
        WaitForAsyncUtils.autoCheckException = false; // they are collected here
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> collect(problem));
        hands.interact(this::surround);
        hands.interact(this::open);
        hands.interact(() -> Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> collect(problem)));
        try {
            hands.interact(() -> monkey = new Monkey(this::shown, SEED));
            play(reporter);
        } finally {
            hands.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
            Thread.setDefaultUncaughtExceptionHandler(before);
            hands.interact(() -> window.desk().leave());
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
            FreshStage.letGo();
        }
    }

    private void surround() {
        SettingsModel settings = SettingsModel.usual();
        Theme theme = new Theme();
        Sheets.follow(theme, settings);
        around = new Desk.Surroundings(
                _ -> new SameThreadRunner(),
                settings,
                theme,
                Optional.empty(),
                Optional.of(journal),
                RecentFiles.nowhere(),
                OwnFragments.nowhere(),
                640,
                560);
    }

    /// On another stage than TestFX knows: it keeps every event of that one, and all that was on it.
    private void open() {
        stage = new Stage();
        window = new Desk(around).begin();
        window.show(stage);
        stage.setX(120);
        stage.setY(60);
        opened++;
    }

    /// The document at the front of the stage, whose earlier one may have gone to another window. A monkey that finds
    /// "Quit" in a menu gets another one.
    private Window shown() {
        if (!stage.isShowing()) {
            open();
            monkey.changeHands();
        }
        window = window.desk().all().stream()
                .flatMap(desk -> desk.frontProperty().get().stream())
                .filter(front -> front.scene() == stage.getScene())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No document is at the front of the stage \"%s\" with %s; those at the front: %s"
                                .formatted(
                                        stage.getTitle(),
                                        stage.getScene().getRoot(),
                                        window.desk().all().stream()
                                                .flatMap(desk -> desk.frontProperty().get().stream())
                                                .map(front ->
                                                        front.studio().title().getValue())
                                                .toList())));
        return window;
    }

    private void play(TestReporter reporter)
            throws InterruptedException, ExecutionException, TimeoutException, IOException {
        monkey.startAfresh();
        monkey.tryEverything();
        Footprint first = atRest();
        reporter.publishEntry("at rest", first + ", when everything was seen");
        for (int done = AT_ONCE; done <= EVENTS; done += AT_ONCE) {
            try {
                monkey.play(AT_ONCE);
            } catch (ExecutionException e) {
                collect(e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError(told(done) + "\n" + e.getMessage(), e);
            }
            WaitForAsyncUtils.waitForFxEvents(1);
            require(done);
            if (done % ROUND == 0) {
                calmDown();
                WaitForAsyncUtils.waitForFxEvents(1);
                require(done);
                requireSound(done);
            }
            if (done % MEASURED_EVERY == 0 || done == EVENTS) {
                Footprint used = inUse();
                reporter.publishEntry("in use", used + ", after " + done + " events in " + opened + " windows");
                Footprint now = atRest();
                reporter.publishEntry("at rest", now.toString());
                assertThat(used.heap() - first.heap()).as(told(done)).isLessThan(IN_USE + GROWTH);
                assertThat(now.grownSince(first, GROWTH)).as(told(done)).isEmpty();
            }
            if (done % ROUND == 0) {
                monkey.startAfresh();
            }
        }
    }

    /// In the window that was played with, whose panels that were seen keep what they are filled with.
    private Footprint inUse() throws InterruptedException, ExecutionException, TimeoutException, IOException {
        hands.interact(() -> {
            stagesBeside().forEach(MonkeyTest::close);
            closeOtherTabs();
            window.studio().workspace().open(CausalDocument.empty(), Optional.empty());
        });
        calmDown();
        return Footprint.now(window.scene().getRoot(), journal);
    }

    /// With one window made anew: one empty document, panes and settings as usual.
    private Footprint atRest() throws InterruptedException, ExecutionException, TimeoutException, IOException {
        hands.interact(() -> {
            stagesBeside().forEach(MonkeyTest::close);
            shown().studio().settings().reset();
        });
        calmDown(); // what the settings opened
        hands.interact(() -> {
            close(stage);
            shown();
        });
        calmDown();
        return Footprint.now(window.scene().getRoot(), journal);
    }

    /// What is let go of may be pressed by it: a button for a dialog of the system, say, of which this platform has
    /// none.
    private void calmDown() throws InterruptedException, ExecutionException, TimeoutException {
        try {
            monkey.calmDown();
        } catch (ExecutionException e) {
            collect(e.getCause());
            monkey.calmDown();
        }
    }

    private void closeOtherTabs() {
        Window front = shown();
        for (Window other : List.copyOf(window.desk().windows())) {
            if (other != front) {
                other.studio().workspace().history().markSaved();
                window.desk().close(other);
            }
        }
        window.desk().bringToFront(front);
    }

    /// Windows that the monkey opened beside its own.
    private List<Stage> stagesBeside() {
        return javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(other -> other != stage)
                .toList();
    }

    /// As a person closes a window whose documents need not be kept.
    private static void close(Stage other) {
        other.fireEvent(new WindowEvent(other, WindowEvent.WINDOW_CLOSE_REQUEST));
        while (other.getScene() != null && other.getScene().lookup("#leave-unsaved") instanceof Button leave) {
            leave.fire();
        }
    }

    /// The window still does what it is told, and all that was done can be undone and redone.
    private void requireSound(int done) {
        CausalDocument[] documents = new CausalDocument[3];
        hands.interact(() -> {
            History history = shown().studio().workspace().history();
            documents[0] = history.document();
            int position = history.position();
            history.goTo(0);
            documents[1] = history.document();
            history.goTo(position);
            documents[2] = history.document();
        });
        assertThat(documents[2]).as(told(done)).isEqualTo(documents[0]);
        assertThat(stage.isFullScreen()).as(told(done)).isFalse();
        hands.interact(() -> {
            window.canvas().requestFocus();
            window.studio().actions().get("new-variable").perform();
            documents[1] = window.studio().workspace().document();
        });
        WaitForAsyncUtils.waitForFxEvents(1);
        assertThat(documents[1].graph().size())
                .as(told(done))
                .isEqualTo(documents[0].graph().size() + 1);
    }

    private void require(int done) {
        if (!thrown.isEmpty()) {
            StringWriter trace = new StringWriter();
            thrown.getFirst().printStackTrace(new PrintWriter(trace));
            throw new AssertionError(told(done) + "\n" + trace, thrown.getFirst());
        }
    }

    private String told(int done) {
        return "seed " + SEED + ", by event " + done + " of " + EVENTS + ", the last: "
                + String.join("; ", monkey.lastDone());
    }

    private void collect(Throwable problem) {
        if (!Monkey.isOfThePlatform(problem)) {
            thrown.add(problem);
        }
    }
}
