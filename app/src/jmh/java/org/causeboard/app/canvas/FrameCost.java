package org.causeboard.app.canvas;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.causeboard.app.Window;
import org.causeboard.app.canvas.gesture.MoveVariablesGesture;
import org.causeboard.app.canvas.gesture.Pointer;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// CPU milliseconds of the JavaFX and render threads for one frame of dragging a variable, panning, and moving bars on
/// every variable, in the real window at 1400 x 900, with 2.5 edges and a chart of 8 bars a variable. A timed run with
/// a `main`, since frames belong to the toolkit and not to a benchmark's loop.
///
/// The first lines are floors, with nothing of ours painted: a dot of 4 pixels that moves, since in software rendering
/// each frame copies the whole window twice, whatever has changed; an empty picture of the size of ours that is
/// shifted, as by any pan, and as by any change of a canvas; and one that is filled anew, as by any zoom. Each other
/// line tells how far above its floor it is: that part is ours. Before each kind of frame there are four seconds of
/// the same, in which the JVM compiles. A frame is counted when the render thread has done its part: it works beside
/// the next one, to which a part of its time would be added otherwise.
///
/// Each is measured in natural size, with some 30 variables in view, and with everything in view; at last a variable
/// with 80 arrows more is dragged through the others, in natural size. With 32 variables all arrows go out of the way
/// of what is dragged.
///
/// For each number of variables the first line is the same graph with the same moving bars, painted on one canvas by
/// plain calls, all that is in view with every frame ([PlainPicture]): what ours is to be compared with.
///
/// Start with `-Dprism.order=sw` and `--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED`, and without a
/// display with `-Dglass.platform=Headless`, which copies the window pixel by pixel; arguments are numbers of variables
/// and, for a profile of one kind of frame, `--only=pan`.
public final class FrameCost extends Application {
    private static final int WARM_UP = 240;
    private static final int FRAMES = 240;

    private static final int MOMENTS = 16;
    private static final int WAY = 120;
    private static final int ARROWS = 80;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Floor, Double> floors = new EnumMap<>(Floor.class);

    private final List<Runnable> plan = new ArrayList<>();
    private Window window;

    /// What a frame costs with nothing of ours in it.
    private enum Floor {
        NONE,
        DOT,
        SHIFTED,
        FILLED
    }

    public static void main(String[] arguments) {
        launch(FrameCost.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 1400, 900);
        window.show(stage);
        List.of("fold-left", "fold-right", "fold-bottom")
                .forEach(id -> window.studio().actions().get(id).perform());
        List<String> arguments = getParameters().getUnnamed();
        plan.add(this::floor);
        plan.add(() -> floor(Floor.SHIFTED, (picture, frame) -> picture.setTranslateX(-there(frame))));
        plan.add(() -> floor(Floor.FILLED, (picture, frame) -> {
            picture.getGraphicsContext2D().setFill(Color.gray(0.9 + frame % 2 * 0.01));
            picture.getGraphicsContext2D().fillRect(0, 0, picture.getWidth(), picture.getHeight());
        }));
        for (String size : arguments.isEmpty() ? List.of("100", "1000", "3000") : arguments) {
            plan(Integer.parseInt(size));
        }
        plan.add(Platform::exit);
        next();
    }

    private void next() {
        plan.removeFirst().run();
    }

    private void plan(int size) {
        plan.add(() -> plain(size));
        plan.add(() -> open(graph(size, 0), size));
        plan(size, "", () -> window.canvas().look(new View(1, 0, 0)));
        plan(size, " all", window.canvas().sight()::fit);
        plan.add(() -> open(graph(size, Math.min(ARROWS, size - 1)), size));
        plan.add(() -> {
            window.canvas().look(new View(1, 0, 0));
            drag(size, "drag of many");
        });
    }

    private void open(CausalDocument document, int size) {
        window.studio().workspace().open(document, Optional.empty());
        window.canvas().chartsProperty().set(charts(size, 0));
        window.canvas().layout(); // what was opened is shown as a whole at first
        next();
    }

    private void drag(int size, String what) {
        MoveVariablesGesture drag = new MoveVariablesGesture(window.canvas(), pointer(0), Set.of("v0"), Set.of());
        measure(size, what, Floor.DOT, frame -> drag.moved(pointer(there(frame))), drag::cancelled);
    }

    /// All kinds of frames, each beginning with the same view.
    private void plan(int size, String what, Runnable look) {
        plan.add(() -> {
            look.run();
            drag(size, "drag" + what);
        });
        plan.add(() -> {
            look.run();
            View start = window.canvas().view();
            measure(
                    size,
                    "pan" + what,
                    Floor.SHIFTED,
                    frame -> window.canvas().look(start.panned(-6.0 * there(frame), -2.0 * there(frame))),
                    () -> {});
        });
        plan.add(() -> {
            look.run();
            List<Map<String, Chart>> moments = IntStream.range(0, MOMENTS)
                    .mapToObj(moment -> charts(size, moment))
                    .toList();
            measure(
                    size,
                    "live bars" + what,
                    Floor.SHIFTED,
                    frame -> window.canvas().chartsProperty().set(moments.get(frame % MOMENTS)),
                    () -> {});
        });
        plan.add(() -> {
            look.run();
            measure(
                    size,
                    "zoom" + what,
                    Floor.FILLED,
                    frame -> window.canvas().sight().zoomBy(frame % 40 < 20 ? 1.02 : 1 / 1.02),
                    () -> {});
        });
    }

    /// There and back again, so that something is always in view.
    private static int there(int frame) {
        return Math.abs(frame % (2 * WAY) - WAY);
    }

    private void floor() {
        Rectangle dot = new Rectangle(4, 4);
        dot.setManaged(false);
        Pane root = (Pane) window.scene().getRoot();
        root.getChildren().add(dot);
        measure(
                0,
                name(Floor.DOT),
                Floor.NONE,
                frame -> dot.setTranslateX(frame % 40),
                () -> root.getChildren().remove(dot));
    }

    private void floor(Floor kind, BiConsumer<Canvas, Integer> frame) {
        Canvas picture = new Canvas(1400 + 2 * 256, 900 + 2 * 256);
        Stage bare = bare(picture);
        measure(0, name(kind), Floor.NONE, number -> frame.accept(picture, number), bare::close);
    }

    private static Stage bare(Canvas picture) {
        picture.setManaged(false);
        Stage bare = new Stage();
        bare.setScene(new Scene(new Pane(picture), 1400, 900));
        bare.show();
        return bare;
    }

    /// The same graph with the same moving bars, painted without thought by the same toolkit.
    private void plain(int size) {
        Canvas picture = new Canvas(1400, 900);
        Stage bare = bare(picture);
        PlainPicture plain = new PlainPicture(picture, graph(size, 0));
        List<Map<String, Chart>> moments = IntStream.range(0, MOMENTS)
                .mapToObj(moment -> charts(size, moment))
                .toList();
        measure(
                size,
                "plain",
                Floor.FILLED,
                frame -> plain.paint(moments.get(frame % MOMENTS), 1, 100, 100),
                bare::close);
    }

    private static String name(Floor floor) {
        return "floor " + floor.name().toLowerCase(Locale.ROOT);
    }

    private void measure(int size, String what, Floor floor, IntConsumer frame, Runnable end) {
        if (!getParameters().getNamed().getOrDefault("only", what).contains(what)) {
            next();
            return;
        }
        new AnimationTimer() {
            private final double[] costs = new double[FRAMES];
            private final double[] drawing = new double[FRAMES];
            private int count = -WARM_UP;
            private long[] before = {};

            @Override
            public void handle(long now) {
                long[] spent = cpu();
                if (count > 0) {
                    drawing[count - 1] = (spent[0] - before[0]) / 1e6;
                    costs[count - 1] = drawing[count - 1] + (spent[1] - before[1]) / 1e6;
                }
                if (count == FRAMES) {
                    stop();
                    report(
                            size,
                            what,
                            floor,
                            costs,
                            Arrays.stream(drawing).average().orElseThrow());
                    end.run();
                    Platform.runLater(FrameCost.this::next);
                    return;
                }
                before = spent;
                frame.accept(WARM_UP + count++);
            }
        }.start();
    }

    private void report(int size, String what, Floor floor, double[] costs, double painting) {
        double mean = Arrays.stream(costs).average().orElseThrow();
        Arrays.stream(Floor.values()).filter(kind -> what.equals(name(kind))).forEach(kind -> floors.put(kind, mean));
        Arrays.sort(costs);
        System.out.printf(
                "%5d  %-13s %6.2f ms a frame, %6.2f of it painting; median %6.2f, 95 %% below %6.2f, most %6.2f%s%n",
                size,
                what,
                mean,
                painting,
                costs[FRAMES / 2],
                costs[FRAMES * 95 / 100],
                costs[FRAMES - 1],
                floors.containsKey(floor) ? "; ours %.2f".formatted(mean - floors.get(floor)) : "");
    }

    /// CPU time of the thread that paints and of the thread that decides what is to be painted, when all is painted.
    /// Each reads its own clock. The toolkit's way to wait for a job does not wait.
    private static long[] cpu() {
        CompletableFuture<Long> painting = new CompletableFuture<>();
        Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painting.complete(THREADS.getCurrentThreadCpuTime())));
        return new long[] {painting.join(), THREADS.getCurrentThreadCpuTime()};
    }

    private static Pointer pointer(int frame) {
        Point at = new Point(3.0 * frame, 1.5 * frame);
        return new Pointer(at, at, Set.of(Pointer.Key.CONTROL));
    }

    /// @param arrows that the first variable has besides
    private static CausalDocument graph(int size, int arrows) {
        SplittableRandom random = new SplittableRandom(7);
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int i = 0; i < size; i++) {
            graph.variable("v" + i);
        }
        for (int i = 0; i < size * 5 / 2; i++) {
            int cause = random.nextInt(size - 1);
            graph.directed("v" + cause, "v" + Math.min(size - 1, cause + 1 + random.nextInt(30)));
        }
        for (int i = 1; i <= arrows; i++) {
            graph.directed("v0", "v" + i);
        }
        DocumentEditor editor = CausalDocument.empty().edit().graph(graph.build());
        int columns = (int) Math.ceil(Math.sqrt(size));
        for (int i = 0; i < size; i++) {
            editor.placement("v" + i, Placement.at(240.0 * (i % columns), 170.0 * (i / columns)));
        }
        return editor.done();
    }

    private static Map<String, Chart> charts(int size, int frame) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            List<Chart.Bar> bars = new ArrayList<>();
            for (int state = 0; state < 8; state++) {
                double share = 0.125 + 0.1 * Math.sin(0.3 * frame + i + state);
                bars.add(new Chart.Bar("s" + state, share, OptionalDouble.empty(), OptionalDouble.empty()));
            }
            charts.put("v" + i, new Chart.Bars(bars, Chart.Freshness.CURRENT));
        }
        return charts;
    }
}
