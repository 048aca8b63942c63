package org.causeboard.app.workspace;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.workbench.Snapshots;

/// The distributions of all variables, as observed and in the present world, kept up to date off the JavaFX thread
/// while the document and the live world change. The newest work wins; until it is there the last one stays.
public final class LiveDistributions {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Ask ask;
    private final ReadOnlyObjectWrapper<Pair> shown = new ReadOnlyObjectWrapper<>(Pair.NONE);

    public LiveDistributions(Workspace workspace, TaskRunner tasks, Ask ask) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.ask = ask;
        workspace.documentProperty().subscribe((_, _) -> refresh());
        workspace.worldProperty().subscribe((_, _) -> refresh());
        workspace.modeProperty().subscribe((_, _) -> refresh());
        refresh();
    }

    /// What is known at present.
    public ReadOnlyObjectProperty<Pair> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void refresh() {
        Snapshot snapshot = Snapshots.of(workspace.document());
        Scene scene =
                scene(workspace.worldProperty().get(), workspace.modeProperty().get());
        tasks.run(
                "live-distributions",
                progress -> {
                    Panorama observed = ask.panorama(Scene.PRIOR, snapshot, progress);
                    Panorama present = scene.equals(Scene.PRIOR) ? observed : ask.panorama(scene, snapshot, progress);
                    return new Pair(observed, factual(progress, snapshot, scene, observed, present), present);
                },
                shown::set);
    }

    /// The world that is taken as fact: the present one unless something is done in it.
    private Panorama factual(Progress progress, Snapshot snapshot, Scene scene, Panorama observed, Panorama present) {
        if (scene.world().equals(World.FACTUAL)) {
            return present;
        }
        Scene facts = new Scene(
                World.FACTUAL,
                scene.given().stream()
                        .filter(event -> event.subject().world().equals(World.FACTUAL))
                        .toList());
        return facts.equals(Scene.PRIOR) ? observed : ask.panorama(facts, snapshot, progress);
    }

    /// What a live world means: seeing conditions, doing changes the world, imagining does both in two worlds.
    public static Scene scene(LiveWorld live, Mode mode) {
        World world = live.world();
        return new Scene(world, live.events(mode == Mode.IMAGINE ? World.FACTUAL : world));
    }

    /// The same variables in several worlds.
    ///
    /// @param observed nothing seen, nothing done
    /// @param factual what is seen in the factual world taken as fact, nothing done
    /// @param present what the canvas shows
    public record Pair(Panorama observed, Panorama factual, Panorama present) {
        /// Before the first answer.
        static final Pair NONE = new Pair(new Panorama.Cancelled(), new Panorama.Cancelled(), new Panorama.Cancelled());

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

        private static Optional<Distribution> of(Panorama panorama, String variable) {
            return panorama instanceof Panorama.Shown shown
                    ? Optional.ofNullable(shown.distributions().get(variable))
                    : Optional.empty();
        }
    }
}
