package org.causeboard.engine.identify.adjust;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;

/// Pearl's back-door criterion: Z holds no descendant of X and blocks every path between X and Y that starts with an
/// edge into X. Every such set is valid for adjustment; some valid sets are not of this kind, which [AdjustmentSets]
/// finds. For DAGs and ADMGs. Source: Pearl (1993); Causality (2009), Definition 3.3.1.
public final class BackDoorSets {
    private final Effect effect;
    private final CausalGraph cut;
    private final Set<String> may;

    private BackDoorSets(Effect effect) {
        this.effect = effect;
        cut = effect.graph().withoutOutgoing(effect.treatments());
        may = new LinkedHashSet<>(effect.graph().observed());
        may.removeAll(effect.graph().descendants(effect.treatments()));
        may.removeAll(effect.outcomes());
    }

    /// The back-door sets for an effect.
    public static BackDoorSets of(Effect effect) {
        return new BackDoorSets(effect);
    }

    /// Whether Z meets the back-door criterion.
    public boolean isValid(Collection<String> z) {
        return may.containsAll(z) && Separation.regardlessOfRoles(cut).holds(effect.treatments(), effect.outcomes(), z);
    }

    /// All minimal back-door sets, or the first `limit`. Polynomial delay.
    public List<Set<String>> minimal(int limit, Progress progress) {
        if (!effect.isOnDirectedGraph()) {
            return List.of();
        }
        return MinimalSeparators.between(cut, effect.treatments(), effect.outcomes(), List.of(), may)
                .list(limit, progress);
    }
}
