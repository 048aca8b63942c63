package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.shell.Shell;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.history.History;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Many random events sent to the real window. `-Dmonkey.events=100000` makes the run longer, `-Dmonkey.seed=...` does
/// another one; a failure names both. The platform's own failures are known by their traces, which HotSpot leaves out
/// of exceptions that are thrown often unless it is told not to (`-XX:-OmitStackTraceInFastThrow`, see the build).
@Tag("ui")
@Tag("alone")
class MonkeyTest {
    private static final int EVENTS = Integer.getInteger("monkey.events", 2_000);
    private static final long SEED = Long.getLong("monkey.seed", 20260301);
    private static final int AT_ONCE = 25;
    private static final int ROUND = 500;
    private static final int MEASURES = 10;
    private static final long GROWTH =
            64L << 20; // panels seen for the first time, the toolkit's buffers of a full screen

    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    private Window window;
    private Stage stage;

    @Test
    void randomEventsNeitherBreakNorBlockTheWindowAndLeaveMemoryFlat(TestReporter reporter)
            throws TimeoutException, InterruptedException, ExecutionException {
        FxRobot hands = new FxRobot();
        FreshStage.take(hands);
        WaitForAsyncUtils.autoCheckException = false; // they are collected here
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> collect(problem));
        hands.interact(this::show);
        hands.interact(() -> Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> collect(problem)));
        try {
            play(hands, reporter);
        } finally {
            hands.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
            Thread.setDefaultUncaughtExceptionHandler(before);
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
            FreshStage.letGo();
        }
    }

    /// On another stage than TestFX knows: it keeps every event of that one, and all that was on it.
    private void show() {
        stage = new Stage();
        window = Window.create(new SameThreadRunner(), 640, 560);
        window.show(stage);
        stage.setX(120);
        stage.setY(60);
    }

    private void play(FxRobot hands, TestReporter reporter)
            throws InterruptedException, ExecutionException, TimeoutException {
        Monkey[] monkeys = new Monkey[1];
        hands.interact(() -> monkeys[0] = new Monkey(window, SEED));
        Monkey monkey = monkeys[0];
        List<Long> heaps = new ArrayList<>();
        for (int done = 0; done < EVENTS; done += AT_ONCE) {
            try {
                monkey.play(AT_ONCE);
            } catch (ExecutionException e) {
                collect(e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError(told(monkey, done) + "\n" + e.getMessage(), e);
            }
            WaitForAsyncUtils.waitForFxEvents(1);
            require(monkey, done);
            if ((done + AT_ONCE) % ROUND == 0) {
                monkey.calmDown();
                WaitForAsyncUtils.waitForFxEvents(1);
                require(monkey, done);
                requireSound(hands, monkey, done);
                if ((done + AT_ONCE) / ROUND * MEASURES / (EVENTS / ROUND) > heaps.size()) {
                    heaps.add(atRest(hands));
                    reporter.publishEntry(
                            "heap", "%d MB after %d events".formatted(heaps.getLast() >> 20, done + AT_ONCE));
                }
                monkey.startAfresh();
            }
        }
        long first = heaps.get(Math.min(1, heaps.size() - 1));
        assertThat(heaps.getLast() - first)
                .as(
                        "seed %d: bytes of heap more at the end of %d events than near their beginning: %s",
                        SEED, EVENTS, heaps)
                .isLessThan(GROWTH);
    }

    /// The heap with the window at rest: one empty document alone, panes and magnification each time.
    private long atRest(FxRobot hands) {
        hands.interact(() -> {
            for (Window other : List.copyOf(window.desk().windows())) {
                if (other != window) { // a branch, or another tab
                    other.studio().workspace().history().markSaved();
                    window.desk().close(other);
                }
            }
            window.desk().bringToFront(window);
            window.studio().settings().set(Setting.SCALE, Setting.SCALE.usual());
            window.studio().workspace().open(CausalDocument.empty(), Optional.empty());
            window.shell().fold(new Shell.Folds(false, false, false, Optional.empty()));
        });
        WaitForAsyncUtils.waitForFxEvents();
        System.gc();
        WaitForAsyncUtils.waitForFxEvents(); // in which the toolkit gives back what belonged to what was collected
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// The window still does what it is told, and all that was done can be undone and redone.
    private void requireSound(FxRobot hands, Monkey monkey, int done) {
        History history = window.studio().workspace().history();
        CausalDocument[] documents = new CausalDocument[3];
        hands.interact(() -> {
            documents[0] = history.document();
            int position = history.position();
            history.goTo(0);
            documents[1] = history.document();
            history.goTo(position);
            documents[2] = history.document();
        });
        assertThat(documents[2]).as(told(monkey, done)).isEqualTo(documents[0]);
        assertThat(stage.isFullScreen()).as(told(monkey, done)).isFalse();
        hands.interact(() -> {
            window.canvas().requestFocus();
            window.studio().actions().get("new-variable").perform();
            documents[1] = history.document();
        });
        WaitForAsyncUtils.waitForFxEvents(1);
        assertThat(documents[1].graph().size())
                .as(told(monkey, done))
                .isEqualTo(documents[0].graph().size() + 1);
    }

    private void require(Monkey monkey, int done) {
        if (!thrown.isEmpty()) {
            StringWriter trace = new StringWriter();
            thrown.getFirst().printStackTrace(new PrintWriter(trace));
            throw new AssertionError(told(monkey, done) + "\n" + trace, thrown.getFirst());
        }
    }

    private static String told(Monkey monkey, int done) {
        return "seed " + SEED + ", by event " + done + " of " + EVENTS + ", the last: "
                + String.join("; ", monkey.lastDone());
    }

    private void collect(Throwable problem) {
        if (!Monkey.isOfThePlatform(problem)) {
            thrown.add(problem);
        }
    }
}
