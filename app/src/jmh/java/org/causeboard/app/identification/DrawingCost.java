package org.causeboard.app.identification;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.Window;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.command.Command;
import org.causeboard.model.command.MoveVariables;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.command.RenameVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// CPU milliseconds of the JavaFX thread from one frame to the next while a graph of 100 variables is drawn with a
/// bottom tab open: the edit itself, the answers as they arrive, the panels that they fill, and their layout. A timed
/// run with a `main`, since frames belong to the toolkit and not to a benchmark's loop.
///
/// Every kind of edit is told apart: the very first one in a window that has just opened (cold), then
/// [#EDITS] after [#WARM_UP] that are not counted. Start with `-Dglass.platform=Headless -Dprism.order=sw`; arguments
/// are the tabs, each with `+` after it to keep a variable selected (its form is in the inspector). Claimed: no frame
/// above 16 ms.
public final class DrawingCost extends Application {
    private static final int SIZE = 100;
    private static final int WARM_UP = 20;
    private static final int EDITS = 20;
    private static final int FRAMES = 9; // of one edit; all of its answers have arrived by then
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SplittableRandom random = new SplittableRandom(5);
    private Window window;
    private int made;

    private enum Kind {
        ADD_VARIABLE,
        ADD_ARROW,
        REMOVE_ARROW,
        REMOVE_VARIABLE,
        ROLE,
        RENAME,
        MOVE
    }

    public static void main(String[] arguments) {
        launch(DrawingCost.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        window = Window.create(new BackgroundRunner(Throwable::printStackTrace), 1280, 800);
        window.show(stage);
        List<String> tabs = getParameters().getUnnamed();
        measure(new ArrayDeque<>(tabs.isEmpty() ? List.of("identification", "identification+", "data") : tabs));
    }

    private Workspace workspace() {
        return window.studio().workspace();
    }

    private void measure(Deque<String> tabs) {
        if (tabs.isEmpty()) {
            Platform.exit();
            return;
        }
        String tab = tabs.removeFirst();
        workspace().open(graph(), Optional.empty());
        window.studio().actions().get("show-" + tab.replace("+", "")).perform();
        if (tab.endsWith("+")) {
            workspace().select(new Item.VariableItem("v50"));
        }
        new Run(tab, tabs).start();
    }

    /// All edits with one tab open, the kinds in turn.
    private final class Run extends AnimationTimer {
        private final String tab;
        private final Deque<String> next;
        private final Map<Kind, double[]> costs = new EnumMap<>(Kind.class); // frames of all edits but the cold one
        private final Map<Kind, Double> cold = new EnumMap<>(Kind.class);
        private int frame = -60; // until the window stands
        private long before;

        Run(String tab, Deque<String> next) {
            this.tab = tab;
            this.next = next;
            for (Kind kind : Kind.values()) {
                costs.put(kind, new double[EDITS * FRAMES]);
                cold.put(kind, 0.0);
            }
        }

        @Override
        public void handle(long now) {
            if (frame > 0) {
                count(frame - 1, (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
            }
            int edit = frame / FRAMES;
            if (edit == Kind.values().length * (1 + WARM_UP + EDITS)) {
                stop();
                report();
                Platform.runLater(() -> measure(next));
                return;
            }
            before = THREADS.getCurrentThreadCpuTime();
            if (frame >= 0 && frame % FRAMES == 0) {
                workspace().push(command(kind(edit)));
            }
            frame++;
        }

        private void count(int at, double cost) {
            int edit = at / FRAMES;
            int round = edit / Kind.values().length;
            if (round == 0) {
                cold.merge(kind(edit), cost, Math::max);
            } else if (round > WARM_UP) {
                costs.get(kind(edit))[(round - 1 - WARM_UP) * FRAMES + at % FRAMES] = cost;
            }
        }

        private void report() {
            System.out.println(tab + " (ms of CPU a frame: mean, 95 % below, slowest; slowest of the first edit)");
            costs.forEach((kind, frames) -> line(kind.name(), frames, cold.get(kind)));
            double[] all =
                    costs.values().stream().flatMapToDouble(Arrays::stream).toArray();
            line(
                    "all",
                    all,
                    cold.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(0));
        }
    }

    private static Kind kind(int edit) {
        return Kind.values()[edit % Kind.values().length];
    }

    private static void line(String what, double[] frames, double cold) {
        double[] slowest = new double[frames.length / FRAMES];
        for (int at = 0; at < frames.length; at++) {
            slowest[at / FRAMES] = Math.max(slowest[at / FRAMES], frames[at]);
        }
        double[] sorted = frames.clone();
        Arrays.sort(sorted);
        Arrays.sort(slowest);
        System.out.printf(
                "  %-16s %6.2f %6.2f %6.2f; slowest frame of an edit: median %6.2f, 95 %% below %6.2f; first %6.1f%n",
                what,
                Arrays.stream(frames).average().orElse(0),
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1],
                slowest[slowest.length / 2],
                slowest[slowest.length * 95 / 100],
                cold);
    }

    private Command command(Kind kind) {
        CausalGraph graph = workspace().document().graph();
        return switch (kind) {
            case ADD_VARIABLE -> new AddVariable("new" + ++made, new Point(140.0 * random.nextInt(10), 950));
            case ADD_ARROW -> {
                int cause = random.nextInt(50); // below the variable that is renamed
                int effect = 61 + random.nextInt(SIZE - 61);
                yield new AddEdge(Edge.directed("v" + cause, "v" + effect));
            }
            case REMOVE_ARROW -> RemoveItems.edge(List.copyOf(graph.edges()).getLast());
            case REMOVE_VARIABLE -> RemoveItems.variables("new" + made);
            case ROLE -> ChangeRole.toggled(workspace().document(), Set.of(some()), Role.ADJUSTED);
            case RENAME -> {
                boolean again = graph.contains("other");
                yield new RenameVariable(again ? "other" : "v60", again ? "v60" : "other");
            }
            case MOVE -> new MoveVariables(Map.of(some(), new Point(random.nextInt(1400), random.nextInt(900))));
        };
    }

    private String some() {
        return "v" + (21 + random.nextInt(30));
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
