package org.causeboard.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.RenameVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;

/// What a long day with one window costs: tabs and documents opened and closed, handles moved, edits undone and redone,
/// the look changed. Told after each kind are the seconds by the clock, the milliseconds of CPU of the window's thread
/// for each time, and the heap while nothing is done. A timed run with a `main`, since frames belong to the toolkit.
///
/// All is done in two rounds: what the second one adds is what grows with use. Start with
/// `-Dglass.platform=Headless -Dprism.order=sw -Djavafx.animation.fullspeed=true` and the options of `window.args`;
/// `--share=0.1` does a tenth of it.
/// Claimed: the second round adds no more than a few megabytes.
public final class LongUse extends Application {
    private static final int QUIET = 20; // frames
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Beginning run = new Beginning(Optional.empty(), Optional.empty());
    private final List<CausalDocument> examples =
            Gallery.all().stream().map(Example::document).toList();
    private final Deque<Kind> kinds = new ArrayDeque<>();
    private final CausalDocument document =
            Gallery.find("sprinkler").orElseThrow().document();
    private List<LiveWorld> worlds = List.of();
    private Window window;
    private Optional<Desk> other = Optional.empty();

    /// Something that is done many times, a step a frame.
    ///
    /// @param settled whether each step waits until nothing is done in the background
    private record Kind(String name, int times, boolean settled, IntConsumer step) {}

    public static void main(String[] arguments) {
        launch(LongUse.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        window = run.show(stage, List.of());
        double share = Double.parseDouble(getParameters().getNamed().getOrDefault("share", "1"));
        for (String round : List.of("first", "second")) {
            plan(round + ": rest", 1, share, true, _ -> {});
            plan(round + ": tabs opened, shown and closed", 400, share, true, this::tab);
            plan(round + ": windows opened, shown and closed", 100, share, true, this::window);
            plan(round + ": documents opened", 200, share, true, this::open);
            plan(round + ": handles moved", 10_000, share, false, this::move);
            plan(round + ": undone and redone", 2_000, share, false, this::undo);
            plan(round + ": light and dark", 50, share, true, this::dye);
            plan(round + ": panes shown", 90, share, true, this::pane);
        }
        new Steps().start();
    }

    private void plan(String name, int times, double share, boolean settled, IntConsumer step) {
        kinds.add(new Kind(name, Math.max(1, 2 * (int) Math.round(times * share / 2)), settled, step));
    }

    private Workspace workspace() {
        return window.studio().workspace();
    }

    private CausalDocument example(int time) {
        return examples.get(time % examples.size());
    }

    private void tab(int time) {
        if (time % 2 == 0) {
            window.studio().actions().get("new-tab").perform();
            front().studio().workspace().open(example(time / 2), Optional.empty());
        } else {
            window.desk().close(front());
        }
    }

    private Window front() {
        return window.desk().frontProperty().get().orElseThrow();
    }

    private void window(int time) {
        if (time % 2 == 0) {
            Desk desk = window.desk().beside();
            other = Optional.of(desk);
            Window beside = desk.begin();
            beside.studio().workspace().open(example(time / 2), Optional.empty());
            beside.show(new Stage());
        } else {
            other.orElseThrow().closeAll();
            other = Optional.empty();
        }
    }

    private void open(int time) {
        workspace().open(example(time), Optional.empty());
    }

    /// A finding on one variable after the other, as a hand that moves a handle makes them.
    private void move(int time) {
        if (time == 0) {
            workspace().open(document, Optional.empty());
            worlds = document.graph().variables().stream()
                    .flatMap(name -> document.cards().get(name).domain() instanceof Discrete discrete
                            ? discrete.states().stream().map(state -> seen(name, state))
                            : Stream.<LiveWorld>empty())
                    .toList();
        }
        workspace().worldProperty().set(worlds.get(time % worlds.size()));
    }

    private static LiveWorld seen(String variable, String state) {
        return new LiveWorld(Map.of(variable, new Value.Label(state)), Map.of(), OptionalInt.empty());
    }

    /// Edits first, which are then undone and redone one by one.
    private void undo(int time) {
        if (time == 0) {
            workspace().open(document, Optional.empty());
            String name = document.graph().variables().iterator().next();
            workspace().select(new Item.VariableItem(name));
            for (int edit = 0; edit < 20; edit++) {
                workspace().push(new RenameVariable(edit == 0 ? name : "v" + edit, "v" + (edit + 1)));
            }
        }
        window.studio().actions().get(time / 20 % 2 == 0 ? "undo" : "redo").perform();
    }

    private void dye(int time) {
        window.studio().settings().set(Setting.THEME, time % 2 == 0 ? Appearance.DARK : Appearance.LIGHT);
    }

    private void pane(int time) {
        List<String> tabs = List.of("paths", "compare", "data", "text", "sensitivity", "history", "export", "gallery");
        window.shell().showTab(tabs.get(time % tabs.size()));
    }

    /// Does one step after the other, and rests after each kind.
    private final class Steps extends AnimationTimer {
        private Kind kind = new Kind("start", 0, true, _ -> {});
        private int time;
        private int quiet;
        private long began = System.nanoTime();
        private long spent = THREADS.getCurrentThreadCpuTime();
        private double seconds;
        private double processor;

        @Override
        public void handle(long now) {
            quiet = run.isIdle() ? quiet + 1 : 0;
            if (time < kind.times()) {
                if (!kind.settled() || quiet >= 2) {
                    quiet = 0;
                    kind.step().accept(time++);
                }
                return;
            }
            if (quiet == 1) {
                seconds = (System.nanoTime() - began) / 1e9;
                processor = (THREADS.getCurrentThreadCpuTime() - spent) / 1e6;
            }
            if (quiet >= QUIET) {
                tell();
                proceed();
            }
        }

        private void tell() {
            if (kind.times() > 0) {
                System.out.printf(
                        "%-42s %6d times %7.1f s %8.2f ms of CPU each %7.1f MB at rest, %d threads%n",
                        kind.name(), kind.times(), seconds, processor / kind.times(), heap(), THREADS.getThreadCount());
            }
        }

        private void proceed() {
            if (kinds.isEmpty()) {
                stop();
                Platform.exit();
                return;
            }
            workspace().history().markSaved();
            workspace().open(CausalDocument.empty(), Optional.empty());
            kind = kinds.removeFirst();
            time = 0;
            quiet = 0;
            began = System.nanoTime();
            spent = THREADS.getCurrentThreadCpuTime();
        }
    }

    /// Megabytes after collections on the window's thread, so that nothing is painted between them: what is softly held
    /// goes unless it is used.
    private static double heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
