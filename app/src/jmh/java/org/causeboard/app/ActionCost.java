package org.causeboard.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.action.Action;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;

/// For how long the JavaFX thread works without a break when something is done other than drawing: every action of the
/// menus on a large document, opening files, undoing all at once, going to another document and back. A timed run with
/// a `main`, since frames belong to the toolkit and not to a benchmark's loop.
///
/// Told is the most CPU and the most wall time from one frame to the next until [#QUIET] frames without work in the
/// background have gone by; each thing is done twice, and the second time counts as warm. Start with
/// `-Dglass.platform=Headless -Dprism.order=sw`; arguments are the files that are opened one after the other,
/// `--only=new-tab,branch` for some actions alone and `--times=20` to do them more often, for a profile; told is then
/// the median of all but the first. Claimed: no freeze above 100 ms of CPU when warm.
public final class ActionCost extends Application {
    private static final int QUIET = 20;
    private static final int MOST_FRAMES = 1_200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// What asks the system something, ends the program or leaves nothing to act upon.
    private static final Set<String> LEFT_OUT = Set.of(
            "quit",
            "close-tab",
            "new-window",
            "open-document",
            "open-data",
            "save",
            "save-as",
            "print",
            "export-picture",
            "new-document",
            "unload-data",
            "clear-recent",
            "tour");

    private final BackgroundRunner tasks = new BackgroundRunner(Throwable::printStackTrace);
    private final List<Cost> costs = new ArrayList<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private Set<String> only = Set.of(); // all if none
    private int times;
    private Window window;

    private record Step(String name, Runnable run, Runnable after) {}

    private record Cost(String name, double processor, double wall) {}

    public static void main(String[] arguments) {
        launch(ActionCost.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        window = Window.create(tasks, 1280, 800);
        window.show(stage);
        Map<String, String> options = getParameters().getNamed();
        only = options.containsKey("only") ? Set.of(options.get("only").split(",")) : Set.of();
        times = Integer.parseInt(options.getOrDefault("times", "2"));
        getParameters().getUnnamed().forEach(file -> plan(Path.of(file)));
        tabs();
        new Run().start();
    }

    private Workspace workspace() {
        return window.studio().workspace();
    }

    private void plan(Path file) {
        twice("open " + file.getFileName(), () -> window.files().open(file));
        for (Action action : window.studio().actions().all()) {
            if (!LEFT_OUT.contains(action.id()) && !action.id().contains("gallery") && isWanted(action.id())) {
                plan(action);
            }
        }
        twice("select-all, move, undo", () -> {
            perform("select-all");
            perform("undo");
        });
        twice("select all", () -> perform("select-all"));
        edits();
        twice("to the first step", () -> workspace().history().goTo(0));
        twice(
                "to the last step",
                () -> workspace().history().goTo(workspace().history().labels().size()));
        twice("snapshot", () -> window.scene().snapshot(new WritableImage(1280, 800)));
        steps.add(new Step(
                "forget " + file.getFileName(), () -> workspace().history().markSaved(), () -> {}));
    }

    /// What makes, takes away or brings back all at once.
    private void edits() {
        for (int round = 0; round < times; round++) {
            step(round, "delete everything", () -> {
                perform("select-all");
                perform("delete");
            });
            step(round, "undo deleting everything", () -> perform("undo"));
            step(round, "copy everything", () -> {
                perform("select-all");
                perform("copy");
            });
            step(round, "paste everything", () -> perform("paste"));
            step(round, "undo pasting everything", () -> perform("undo"));
        }
    }

    /// A tab that comes and goes, after all else: what works in the background ends with it, as all tabs share it here.
    private void tabs() {
        for (int round = 0; round < times; round++) {
            step(round, "open a tab", () -> perform("new-tab"));
            step(
                    round,
                    "close a tab",
                    () -> window.desk()
                            .frontProperty()
                            .get()
                            .filter(front -> front != window)
                            .ifPresent(front ->
                                    front.studio().actions().get("close-tab").perform()));
            step(round, "back to the document", () -> window.desk().bringToFront(window));
        }
    }

    private void step(int round, String name, Runnable run) {
        if (isWanted(name)) {
            steps.add(new Step(name(round, name), run, () -> {}));
        }
    }

    private boolean isWanted(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private void plan(Action action) {
        Runnable select = () -> {
            String some = workspace().document().graph().variables().stream()
                    .skip(workspace().document().graph().size() / 2)
                    .findFirst()
                    .orElse("");
            if (!some.isEmpty()) {
                workspace().select(new Item.VariableItem(some));
            }
        };
        for (int round = 0; round < times; round++) {
            int[] position = {0};
            steps.add(new Step(name(round, "select a variable"), select, () -> {}));
            steps.add(new Step(
                    name(round, action.id()),
                    () -> {
                        position[0] = workspace().history().position();
                        action.perform();
                    },
                    () -> {
                        escape();
                        workspace()
                                .history()
                                .goTo(Math.min(
                                        position[0], workspace().history().position()));
                        window.desk().bringToFront(window);
                    }));
        }
    }

    private void escape() {
        javafx.scene.robot.Robot robot = new javafx.scene.robot.Robot();
        for (int i = 0; i < 3; i++) {
            robot.keyType(KeyCode.ESCAPE);
        }
    }

    private void perform(String id) {
        window.studio().actions().get(id).perform();
    }

    private void twice(String name, Runnable run) {
        if (isWanted(name) || name.startsWith("open ")) {
            for (int round = 0; round < times; round++) {
                steps.add(new Step(name(round, name), run, () -> {}));
            }
        }
    }

    private static String name(int round, String name) {
        return round == 0 ? "cold " + name : name;
    }

    /// Does one step after the other, each when the one before has come to rest.
    private final class Run extends AnimationTimer {
        private Step step = new Step("start", () -> {}, () -> {});
        private double processor;
        private double wall;
        private int frames;
        private int quiet;
        private boolean after;
        private long spent = THREADS.getCurrentThreadCpuTime();
        private long began = System.nanoTime();

        @Override
        public void handle(long now) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long time = System.nanoTime();
            processor = Math.max(processor, (cpu - spent) / 1e6);
            wall = Math.max(wall, (time - began) / 1e6);
            spent = cpu;
            began = time;
            frames++;
            quiet = tasks.underWayProperty().get() == 0 ? quiet + 1 : 0;
            if (quiet >= QUIET || frames >= MOST_FRAMES) {
                proceed();
            }
        }

        private void proceed() {
            if (after) {
                costs.add(new Cost(step.name(), processor, wall));
                step.after().run();
                after = false;
            } else if (steps.isEmpty()) {
                stop();
                report();
                Platform.exit();
                return;
            } else {
                step = steps.removeFirst();
                after = true;
                processor = 0;
                wall = 0;
                step.run().run();
            }
            frames = 0;
            quiet = 0;
        }
    }

    private static Cost median(List<Cost> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Cost::processor))
                .toList()
                .get(rounds.size() / 2);
    }

    private void report() {
        System.out.println("ms of CPU and of wall time at most without a break");
        costs.stream().collect(Collectors.groupingBy(Cost::name)).values().stream()
                .map(ActionCost::median)
                .sorted(Comparator.comparingDouble(Cost::processor).reversed())
                .limit(120)
                .forEach(cost -> System.out.printf("  %7.1f %7.1f  %s%n", cost.processor(), cost.wall(), cost.name()));
    }
}
