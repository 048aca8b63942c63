package org.causeboard.app.canvas;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.causeboard.app.Window;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Reading;

/// Milliseconds from a moved handle to the painted canvas, in the real window at 1400 x 900 with every pane that
/// follows the world. A timed run with a `main`, since frames belong to the toolkit. In two ways:
///
/// - *jumps*, with the whole network in sight: a state is seen of one variable after the other, the worst case, since
///   all that followed from the last one changes too;
/// - *a drag*, in full size: the bar of one state of the variable with the most neighbours is drawn to and fro with Alt
///   held, by events of the mouse, as an uncertain finding.
///
/// The engine finds all distributions on its thread, the charts are drawn and the pixels are handed over.
///
/// Of each move, and apart from each other of the first ones, while the compiler is at work, and of as many warm ones:
/// the wall time until the distributions are there, until the canvas is laid out and until it is painted;
/// and what all threads spent on the processor meanwhile, garbage collection and compilation included, which is above
/// the wall time of an idle machine only where threads work side by side.
///
/// Start with `-Dglass.platform=Headless -Dprism.order=sw -Djavafx.animation.fullspeed=true` (without the last one a
/// move waits for the next of 60 frames a second) and `--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED`;
/// arguments are files of networks, `--moves=200`, and `--pause=0` milliseconds of rest before each move, after which
/// the panes around the canvas follow each one.
public final class HandleLatency extends Application {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int SLOWEST = 12;

    private final BackgroundRunner tasks = new BackgroundRunner(Throwable::printStackTrace);
    private final List<String> files = new ArrayList<>();
    private Window window;
    private String file = "";
    private Way way = Way.JUMPS;
    private List<LiveWorld> worlds = List.of();
    private String handle = "";
    private final List<Move> moves = new ArrayList<>();
    private int most;
    private long pause;
    private Phase stage = Phase.RESTING;
    private Map<String, Spent> before = Map.of();
    private long began;
    private long spent;
    private Meter meter = new Meter(0, 0, 0, 0, 0);
    private long found;
    private long laidOut;

    private enum Way {
        JUMPS,
        DRAG
    }

    private enum Phase {
        RESTING,
        ASKED,
        FOUND,
        LAID_OUT
    }

    /// One move, in milliseconds.
    ///
    /// @param window of it on the processor, by the window's thread
    /// @param work the same of the engine's thread
    /// @param render the same of the thread that makes pixels
    /// @param collections garbage collections meanwhile
    /// @param compiled of it on the processor, by the compiler
    private record Move(
            double found,
            double laidOut,
            double painted,
            double processor,
            double window,
            double work,
            double render,
            double collections,
            double compiled) {}

    /// What was spent so far.
    private record Meter(double window, double work, double render, double collections, double compiled) {}

    public static void main(String[] arguments) {
        launch(HandleLatency.class, arguments);
    }

    @Override
    public void start(Stage first) {
        window = Window.create(tasks, 1400, 900);
        window.show(first);
        files.addAll(getParameters().getUnnamed());
        most = Integer.parseInt(getParameters().getNamed().getOrDefault("moves", "200"));
        pause = Long.parseLong(getParameters().getNamed().getOrDefault("pause", "0"));
        window.canvas().chartsProperty().subscribe((_, _) -> arrived());
        window.scene().addPostLayoutPulseListener(this::pulsed);
        nextFile();
    }

    private void nextFile() {
        if (files.isEmpty()) {
            Platform.exit();
            return;
        }
        file = files.removeFirst();
        way = Way.JUMPS;
        moves.clear();
        worlds = List.of();
        window.studio().workspace().open(read(Path.of(file)), Optional.empty());
        window.canvas().look(new View(1, 0, 0));
        Platform.runLater(this::settle);
    }

    private void settle() {
        Map<String, Chart> charts = window.canvas().chartsProperty().get();
        if (tasks.underWayProperty().get() > 0 || charts.isEmpty()) {
            Platform.runLater(this::settle); // what the opened document asks for itself
            return;
        }
        if (worlds.isEmpty()) {
            worlds = worlds(charts);
        }
        if (pause > 0) {
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Platform::runLater)
                    .execute(this::move);
        } else {
            move();
        }
    }

    private static CausalDocument read(Path file) {
        try {
            return switch (Formats.reader(file).orElseThrow().read(file, Progress.unwatched())) {
                case Reading.Read(CausalDocument document, var _) -> document;
                case Reading.Refused(var problems) -> throw new IllegalArgumentException(problems.toString());
            };
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read.", unreadable);
        }
    }

    /// One finding after the other, each on top of nothing else, of a state that can occur and another variable than
    /// the one before: a move that changes no picture would never be painted.
    private static List<LiveWorld> worlds(Map<String, Chart> observed) {
        SplittableRandom random = new SplittableRandom(11);
        List<String> names = List.copyOf(observed.keySet());
        List<LiveWorld> worlds = new ArrayList<>();
        String last = names.getFirst();
        while (worlds.size() < 64) {
            String name = names.get(random.nextInt(names.size()));
            List<Chart.Bar> bars = ((Chart.Bars) observed.get(name)).bars();
            Chart.Bar state = bars.get(random.nextInt(bars.size()));
            boolean tells = state.share() > 1e-6 && state.share() < 1 - 1e-6;
            boolean closes = worlds.size() == 63 && worlds.getFirst().evidence().containsKey(name);
            if (tells && !name.equals(last) && !closes) {
                last = name;
                worlds.add(new LiveWorld(Map.of(name, new Value.Label(state.label())), Map.of(), OptionalInt.empty()));
            }
        }
        return worlds;
    }

    private void move() {
        if (moves.size() == 2 * most) {
            report();
            goOn();
            return;
        }
        if (moves.size() == most) {
            before = byThread();
        }
        stage = Phase.ASKED;
        meter = read();
        spent = MACHINE.getProcessCpuTime();
        began = System.nanoTime();
        switch (way) {
            case JUMPS -> window.studio().workspace().worldProperty().set(worlds.get(moves.size() % worlds.size()));
            case DRAG -> mouse(MouseEvent.MOUSE_DRAGGED, share(moves.size()));
        }
    }

    private void goOn() {
        if (way == Way.DRAG) {
            mouse(MouseEvent.MOUSE_RELEASED, 0.5);
            nextFile();
            return;
        }
        way = Way.DRAG;
        moves.clear();
        window.studio().workspace().worldProperty().set(LiveWorld.AS_OBSERVED);
        Platform.runLater(this::takeHandle);
    }

    private void takeHandle() {
        if (tasks.underWayProperty().get() > 0) {
            Platform.runLater(this::takeHandle);
            return;
        }
        CanvasView canvas = window.canvas();
        CausalGraph graph = window.studio().workspace().document().graph();
        NodeGeometry node = canvas.drawing().geometry().nodes().values().stream()
                .filter(each -> !each.states().isEmpty())
                .max(Comparator.comparingInt(
                        each -> graph.edges(each.variable()).size()))
                .orElseThrow();
        handle = node.variable();
        Point middle = node.box().centre();
        canvas.look(new View(1, middle.x() - canvas.getWidth() / 2, middle.y() - canvas.getHeight() / 2));
        mouse(MouseEvent.MOUSE_PRESSED, 0.5);
        mouse(MouseEvent.MOUSE_DRAGGED, 0.8); // over the distance from which a press becomes a drag
        Platform.runLater(this::settle);
    }

    /// To and fro between 5 % and 95 % of a bar, never the same twice.
    private static double share(int move) {
        int step = 3 * move % 180;
        return (5 + Math.min(step, 180 - step)) / 100.0;
    }

    private void mouse(EventType<MouseEvent> type, double share) {
        CanvasView canvas = window.canvas();
        NodeGeometry node = canvas.drawing().geometry().nodes().get(handle);
        Box plot = node.plot().orElseThrow();
        Point at = canvas.view()
                .toScreen(new Point(
                        plot.x() + share * plot.width(),
                        node.states().getFirst().centre().y()));
        Point2D scene = canvas.localToScene(at.x(), at.y());
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        true, // Alt
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private void arrived() {
        if (stage == Phase.ASKED) {
            found = System.nanoTime();
            stage = Phase.FOUND;
        }
    }

    private void pulsed() {
        if (stage == Phase.FOUND) {
            laidOut = System.nanoTime();
            stage = Phase.LAID_OUT;
            // the job stands in line behind the painting of this frame, and what follows it behind its pixels
            Platform.runLater(
                    () -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Platform.runLater(this::painted))));
        }
    }

    private void painted() {
        long now = System.nanoTime();
        long processor = MACHINE.getProcessCpuTime() - spent;
        Meter after = read();
        moves.add(new Move(
                (found - began) / 1e6,
                (laidOut - began) / 1e6,
                (now - began) / 1e6,
                processor / 1e6,
                after.window() - meter.window(),
                after.work() - meter.work(),
                after.render() - meter.render(),
                after.collections() - meter.collections(),
                after.compiled() - meter.compiled()));
        stage = Phase.RESTING;
        settle();
    }

    private void report() {
        String what = way == Way.JUMPS ? "jumps between variables" : "a drag of " + handle;
        System.out.println(Path.of(file).getFileName() + ", " + what + ", the first " + most + " moves");
        print(moves.subList(0, most));
        System.out.println(Path.of(file).getFileName() + ", " + what + ", " + most + " moves after those");
        print(moves.subList(most, 2 * most));
        Map<String, Spent> after = byThread();
        after.forEach((thread, now) -> {
            Spent then = before.getOrDefault(thread, new Spent(0, 0));
            double time = (now.processor() - then.processor()) / 1e6 / most;
            if (time > 0.1) {
                System.out.printf(
                        "  %-28s %7.2f ms and %7.1f KB of new objects a move%n",
                        thread, time, (now.bytes() - then.bytes()) / 1024.0 / most);
            }
        });
    }

    /// What a thread spent since its start.
    private record Spent(long processor, long bytes) {}

    /// Of all threads of the program, those of the engine together; the collector's and the compiler's are not told.
    private static Map<String, Spent> byThread() {
        Map<String, Spent> spent = new TreeMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            if (thread != null) {
                spent.merge(
                        thread.getThreadName().replaceAll("-?\\d+$", ""),
                        new Spent(THREADS.getThreadCpuTime(id), THREADS.getThreadAllocatedBytes(id)),
                        (a, b) -> new Spent(a.processor() + b.processor(), a.bytes() + b.bytes()));
            }
        }
        return spent;
    }

    private void print(List<Move> moves) {
        print(moves, "distributions there", Move::found);
        print(moves, "canvas laid out", Move::laidOut);
        print(moves, "canvas painted", Move::painted);
        print(moves, "window's thread alone", Move::window);
        print(moves, "painter's thread alone", Move::render);
        print(moves, "processor, all threads", Move::processor);
        System.out.printf(
                "  %.0f garbage collections, %.0f ms of compilation%n",
                moves.stream().mapToDouble(Move::collections).sum(),
                moves.stream().mapToDouble(Move::compiled).sum());
        System.out.println(
                "  the slowest: number, there, laid out, painted; window, work, painter; collections, compiler");
        moves.stream()
                .sorted(Comparator.comparingDouble(Move::painted).reversed())
                .limit(SLOWEST)
                .forEach(move -> System.out.printf(
                        "  %6d %7.2f %7.2f %7.2f; %7.2f %7.2f %7.2f; %3.0f %7.2f%n",
                        moves.indexOf(move),
                        move.found(),
                        move.laidOut(),
                        move.painted(),
                        move.window(),
                        move.work(),
                        move.render(),
                        move.collections(),
                        move.compiled()));
    }

    private static Meter read() {
        double window = 0;
        double work = 0;
        double render = 0;
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            if (thread != null) {
                double time = THREADS.getThreadCpuTime(id) / 1e6;
                switch (thread.getThreadName().replaceAll("-?\\d+$", "")) {
                    case "JavaFX Application Thread" -> window += time;
                    case "QuantumRenderer" -> render += time;
                    case "work" -> work += time;
                    default -> {} // timers
                }
            }
        }
        return new Meter(
                window,
                work,
                render,
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToDouble(GarbageCollectorMXBean::getCollectionCount)
                        .sum(),
                ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
    }

    private void print(List<Move> moves, String what, ToDoubleFunction<Move> number) {
        double[] sorted = moves.stream().mapToDouble(number).sorted().toArray();
        System.out.printf(
                "  %-24s median %7.2f, 90 %% below %7.2f, 99 %% below %7.2f, most %7.2f ms (mean %.2f)%n",
                what,
                sorted[most / 2],
                sorted[most * 9 / 10],
                sorted[most * 99 / 100],
                sorted[most - 1],
                Arrays.stream(sorted).average().orElseThrow());
    }
}
