package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.identify.SourceFailure.Differs;
import org.causeboard.engine.identify.SourceFailure.Hedged;
import org.causeboard.engine.identify.SourceFailure.SetsMember;
import org.causeboard.engine.task.Progress;

/// Finds the factor Q[C] of a district C in one of several distributions: the first in which the mechanisms of C are
/// those of the target population, none of C is set, and IDENTIFY(C, T, Q[T]) succeeds.
///
/// Sound and complete for one distribution (Tian and Pearl 2003, Huang and Valtorta 2006), for experiments (Lee, Correa
/// and Bareinboim 2019) and across populations (Lee, Correa and Bareinboim 2020).
final class DistributionSearch implements FactorSearch {
    private final Admg graph;
    private final List<AvailableDistribution> sources;

    DistributionSearch(Admg graph, List<AvailableDistribution> sources) {
        this.graph = graph;
        this.sources = sources;
    }

    @Override
    public Admg graph() {
        return graph;
    }

    @Override
    public Outcome find(BitSet district, Progress progress) {
        List<SourceFailure> failures = new ArrayList<>();
        for (AvailableDistribution source : sources) {
            Set<String> set = graph.names(Admg.intersection(graph.bits(source.intervention()), district));
            Set<String> differing = graph.names(Admg.intersection(graph.bits(source.differing()), district));
            if (!set.isEmpty()) {
                failures.add(new SetsMember(source, set));
            } else if (!differing.isEmpty()) {
                failures.add(new Differs(source, differing));
            } else {
                switch (identify(district, source, progress)) {
                    case Outcome.Found found -> {
                        return found;
                    }
                    case Outcome.Missing(Hedge hedge) -> failures.add(new Hedged(source, hedge));
                    case Outcome.Missing(Obstruction other) ->
                        throw new IllegalStateException("one distribution fails by a hedge, not by " + other);
                }
            }
        }
        boolean observedOnly = sources.equals(List.of(AvailableDistribution.observational()));
        return observedOnly && failures.getFirst() instanceof Hedged(AvailableDistribution _, Hedge hedge)
                ? new Outcome.Missing(hedge)
                : new Outcome.Missing(new Obstruction.MissingFactor(graph.names(district), failures));
    }

    /// IDENTIFY(C, T, Q[T]) of Tian and Pearl (2003), started at the ancestors of C in the graph of the distribution.
    private Outcome identify(BitSet c, AvailableDistribution source, Progress progress) {
        BitSet intervention = graph.bits(source.intervention());
        BitSet within = graph.ancestors(c, Admg.minus(graph.all(), intervention));
        BitSet t = graph.district(c.nextSetBit(0), within);
        List<Atom> set = Expression.atoms(graph.names(intervention));
        Kernel kernel = Kernel.ofDistribution(graph, t, within, source.population(), set);
        List<DerivationStep> steps = new ArrayList<>();
        if (!source.equals(AvailableDistribution.observational())) {
            steps.add(new DerivationStep(
                    Rule.TRANSPORT, question(c), question(c, source), surgery(within, intervention)));
        }
        steps.add(new DerivationStep(
                Rule.DISTRICT_OF_DISTRIBUTION,
                question(t, source),
                kernel.expression(),
                surgery(within, intervention)));
        return FactorSearch.identify(graph, c, t, kernel, part -> question(part, source), steps, progress);
    }

    /// Q[C] in the population and on top of the experiment of a distribution.
    private Expression question(BitSet district, AvailableDistribution source) {
        BitSet set = Admg.union(graph.outerParents(district), graph.bits(source.intervention()));
        return new Expression.Probability(
                source.population(),
                Expression.atoms(graph.names(set)),
                Expression.atoms(graph.names(district)),
                List.of());
    }

    private Surgery surgery(BitSet within, BitSet intervention) {
        return new Surgery(graph.names(Admg.union(within, intervention)), graph.names(intervention), Set.of());
    }
}
