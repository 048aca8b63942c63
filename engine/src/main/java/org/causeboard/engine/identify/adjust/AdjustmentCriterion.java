package org.causeboard.engine.identify.adjust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.equivalence.Representative;
import org.causeboard.engine.graph.path.CausalPaths;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.graph.separation.Separation;

/// The generalised adjustment criterion, complete for DAGs, ADMGs, CPDAGs, MAGs and PAGs and for joint treatments.
///
/// Z is valid for the effect of X on Y when
/// 1. every possibly causal path from X to Y surely starts with a causal edge (amenability),
/// 2. Z holds no (possible) descendant of a variable on a proper causal path,
/// 3. Z blocks every proper path that is not causal, that is, separates X and Y in the proper back-door graph.
///
/// Then `P(y | do(x)) = sum_z P(y | x, z) P(z)`. In a class of graphs the third condition is the same for every member
/// once the others hold, so it is tested in one. With selection variables S, the third condition is that Z and S
/// separate X and Y there, and a fourth that Y and S are separated there by nothing; the sums are then within the
/// selected population.
///
/// O(V + E) for one set; visibility in MAGs and PAGs costs O(E) for each first edge. Sources: Shpitser, VanderWeele and
/// Robins (2010); Perković et al. (2018), Complete graphical characterization, Theorem 5; Bareinboim and Tian (2015)
/// for selection.
public final class AdjustmentCriterion {
    private final Effect effect;
    private final CausalPaths causal;
    private final Set<String> forbidden;
    private final Set<String> selected;
    private final Optional<CausalGraph> backDoor;

    private AdjustmentCriterion(Effect effect) {
        this.effect = effect;
        CausalGraph graph = effect.graph();
        causal = CausalPaths.of(graph, effect.treatments(), effect.outcomes());
        forbidden = causal.forbidden();
        selected = graph.withRole(Role.SELECTED);
        backDoor = Representative.of(graph)
                .map(member -> CausalPaths.of(member, effect.treatments(), effect.outcomes())
                        .backDoorGraph());
    }

    /// The criterion for an effect.
    public static AdjustmentCriterion of(Effect effect) {
        return new AdjustmentCriterion(effect);
    }

    /// The effect that it is about.
    public Effect effect() {
        return effect;
    }

    /// What no valid set may hold.
    public Set<String> forbidden() {
        return forbidden;
    }

    /// The graph in which a valid set separates treatments and outcomes: a member of the class without the first edges
    /// of causal paths. Empty when the graph stands for no DAG or MAG.
    public Optional<CausalGraph> backDoorGraph() {
        return backDoor;
    }

    /// Reasons that hold for every set; when there is one, no set is valid.
    public List<Objection> objectionsToAll() {
        List<Objection> objections = new ArrayList<>();
        effect.unmeasured().forEach(variable -> objections.add(new Objection.Unmeasured(variable)));
        causal.ambiguousFirstEdges().forEach(edge -> objections.add(new Objection.NotAmenable(edge)));
        if (backDoor.isEmpty()) {
            objections.add(new Objection.Contradiction());
        } else if (!selected.isEmpty()) {
            for (String outcome : effect.outcomes()) {
                if (selected.contains(outcome)) {
                    Path itself = new Path(List.of(outcome), List.of());
                    objections.add(new Objection.SelectionOnOutcome(new PathStatus(itself, List.of(), List.of())));
                }
            }
            CausalGraph cut = backDoor.get();
            Paths.shortestOpen(cut, effect.outcomes(), without(selected, effect.outcomes()), Set.of())
                    .map(path -> PathStatus.givenOnly(path, cut, Set.of()))
                    .ifPresent(path -> objections.add(new Objection.SelectionOnOutcome(path)));
        }
        return objections;
    }

    /// Whether adjustment for Z gives the effect, and if not, why.
    ///
    /// @throws IllegalArgumentException when Z holds an unknown variable, a treatment or an outcome
    public AdjustmentVerdict judge(Collection<String> z) {
        Set<String> set = effect.graph().inOrder(z);
        requireCovariates(set);
        List<Objection> objections = new ArrayList<>(objectionsToAll());
        for (String variable : set) {
            if (effect.graph().latent().contains(variable)) {
                objections.add(new Objection.Unmeasured(variable));
            }
            if (forbidden.contains(variable)) {
                objections.add(new Objection.ForbiddenVariable(variable, causalPathTo(variable)));
            }
        }
        if (causal.ambiguousFirstEdges().isEmpty()) { // otherwise members of the class differ in what is open
            openPath(set).ifPresent(path -> objections.add(new Objection.OpenPath(path)));
        }
        return objections.isEmpty() ? new AdjustmentVerdict.Valid(set) : new AdjustmentVerdict.Invalid(set, objections);
    }

    /// Whether Z is valid, without reasons: the same answer as [#judge(Collection)], faster.
    public boolean isValid(Collection<String> z) {
        Set<String> set = effect.graph().inOrder(z);
        requireCovariates(set);
        return set.stream().noneMatch(forbidden::contains)
                && set.stream().noneMatch(effect.graph().latent()::contains)
                && objectionsToAll().isEmpty()
                && separates(set);
    }

    private boolean separates(Set<String> z) {
        Set<String> given = new LinkedHashSet<>(z);
        given.addAll(selected);
        return Separation.regardlessOfRoles(backDoor.orElseThrow())
                .holds(effect.treatments(), without(effect.outcomes(), selected), given);
    }

    private Optional<PathStatus> openPath(Set<String> z) {
        Set<String> given = new LinkedHashSet<>(z);
        given.addAll(selected);
        return backDoor.flatMap(cut -> Paths.shortestOpen(cut, effect.treatments(), effect.outcomes(), given)
                .map(path -> PathStatus.givenOnly(path, cut, given)));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void requireCovariates(Set<String> z) {
        for (String variable : z) {
            if (effect.treatments().contains(variable) || effect.outcomes().contains(variable)) {
                throw new IllegalArgumentException("'" + variable
                        + "' is a treatment or outcome and cannot be adjusted for." + " Leave it out of the set.");
            }
        }
    }

    /// A possibly causal path from a treatment that leads to a forbidden variable by way of the causal paths to Y.
    private List<String> causalPathTo(String variable) {
        CausalGraph graph = effect.graph();
        Map<String, String> before = new LinkedHashMap<>();
        ArrayDeque<String> open = new ArrayDeque<>();
        for (Edge edge : causal.firstEdges()) {
            String start = effect.treatments().contains(edge.from()) ? edge.from() : edge.to();
            if (before.putIfAbsent(edge.other(start), start) == null) {
                open.add(edge.other(start));
            }
        }
        while (!open.isEmpty() && !before.containsKey(variable)) {
            String at = open.remove();
            for (int next : graph.adjacency().possibleChildren(graph.indexOf(at))) {
                String name = graph.variables().get(next);
                if (!effect.treatments().contains(name) && before.putIfAbsent(name, at) == null) {
                    open.add(name);
                }
            }
        }
        ArrayList<String> path = new ArrayList<>();
        for (String at = variable; at != null; at = before.get(at)) {
            path.addFirst(at);
        }
        return path;
    }

    /// A proper path that is not causal and stays open given Z, for a picture; empty when the third condition holds.
    public Optional<Path> openPathGiven(Collection<String> z) {
        return openPath(effect.graph().inOrder(z)).map(PathStatus::path);
    }
}
