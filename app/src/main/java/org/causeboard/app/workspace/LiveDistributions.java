package org.causeboard.app.workspace;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.KnownWorlds.Detail;
import org.causeboard.engine.ask.Absence;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.query.World;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;

/// The distributions of all variables, as observed and in the present world, kept up to date off the JavaFX thread
/// while the document and the live world change: worked out once, for all that show them.
///
/// What is shown belongs to the world that it says, and [#awaitedProperty()] tells when that is no longer the present
/// one. While a hand moves a value, work under way is brought to its end before the newest value has its turn, lest
/// nothing be seen where the work takes longer than the hand to move on; work that takes long is given up for it. What
/// is simulated is shown at a glance first and looked at as a whole when the hand rests.
public final class LiveDistributions {
    /// Of the curves in all pictures of numbers: those of simulated units are worked out with them and not when drawn.
    public static final int POINTS = 48;

    private static final long PATIENCE = 150_000_000; // nanoseconds for a value that the hand has left

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Ask ask;
    private final LongSupplier clock;
    private final Executor afterPatience;
    private final ReadOnlyObjectWrapper<Pair> shown = new ReadOnlyObjectWrapper<>(Pair.NONE);
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper();
    private Wanted wanted;
    private Snapshot snapshot;
    private Optional<KnownWorlds> known = Optional.empty();
    private Optional<Running> running = Optional.empty();
    private Optional<Running> doubted = Optional.empty(); // what is to be given up when patience ends

    public LiveDistributions(Workspace workspace, TaskRunner tasks, Ask ask) {
        this(
                workspace,
                tasks,
                ask,
                System::nanoTime,
                CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.NANOSECONDS, Platform::runLater));
    }

    /// @param clock in nanoseconds
    /// @param afterPatience does something on the JavaFX thread when patience has come to its end
    LiveDistributions(Workspace workspace, TaskRunner tasks, Ask ask, LongSupplier clock, Executor afterPatience) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.ask = ask;
        this.clock = clock;
        this.afterPatience = afterPatience;
        wanted = present();
        snapshot = Snapshots.of(wanted.document());
        start(Detail.GLANCE);
        workspace.documentProperty().subscribe((_, _) -> refresh());
        workspace.worldProperty().subscribe((_, _) -> refresh());
        workspace.modeProperty().subscribe((_, _) -> refresh());
    }

    /// What is known at present.
    public ReadOnlyObjectProperty<Pair> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what is shown is of another document or world than the present one, whose distributions are on their
    /// way.
    public ReadOnlyBooleanProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /// Knows nothing any more, of no document: the window is closed, and nothing is worked out for it.
    public void forget() {
        running = Optional.empty();
        doubted = Optional.empty();
        known = Optional.empty();
        shown.set(Pair.NONE);
    }

    private Wanted present() {
        LiveWorld world = workspace.worldProperty().get();
        Mode mode = workspace.modeProperty().get();
        return new Wanted(workspace.document(), world, mode, scene(world, mode));
    }

    private void refresh() {
        Wanted next = present();
        if (next.document() != wanted.document()) {
            snapshot = Snapshots.of(next.document());
        }
        wanted = next;
        if (known.filter(this::isWanted).isPresent()) { // such as another mode of a world as observed
            running = running.filter(work -> next.isSame(work.of())); // what any other finds is of no use
            show(known.get(), next);
            refine();
            return;
        }
        awaited.set(true);
        Optional<Running> kept = running.filter(work -> work.isWorthItsEnd(next, clock.getAsLong()));
        if (kept.isEmpty()) {
            start(Detail.GLANCE);
        } else if (!kept.equals(doubted)) {
            doubted = kept;
            afterPatience.execute(() -> giveUp(kept.get()));
        }
    }

    /// Work for a value that the hand has left takes longer than anybody waits, though the hand rests by now.
    private void giveUp(Running work) {
        if (running.filter(work::equals).isPresent() && !work.of().isSame(wanted)) {
            start(Detail.GLANCE);
        }
    }

    private void start(Detail least) {
        Wanted next = wanted;
        Snapshot frozen = snapshot;
        Optional<KnownWorlds> before = known.filter(last -> last.document() == next.document());
        Running work = new Running(next, least, clock.getAsLong());
        running = Optional.of(work);
        tasks.run(
                "live-distributions",
                progress -> KnownWorlds.find(next.document(), next.scene(), least, before, frozen, ask, progress),
                found -> {
                    if (running.filter(work::equals).isPresent()) {
                        running = Optional.empty();
                        found(found, next);
                    }
                });
    }

    private void found(KnownWorlds found, Wanted of) {
        show(found, isWanted(found) ? wanted : of);
        if (awaited.get() && running.isEmpty()) {
            start(Detail.GLANCE); // where the hand has got to meanwhile
        } else {
            refine();
        }
    }

    /// Looks as a whole at what was seen at a glance.
    private void refine() {
        boolean isGlance = known.filter(last -> !last.isWhole()).isPresent();
        if (isGlance && running.isEmpty() && !awaited.get()) {
            start(Detail.WHOLE);
        }
    }

    private boolean isWanted(KnownWorlds found) {
        return found.isOf(wanted.document(), wanted.scene());
    }

    private void show(KnownWorlds found, Wanted of) {
        known = Optional.of(found);
        awaited.set(!isWanted(found));
        shown.set(new Pair(
                of.world(),
                of.mode(),
                found.observed().panorama(),
                found.factual().panorama(),
                found.present().panorama()));
    }

    /// What is asked for.
    private record Wanted(CausalDocument document, LiveWorld world, Mode mode, Scene scene) {
        /// Whether the answer to this is the answer to another one.
        boolean isSame(Wanted other) {
            return document == other.document && scene.equals(other.scene);
        }
    }

    /// What is being worked out.
    ///
    /// @param began in nanoseconds
    private record Running(Wanted of, Detail least, long began) {
        /// Whether it is to be brought to its end although something else is wanted by now.
        boolean isWorthItsEnd(Wanted next, long now) {
            boolean isOfSameGraph = of.document().graph() == next.document().graph(); // a mechanism may have changed
            return isOfSameGraph && least == Detail.GLANCE && now - began < PATIENCE;
        }
    }

    /// What a live world means: seeing conditions, doing changes the world, imagining does both in two worlds.
    public static Scene scene(LiveWorld live, Mode mode) {
        World world = live.world();
        return new Scene(world, live.events(mode == Mode.IMAGINE ? World.FACTUAL : world));
    }

    /// The same variables in several worlds.
    ///
    /// @param world what is done and seen in the world that they belong to
    /// @param mode in which it is done and seen
    /// @param observed nothing seen, nothing done
    /// @param factual what is seen in the factual world taken as fact, nothing done
    /// @param present what the canvas shows
    public record Pair(LiveWorld world, Mode mode, Panorama observed, Panorama factual, Panorama present) {
        /// Before the first answer.
        static final Pair NONE = new Pair(
                LiveWorld.AS_OBSERVED,
                Mode.SEE,
                new Panorama.Cancelled(),
                new Panorama.Cancelled(),
                new Panorama.Cancelled());

        /// A variable as observed, where that is known.
        public Optional<Distribution> observed(String variable) {
            return of(observed, variable);
        }

        /// A variable given the facts, where that is known.
        public Optional<Distribution> factual(String variable) {
            return of(factual, variable);
        }

        /// A variable in the present world, where that is known.
        public Optional<Distribution> present(String variable) {
            return of(present, variable);
        }

        /// Why a variable has no distribution in the present world although others have one.
        public Optional<Absence> absence(String variable) {
            return present instanceof Panorama.Shown shown
                    ? Optional.ofNullable(shown.missing().get(variable))
                    : Optional.empty();
        }

        private static Optional<Distribution> of(Panorama panorama, String variable) {
            return panorama instanceof Panorama.Shown shown
                    ? Optional.ofNullable(shown.distributions().get(variable))
                    : Optional.empty();
        }
    }
}
