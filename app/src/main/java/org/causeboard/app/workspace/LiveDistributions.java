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
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;

/// The distributions of all variables, as observed and in the present world, kept up to date off the JavaFX thread
/// while the document and the live world change. The newest work wins; until it is there the last one stays.
public final class LiveDistributions {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Ask ask;
    private final ReadOnlyObjectWrapper<Pair> shown = new ReadOnlyObjectWrapper<>(Pair.NONE);
    private Optional<Asked> asked = Optional.empty();
    private Optional<Known> known = Optional.empty();

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
        CausalDocument document = workspace.document();
        Scene scene =
                scene(workspace.worldProperty().get(), workspace.modeProperty().get());
        Asked next = new Asked(document, scene);
        if (asked.filter(next::isSame).isPresent()) {
            return; // another mode of a world in which nothing is seen or done
        }
        asked = Optional.of(next);
        Snapshot snapshot = Snapshots.of(document);
        Optional<Known> before = known.filter(last -> last.document() == document);
        tasks.run("live-distributions", progress -> known(document, scene, snapshot, before, progress), found -> {
            known = Optional.of(found);
            shown.set(found.pair());
        });
    }

    /// What is asked for at present.
    private record Asked(CausalDocument document, Scene scene) {
        boolean isSame(Asked other) {
            return document == other.document && scene.equals(other.scene);
        }
    }

    /// What was found last: a scene of the same document needs not be worked out again.
    ///
    /// @param facts the scene of the factual world
    private record Known(CausalDocument document, Scene facts, Pair pair) {}

    private Known known(
            CausalDocument document, Scene scene, Snapshot snapshot, Optional<Known> before, Progress progress) {
        Panorama observed = before.map(last -> last.pair().observed())
                .orElseGet(() -> ask.panorama(Scene.PRIOR, snapshot, progress));
        Panorama present = scene.equals(Scene.PRIOR) ? observed : ask.panorama(scene, snapshot, progress);
        Scene facts = facts(scene);
        Panorama factual;
        if (scene.equals(facts)) {
            factual = present; // nothing is done
        } else if (facts.equals(Scene.PRIOR)) {
            factual = observed;
        } else {
            factual = before.filter(last -> last.facts().equals(facts))
                    .map(last -> last.pair().factual())
                    .orElseGet(() -> ask.panorama(facts, snapshot, progress));
        }
        progress.check(); // what was stopped half-way is not known
        return new Known(document, facts, new Pair(observed, factual, present));
    }

    /// What is seen in the world that is taken as fact.
    private static Scene facts(Scene scene) {
        if (scene.world().equals(World.FACTUAL)) {
            return scene;
        }
        return new Scene(
                World.FACTUAL,
                scene.given().stream()
                        .filter(event -> event.subject().world().equals(World.FACTUAL))
                        .toList());
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
