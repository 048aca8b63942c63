package org.causeboard.engine.identify.adjust;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Adjacency;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.path.CausalPaths;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.graph.separation.SmallestSeparator;
import org.causeboard.engine.task.Progress;

/// The sets that are valid by the [AdjustmentCriterion] and hold every variable with the role ADJUSTED, and what else
/// is forced; none is latent or on the list of what must not be used.
///
/// "No set" and "the empty set" are different answers: a list without members and a list with an empty member. When
/// there is no set, [#objections()] say why.
public final class AdjustmentSets {
    private final AdjustmentCriterion criterion;
    private final Set<String> must;
    private final Set<String> may;

    private AdjustmentSets(AdjustmentCriterion criterion, Set<String> must, Set<String> may) {
        this.criterion = criterion;
        this.must = must;
        this.may = may;
    }

    /// The sets for an effect.
    public static AdjustmentSets of(Effect effect) {
        AdjustmentCriterion criterion = AdjustmentCriterion.of(effect);
        CausalGraph graph = effect.graph();
        Set<String> must = new LinkedHashSet<>(graph.withRole(Role.ADJUSTED));
        must.removeAll(effect.treatments());
        must.removeAll(effect.outcomes());
        Set<String> may = new LinkedHashSet<>(graph.observed());
        may.removeAll(criterion.forbidden());
        may.removeAll(effect.treatments());
        may.removeAll(effect.outcomes());
        return new AdjustmentSets(criterion, must, may);
    }

    /// The sets that also hold these variables.
    public AdjustmentSets withForced(Collection<String> variables) {
        Set<String> more = new LinkedHashSet<>(must);
        more.addAll(criterion.effect().graph().inOrder(variables));
        return new AdjustmentSets(criterion, more, may);
    }

    /// The sets without these variables.
    public AdjustmentSets withoutUsing(Collection<String> variables) {
        Set<String> fewer = new LinkedHashSet<>(may);
        fewer.removeAll(criterion.effect().graph().inOrder(variables));
        return new AdjustmentSets(criterion, must, fewer);
    }

    /// The measured variables that a set may hold: first the ancestors of treatments, outcomes and forced variables, of
    /// which alone minimal sets are made, then the others, each in the order of the graph. O(V + E).
    public List<String> candidates() {
        CausalGraph graph = criterion.effect().graph();
        Set<String> rest = new LinkedHashSet<>(may);
        rest.removeAll(graph.withRole(Role.SELECTED));
        Set<String> ordered = new LinkedHashSet<>(graph.inOrder(ancestors()));
        ordered.retainAll(rest);
        ordered.addAll(graph.inOrder(rest));
        return List.copyOf(ordered);
    }

    private Set<String> ancestors() {
        Effect effect = criterion.effect();
        Set<String> ends = new LinkedHashSet<>(effect.treatments());
        ends.addAll(effect.outcomes());
        ends.addAll(must);
        Adjacency adjacency = effect.graph().adjacency();
        return new LinkedHashSet<>(
                effect.graph().named(adjacency.possibleAncestors(effect.graph().bits(ends))));
    }

    /// Why there is no set at all, apart from paths that nothing blocks; empty when forced variables and graph allow
    /// one.
    public List<Objection> objections() {
        List<Objection> all = criterion.objectionsToAll();
        if (!all.isEmpty()) {
            return all;
        }
        return switch (criterion.judge(must)) {
            case AdjustmentVerdict.Valid _ -> List.of();
            case AdjustmentVerdict.Invalid invalid ->
                invalid.objections().stream()
                        .filter(objection -> !(objection instanceof Objection.OpenPath) || !isPossible())
                        .toList();
        };
    }

    /// Whether there is a valid set. O(V + E).
    public boolean isPossible() {
        return any().isPresent();
    }

    /// One minimal valid set, the one nearest to the treatments. O(V + E).
    public Optional<Set<String>> any() {
        return separators().flatMap(MinimalSeparators::nearest).map(this::withoutSelected);
    }

    /// All minimal valid sets, or the first `limit`: no variable that is not forced can be left out of one. Polynomial
    /// delay.
    public List<Set<String>> minimal(int limit, Progress progress) {
        return separators()
                .map(separators -> separators.list(limit, progress).stream()
                        .map(this::withoutSelected)
                        .toList())
                .orElse(List.of());
    }

    /// A valid set with the fewest variables, by a minimal vertex cut. O(V E) at worst.
    public Optional<Set<String>> smallest() {
        if (!isOpenToSets()) {
            return Optional.empty();
        }
        Effect effect = criterion.effect();
        return SmallestSeparator.between(
                        criterion.backDoorGraph().orElseThrow(),
                        effect.treatments(),
                        effect.outcomes(),
                        mustAndSelected(),
                        may)
                .map(this::withoutSelected);
    }

    /// All ancestors of treatments and outcomes that a set may hold, with the forced variables: it is valid if any set
    /// is. Source: Perković et al. (2018), Theorem 6.
    public Optional<Set<String>> canonical() {
        CausalGraph graph = criterion.effect().graph();
        Set<String> set = ancestors();
        set.retainAll(may);
        set.addAll(must);
        set.removeAll(graph.withRole(Role.SELECTED));
        return isOpenToSets() && criterion.isValid(set) ? Optional.of(graph.inOrder(set)) : Optional.empty();
    }

    /// The set with the smallest asymptotic variance of the estimated effect in linear models, and in nonparametric
    /// ones: the parents of the variables on causal paths that are not forbidden themselves, `O = pa(cn) \ forb`.
    ///
    /// Defined for DAGs and CPDAGs without latent, selection or bidirected structure in which X may affect Y; otherwise
    /// empty. Source: Henckel, Perković and Maathuis (2022), Graphical criteria for efficient total effect estimation,
    /// Theorem 3.1.
    public Optional<Set<String>> optimal() {
        Effect effect = criterion.effect();
        CausalGraph graph = effect.graph();
        boolean causallySufficient = (graph.kind() == GraphKind.DAG || graph.kind() == GraphKind.PDAG)
                && graph.latent().isEmpty()
                && graph.withRole(Role.SELECTED).isEmpty()
                && graph.edges().stream().allMatch(edge -> edge.isDirected() || edge.isUndirected());
        Set<String> on =
                CausalPaths.of(graph, effect.treatments(), effect.outcomes()).variables();
        if (!causallySufficient || !on.containsAll(effect.outcomes())) {
            return Optional.empty();
        }
        Set<String> set = new LinkedHashSet<>();
        on.forEach(variable -> set.addAll(graph.parents(variable)));
        set.removeAll(criterion.forbidden());
        set.removeAll(effect.treatments());
        return criterion.isValid(set) ? Optional.of(graph.inOrder(set)) : Optional.empty();
    }

    /// Whether nothing but open paths can stand in the way of a set.
    private boolean isOpenToSets() {
        return criterion.objectionsToAll().isEmpty()
                && must.stream().noneMatch(criterion.forbidden()::contains)
                && must.stream().noneMatch(criterion.effect().graph().latent()::contains);
    }

    private Optional<MinimalSeparators> separators() {
        if (!isOpenToSets()) {
            return Optional.empty();
        }
        Effect effect = criterion.effect();
        return criterion
                .backDoorGraph()
                .map(graph -> MinimalSeparators.between(
                        graph, effect.treatments(), effect.outcomes(), mustAndSelected(), may));
    }

    private Set<String> mustAndSelected() {
        Set<String> forced = new LinkedHashSet<>(must);
        forced.addAll(criterion.effect().graph().withRole(Role.SELECTED));
        forced.removeAll(criterion.effect().treatments());
        forced.removeAll(criterion.effect().outcomes());
        return forced;
    }

    private Set<String> withoutSelected(Set<String> separator) {
        Set<String> set = new LinkedHashSet<>(separator);
        set.removeAll(criterion.effect().graph().withRole(Role.SELECTED));
        return criterion.effect().graph().inOrder(set);
    }
}
