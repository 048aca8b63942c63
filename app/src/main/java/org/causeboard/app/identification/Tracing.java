package org.causeboard.app.identification;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Trace;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.path.PathEdges;
import org.causeboard.model.document.Lit;

/// Keeps causal paths, biasing paths and ancestors lit on the canvas while the graph changes. Found off the JavaFX
/// thread, the newest wins; O(V + E), no path is listed.
public final class Tracing {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final BooleanProperty causal;
    private final BooleanProperty biasing;
    private final BooleanProperty ancestors;
    private Trace all = Trace.NONE;
    private Optional<CausalGraph> seen = Optional.empty();

    public Tracing(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        causal = workspace.litProperty(Lit.CAUSAL_PATHS);
        biasing = workspace.litProperty(Lit.BIASING_PATHS);
        ancestors = workspace.litProperty(Lit.ANCESTORS);
        workspace.documentProperty().subscribe(document -> edited(document.graph()));
        causal.subscribe((_, _) -> show());
        biasing.subscribe((_, _) -> show());
        ancestors.subscribe((_, _) -> show());
    }

    /// Whether causal paths are lit.
    public BooleanProperty causalProperty() {
        return causal;
    }

    /// Whether biasing paths are lit.
    public BooleanProperty biasingProperty() {
        return biasing;
    }

    /// Whether ancestors are lit.
    public BooleanProperty ancestorsProperty() {
        return ancestors;
    }

    private void edited(CausalGraph graph) {
        if (seen.filter(graph::equals).isEmpty()) {
            seen = Optional.of(graph);
            tasks.run("trace", _ -> trace(graph), found -> {
                all = found;
                show();
            });
        }
    }

    private void show() {
        workspace
                .traceProperty()
                .set(new Trace(
                        causal.get() ? all.causal() : Set.of(),
                        biasing.get() ? all.biasing() : Set.of(),
                        ancestors.get() ? all.ofExposure() : Set.of(),
                        ancestors.get() ? all.ofOutcome() : Set.of()));
    }

    static Trace trace(CausalGraph graph) {
        Set<String> exposures = graph.withRole(Role.EXPOSURE);
        Set<String> outcomes = graph.withRole(Role.OUTCOME);
        boolean apart = exposures.stream().noneMatch(outcomes::contains);
        if (exposures.isEmpty() || outcomes.isEmpty() || !apart || !graph.isAcyclic()) {
            return Trace.NONE;
        }
        Set<String> adjusted = graph.withRole(Role.ADJUSTED);
        Set<String> given = new LinkedHashSet<>(adjusted);
        given.addAll(graph.withRole(Role.SELECTED));
        given.removeAll(exposures);
        given.removeAll(outcomes);
        CausalGraph backDoor = graph.withoutOutgoing(exposures);
        Set<String> causesOfExposure = without(graph.ancestors(exposures), exposures);
        Set<String> causesOfOutcome = without(backDoor.ancestors(outcomes), outcomes);
        Set<Edge> causalEdges = PathEdges.causal(graph, exposures, outcomes, adjusted);
        causalEdges = new LinkedHashSet<>(causalEdges);
        causalEdges.removeIf(edge -> !edge.isDirected());
        Set<Edge> biasingEdges = new LinkedHashSet<>(PathEdges.biasing(graph, exposures, outcomes, given));
        return new Trace(causalEdges, biasingEdges, causesOfExposure, without(causesOfOutcome, exposures));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
