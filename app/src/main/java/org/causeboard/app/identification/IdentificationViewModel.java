package org.causeboard.app.identification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.IdAlgorithm;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.AdjustFor;

/// What the graph says of the effect that its roles ask for, recomputed off the JavaFX thread with every edit of the
/// graph; the newest wins.
public final class IdentificationViewModel {
    private static final int MOST_SETS = 24;
    private static final int MOST_PATHS = 100;
    private static final int MOST_IMPLICATIONS = 60;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Findings> findings = new ReadOnlyObjectWrapper<>(Findings.NONE);
    private Optional<CausalGraph> seen = Optional.empty();

    public IdentificationViewModel(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.documentProperty().subscribe(document -> refresh(document.graph()));
    }

    ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// Marks a set as adjusted for on the canvas.
    void adjustFor(Set<String> set) {
        workspace.push(new AdjustFor(set));
    }

    /// Lights a set up.
    void point(Set<String> set) {
        workspace.highlightProperty().set(new Highlight(Highlight.Kind.ADJUSTMENT_SET, set, Set.of()));
    }

    /// Lights a path up, in the colour of what it is.
    void point(PathStatus status) {
        Highlight.Kind kind = !status.isOpen()
                ? Highlight.Kind.BLOCKED_PATH
                : status.path().isCausal() ? Highlight.Kind.CAUSAL_PATH : Highlight.Kind.BIASING_PATH;
        workspace
                .highlightProperty()
                .set(new Highlight(
                        kind,
                        Set.copyOf(status.path().variables()),
                        Set.copyOf(status.path().edges())));
    }

    /// Lights a hedge up.
    void point(Hedge hedge) {
        workspace.highlightProperty().set(new Highlight(Highlight.Kind.HEDGE, hedge.district(), hedge.forest()));
    }

    /// Lights nothing up any more.
    void pointAway() {
        workspace.highlightProperty().set(Highlight.NONE);
    }

    private void refresh(CausalGraph graph) {
        if (seen.filter(graph::equals).isPresent()) {
            return;
        }
        seen = Optional.of(graph);
        tasks.run("identification", progress -> find(graph, progress), findings::set);
    }

    static Findings find(CausalGraph graph, Progress progress) {
        Set<String> exposures = graph.withRole(Role.EXPOSURE);
        Set<String> outcomes = graph.withRole(Role.OUTCOME);
        boolean drawable = graph.findCycle().isEmpty();
        List<Implications.Independence> implications =
                drawable ? Implications.pairwise(graph, MOST_IMPLICATIONS, progress) : List.of();
        boolean apart = exposures.stream().noneMatch(outcomes::contains);
        if (exposures.isEmpty() || outcomes.isEmpty() || !drawable || !apart) {
            return new Findings(
                    exposures,
                    outcomes,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    implications);
        }
        Effect effect = Effect.of(graph, exposures, outcomes);
        AdjustmentSets sets = AdjustmentSets.of(effect);
        boolean simple = graph.edges().stream().allMatch(edge -> edge.isDirected() || edge.isBidirected());
        return new Findings(
                exposures,
                outcomes,
                sets.minimal(MOST_SETS, progress),
                sets.optimal(),
                simple ? FrontDoorSets.of(effect).minimal(MOST_SETS, progress) : List.of(),
                simple ? identify(graph, exposures, outcomes) : Optional.empty(),
                paths(graph, exposures, outcomes, progress),
                implications);
    }

    private static Optional<Identification> identify(CausalGraph graph, Set<String> exposures, Set<String> outcomes) {
        boolean measured = exposures.stream().noneMatch(graph.latent()::contains)
                && outcomes.stream().noneMatch(graph.latent()::contains);
        return measured
                ? Optional.of(IdAlgorithm.on(graph).identify(EffectQuery.of(exposures, outcomes)))
                : Optional.empty();
    }

    private static List<PathStatus> paths(
            CausalGraph graph, Set<String> exposures, Set<String> outcomes, Progress progress) {
        Set<String> adjusted = graph.withRole(Role.ADJUSTED);
        List<Path> found = Paths.between(graph, exposures, outcomes, MOST_PATHS, progress);
        return found.stream()
                .sorted(Paths.readingOrder())
                .map(path -> PathStatus.of(path, graph, adjusted))
                .toList();
    }
}
