package org.causeboard.app.identification;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.Window;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;

/// CPU milliseconds of the JavaFX thread from one frame to the next while edges are drawn into a graph of 100 variables
/// with a bottom tab open: the edit itself, the answers as they arrive, the panel that they fill, and its layout. A
/// timed run with a `main`, since frames belong to the toolkit and not to a benchmark's loop.
///
/// Start with `-Dglass.platform=Headless -Dprism.order=sw`; arguments are the tabs. Claimed: below 16 ms a frame.
public final class DrawingCost extends Application {
    private static final int SIZE = 100;
    private static final int WARM_UP = 20;
    private static final int EDITS = 30;
    private static final int FRAMES_PER_EDIT = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SplittableRandom random = new SplittableRandom(5);
    private Window window;

    public static void main(String[] arguments) {
        launch(DrawingCost.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        window = Window.create(new BackgroundRunner(Throwable::printStackTrace), 1280, 800);
        window.show(stage);
        List<String> tabs = getParameters().getUnnamed();
        measure(new ArrayList<>(tabs.isEmpty() ? List.of("identification", "paths", "data") : tabs));
    }

    private void measure(List<String> tabs) {
        if (tabs.isEmpty()) {
            Platform.exit();
            return;
        }
        String tab = tabs.removeFirst();
        window.studio().workspace().open(graph(), Optional.empty());
        window.studio().actions().get("show-" + tab).perform();
        new AnimationTimer() {
            private final double[] costs = new double[EDITS * FRAMES_PER_EDIT];
            private int frame = -WARM_UP * FRAMES_PER_EDIT;
            private long before;

            @Override
            public void handle(long now) {
                long spent = THREADS.getCurrentThreadCpuTime();
                if (frame > 0) {
                    costs[frame - 1] = (spent - before) / 1e6;
                }
                if (frame == costs.length) {
                    stop();
                    report(tab, costs);
                    Platform.runLater(() -> measure(tabs));
                    return;
                }
                before = THREADS.getCurrentThreadCpuTime();
                if (frame++ % FRAMES_PER_EDIT == 0) {
                    draw();
                }
            }
        }.start();
    }

    private void draw() {
        int cause = random.nextInt(SIZE - 1);
        int effect = random.nextInt(cause + 1, SIZE);
        window.studio().workspace().push(new AddEdge(Edge.directed("v" + cause, "v" + effect)));
    }

    private static void report(String tab, double[] costs) {
        double[] slowest = new double[EDITS];
        for (int frame = 0; frame < costs.length; frame++) {
            int edit = frame / FRAMES_PER_EDIT;
            slowest[edit] = Math.max(slowest[edit], costs[frame]);
        }
        Arrays.sort(costs);
        Arrays.sort(slowest);
        System.out.printf(
                "%-15s frames: median %.2f ms, 99 %% below %.2f, most %.2f;"
                        + " slowest frame of an edit: median %.2f, 95 %% below %.2f%n",
                tab,
                costs[costs.length / 2],
                costs[costs.length * 99 / 100],
                costs[costs.length - 1],
                slowest[EDITS / 2],
                slowest[EDITS * 95 / 100]);
    }

    private static CausalDocument graph() {
        SplittableRandom random = new SplittableRandom(7);
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int i = 0; i < SIZE; i++) {
            graph.variable("v" + i);
        }
        for (int i = 0; i < SIZE * 3 / 2; i++) {
            int cause = random.nextInt(SIZE - 1);
            graph.directed("v" + cause, "v" + Math.min(SIZE - 1, cause + 1 + random.nextInt(30)));
        }
        graph.variable("v20", Role.EXPOSURE).variable("v" + (SIZE - 1), Role.OUTCOME);
        DocumentEditor editor = CausalDocument.empty().edit().graph(graph.build());
        for (int i = 0; i < SIZE; i++) {
            editor.placement("v" + i, Placement.at(140.0 * (i % 10), 90.0 * (i / 10)));
        }
        return editor.done();
    }
}
