package org.causeboard.engine.identify.adjust;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;

/// Sets for the direct effect of X on Y: they separate X and Y once the edges `X -> Y` are gone, mediators included,
/// and hold no descendant of an outcome that X may affect. In a linear model the coefficient of `X -> Y` is then the
/// regression coefficient given the set (the single-door criterion). Source: Pearl (2009), Theorem 5.3.1.
public final class DirectEffectSets {
    private final Effect effect;
    private final CausalGraph cut;
    private final Set<String> must;
    private final Set<String> forbidden;

    private DirectEffectSets(Effect effect) {
        this.effect = effect;
        CausalGraph graph = effect.graph();
        cut = graph.withoutEdges(this::isDirect);
        must = new LinkedHashSet<>(graph.withRole(Role.ADJUSTED));
        must.removeAll(effect.treatments());
        must.removeAll(effect.outcomes());
        Set<String> reached = new LinkedHashSet<>(graph.descendants(effect.treatments()));
        reached.retainAll(effect.outcomes());
        forbidden = graph.descendants(reached);
    }

    /// The sets for a direct effect.
    public static DirectEffectSets of(Effect effect) {
        return new DirectEffectSets(effect);
    }

    /// The graph without the direct effect, in which a set separates.
    public CausalGraph cutGraph() {
        return cut;
    }

    /// What no set may hold.
    public Set<String> forbidden() {
        return forbidden;
    }

    /// Whether Z separates treatments and outcomes without the direct effect. A descendant of the outcome is not
    /// rejected by this alone; see [#forbidden()].
    public boolean separates(Collection<String> z) {
        return Separation.regardlessOfRoles(cut).holds(effect.treatments(), effect.outcomes(), z);
    }

    /// All minimal sets that hold the adjusted variables, or the first `limit`. Polynomial delay.
    public List<Set<String>> minimal(int limit, Progress progress) {
        if (must.stream().anyMatch(forbidden::contains)) {
            return List.of();
        }
        Set<String> may = new LinkedHashSet<>(effect.graph().observed());
        may.removeAll(forbidden);
        return MinimalSeparators.between(cut, effect.treatments(), effect.outcomes(), must, may)
                .list(limit, progress);
    }

    private boolean isDirect(Edge edge) {
        return edge.isDirected()
                && effect.treatments().contains(edge.from())
                && effect.outcomes().contains(edge.to());
    }
}
