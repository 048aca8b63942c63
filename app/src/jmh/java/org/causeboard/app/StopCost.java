package org.causeboard.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.engine.task.Progress;

/// For how long work in the background goes on after it was cancelled, as by any button that says so: the milliseconds
/// until its thread is free. The window itself does not wait for it. A timed run with a `main`.
///
/// Opens a large network, then asks questions of it and opens it again, and cancels after a time that is longer with
/// each round. Start with `-Dglass.platform=Headless -Dprism.order=sw`; arguments are the file and questions of it.
/// Claimed: 200 ms at most.
public final class StopCost extends Application {
    private static final int ROUNDS = 8;
    private static final long LONGER = 150_000_000L; // nanoseconds, with each round

    private final BackgroundRunner tasks = new BackgroundRunner(Throwable::printStackTrace);
    private final List<TaskRunner.Running> running = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Step> steps = new ArrayDeque<>();
    private Window window;

    private record Step(String name, Runnable begin, long patience) {}

    /// Remembers what it began.
    private final class Remembering implements TaskRunner {
        @Override
        public <T> Running run(String name, Function<Progress, T> work, Consumer<T> done) {
            Running begun = tasks.run(name, work, done);
            running.add(begun);
            return begun;
        }

        @Override
        public void inTurn(Object key, Runnable part) {
            tasks.inTurn(key, part);
        }

        @Override
        public void follow(Object key, Runnable part) {
            tasks.follow(key, part);
        }

        @Override
        public void close() {
            tasks.close();
        }
    }

    public static void main(String[] arguments) {
        launch(StopCost.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        window = Window.create(new Remembering(), 1280, 800);
        window.show(stage);
        List<String> arguments = getParameters().getUnnamed();
        Path file = Path.of(arguments.getFirst());
        steps.add(new Step("", () -> window.files().open(file), Long.MAX_VALUE));
        for (int round = 1; round <= ROUNDS; round++) {
            for (String question : arguments.subList(1, arguments.size())) {
                steps.add(new Step(question, () -> window.panels().question().ask(question), round * LONGER));
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            steps.add(new Step("open", () -> window.files().open(file), round * LONGER));
            steps.add(new Step(
                    "lay out",
                    () -> window.studio().actions().get("layout-organic").perform(),
                    round * LONGER));
        }
        new Run().start();
    }

    /// Begins a step when nothing is under way, and cancels it when its time has come.
    private final class Run extends AnimationTimer {
        private Step step = new Step("", () -> {}, Long.MAX_VALUE);
        private long began = System.nanoTime();
        private long cancelled;
        private int quiet;

        Run() {
            tasks.underWayProperty().subscribe(left -> ended(left.intValue()));
        }

        @Override
        public void handle(long now) {
            boolean busy = tasks.underWayProperty().get() > 0;
            quiet = busy ? 0 : quiet + 1;
            long time = System.nanoTime();
            if (busy && cancelled == 0 && time - began > step.patience()) {
                cancelled = time;
                List.copyOf(running).forEach(TaskRunner.Running::cancel);
            }
            if (quiet > 20) {
                next();
            }
        }

        private void ended(int left) {
            if (left == 0 && cancelled > 0) {
                System.out.printf(
                        "%7.1f ms after it had run for %5.0f: %s%n",
                        (System.nanoTime() - cancelled) / 1e6, (cancelled - began) / 1e6, step.name());
                cancelled = 0;
            }
        }

        private void next() {
            if (steps.isEmpty()) {
                stop();
                Platform.exit();
                return;
            }
            quiet = 0;
            running.clear();
            step = steps.removeFirst();
            began = System.nanoTime();
            step.begin().run();
        }
    }
}
