package org.causeboard.app.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.Chart;

/// The world that the canvas shows: the present one as soon as its distributions are known, so that its marks and its
/// bars come in one picture, and until then the last one. When they take long, the marks come first and the bars, which
/// are still those of another world, are dimmed.
final class PicturedWorld {
    private static final long PATIENCE = 50; // milliseconds until a hand wants to see that something happens

    private final Workspace workspace;
    private final Runnable redraw;
    private final Executor afterPatience =
            CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.MILLISECONDS, Platform::runLater);
    private Subscription turns;
    private LiveWorld world;
    private Mode mode;
    private boolean awaited;
    private boolean late;
    private long waits; // how often waiting has begun or ended

    /// @param redraw is called when another world is to be shown
    PicturedWorld(Workspace workspace, Runnable redraw) {
        this.workspace = workspace;
        this.redraw = redraw;
        world = workspace.worldProperty().get();
        mode = workspace.modeProperty().get();
        workspace.documentProperty().subscribe((_, _) -> goOn()); // marks of another document would be wrong at once
        turns = listen();
    }

    private Subscription listen() {
        return Subscription.combine(
                workspace.worldProperty().subscribe((_, _) -> turned()),
                workspace.modeProperty().subscribe((_, _) -> turned()));
    }

    /// Waits for these distributions from now on.
    void follow(LiveDistributions live) {
        turns.unsubscribe();
        turns = listen(); // after the distributions, which know by then whether they are on their way
        live.awaitedProperty().subscribe(now -> {
            awaited = now;
            late = false;
            if (now) {
                hold();
            } else {
                waits++;
                goOn();
            }
        });
        live.shownProperty().subscribe((_, known) -> {
            if (awaited && !late) { // of a value that the hand has left meanwhile
                world = known.world();
                mode = known.mode();
                hold();
            }
            redraw.run();
        });
    }

    /// What is done and seen in it.
    LiveWorld world() {
        return world;
    }

    /// How it is done and seen.
    Mode mode() {
        return mode;
    }

    /// The charts as they are drawn: dimmed where they are of another world.
    Map<String, Chart> drawn(Map<String, Chart> charts) {
        if (!late) {
            return charts;
        }
        Map<String, Chart> dimmed = new LinkedHashMap<>(charts);
        dimmed.replaceAll((_, chart) -> chart.with(Chart.Freshness.STALE));
        return dimmed;
    }

    private void turned() {
        if (late || !awaited) {
            goOn();
        }
    }

    private void goOn() {
        world = workspace.worldProperty().get();
        mode = workspace.modeProperty().get();
        redraw.run();
    }

    private void hold() {
        long wait = ++waits;
        afterPatience.execute(() -> {
            if (wait == waits) {
                late = true;
                goOn();
            }
        });
    }
}
