package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Simplifier;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.task.Progress;

/// Identifies `P(y | do(x), z)` from any set of observational and experimental distributions, of one population or of
/// several: gID, transportability and, from P(V) alone, ID and IDC.
///
/// The effect is a sum over a product of factors, one for each district of the graph without X; each factor is looked
/// for in the distributions one after the other. The question is not identified exactly when a factor is in none of
/// them. Latent variables of the graph are projected away first. Polynomial in the number of variables.
///
/// Assumes that every level of what was set in an experiment occurs, and positivity of the distributions.
/// Source: Shpitser and Pearl (2006); Lee, Correa and Bareinboim (2019), General identifiability with arbitrary
/// surrogate experiments; the same authors (2020), General transportability.
public final class GeneralIdentification {
    private final Admg graph;
    private final List<AvailableDistribution> sources;
    private final FactorSearch search;

    private GeneralIdentification(Admg graph, List<AvailableDistribution> sources, FactorSearch search) {
        this.graph = graph;
        this.sources = sources;
        this.search = search;
    }

    /// Identification from these distributions, tried in this order.
    ///
    /// @throws IllegalArgumentException when the graph has a cycle or edges that are neither directed nor bidirected,
    /// or a
    ///     distribution sets a variable that the graph does not have
    public static GeneralIdentification from(CausalGraph graph, List<AvailableDistribution> sources) {
        return from(Admg.of(graph), sources);
    }

    static GeneralIdentification from(Admg graph, List<AvailableDistribution> sources) {
        sources.forEach(source -> {
            graph.bits(source.intervention());
            graph.bits(source.differing());
        });
        return new GeneralIdentification(graph, List.copyOf(sources), new DistributionSearch(graph, sources));
    }

    /// The same decomposition of the question with another place to look for factors.
    static GeneralIdentification by(FactorSearch search) {
        return new GeneralIdentification(search.graph(), List.of(), search);
    }

    /// The verdict on a question, with its derivation.
    ///
    /// @throws IllegalArgumentException when the question names a variable that the graph does not have or that is
    /// latent
    public Identification identify(EffectQuery query) {
        return identify(query, Progress.unwatched());
    }

    /// As [#identify(EffectQuery)], watched: it reports the share of the factors that are found.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public Identification identify(EffectQuery query, Progress progress) {
        BitSet y = graph.bits(query.outcomes());
        BitSet x = graph.bits(query.treatments());
        BitSet z = graph.bits(query.given());
        List<DerivationStep> steps = new ArrayList<>();
        Reduced reduced = reduce(y, x, z, steps, progress);
        if (reduced.x().isEmpty() && sources.contains(AvailableDistribution.observational())) {
            return identified(query, reduced.expression(graph), steps, progress);
        }
        BitSet joint = Admg.union(y, reduced.z());
        FactorSearch.Outcome outcome = effect(joint, reduced.x(), steps, progress);
        return switch (outcome) {
            case FactorSearch.Outcome.Missing(Obstruction obstruction) ->
                new NotIdentified(query.expression(), obstruction, Derivation.of(steps, progress));
            case FactorSearch.Outcome.Found(Expression formula, List<DerivationStep> _)
            when reduced.z().isEmpty() -> identified(query, formula, steps, progress);
            case FactorSearch.Outcome.Found(Expression formula, List<DerivationStep> _) -> {
                Expression ratio = new Quotient(formula, Expression.sumOver(query.outcomes(), formula));
                steps.add(step(Rule.CONDITIONAL_PROBABILITY, reduced.expression(graph), ratio));
                yield identified(query, ratio, steps, progress);
            }
        };
    }

    /// A question after do-calculus: fewer treatments and conditions, the same value.
    private record Reduced(BitSet y, BitSet x, BitSet z) {
        Expression expression(Admg graph) {
            return Expression.interventional(graph.names(x), graph.names(y), graph.names(z));
        }
    }

    private Reduced reduce(BitSet y, BitSet x, BitSet z, List<DerivationStep> steps, Progress progress) {
        Reduced current = new Reduced(y, x, z);
        current = afterRule3(current, steps);
        if (sources.contains(AvailableDistribution.observational())) {
            Reduced seen = new Reduced(y, new BitSet(), Admg.union(current.z(), current.x()));
            // rule 2 for all treatments at once: P(y | do(x), z) = P(y | x, z)
            if (!current.x().isEmpty() && graph.separated(y, current.x(), current.z(), new BitSet(), current.x())) {
                steps.add(step(Rule.ACTION_OBSERVATION, current, seen, new BitSet(), current.x()));
                return afterRule1(seen, steps, progress);
            }
        }
        return afterRule2(afterRule1(current, steps, progress), steps, progress);
    }

    /// P(y | do(x), z) = P(y | do(x'), z) where the others of x have no causal path to y or z: (Y indep W | X', Z) with
    /// the edges into X' and into W cut where W is no ancestor of Z.
    private Reduced afterRule3(Reduced current, List<DerivationStep> steps) {
        BitSet within = Admg.minus(graph.all(), current.x());
        BitSet felt = new BitSet();
        BitSet ancestors = graph.ancestors(Admg.union(current.y(), current.z()), within);
        Admg.each(current.x(), v -> felt.set(v, graph.children(v).intersects(ancestors)));
        if (felt.equals(current.x())) {
            return current;
        }
        Reduced fewer = new Reduced(current.y(), felt, current.z());
        steps.add(step(Rule.ACTION, current, fewer, current.x(), new BitSet()));
        return fewer;
    }

    /// Drops conditions z that are separated from y given the rest, after the intervention.
    private Reduced afterRule1(Reduced current, List<DerivationStep> steps, Progress progress) {
        Reduced reduced = current;
        for (int v = current.z().nextSetBit(0); v >= 0; v = current.z().nextSetBit(v + 1)) {
            progress.check();
            BitSet rest = (BitSet) reduced.z().clone();
            rest.clear(v);
            if (graph.separated(
                    reduced.y(), Admg.single(v), Admg.union(rest, reduced.x()), reduced.x(), new BitSet())) {
                Reduced fewer = new Reduced(reduced.y(), reduced.x(), rest);
                steps.add(step(Rule.OBSERVATION, reduced, fewer, reduced.x(), new BitSet()));
                reduced = fewer;
            }
        }
        return reduced;
    }

    /// IDC, line 1: turns conditions into interventions while rule 2 allows it.
    private Reduced afterRule2(Reduced current, List<DerivationStep> steps, Progress progress) {
        Reduced reduced = current;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int v = reduced.z().nextSetBit(0);
                    v >= 0 && !moved;
                    v = reduced.z().nextSetBit(v + 1)) {
                progress.check();
                BitSet rest = (BitSet) reduced.z().clone();
                rest.clear(v);
                BitSet single = Admg.single(v);
                if (graph.separated(reduced.y(), single, Admg.union(rest, reduced.x()), reduced.x(), single)) {
                    Reduced more = new Reduced(reduced.y(), Admg.union(reduced.x(), single), rest);
                    steps.add(step(Rule.ACTION_OBSERVATION, reduced, more, reduced.x(), single));
                    reduced = more;
                    moved = true;
                }
            }
        }
        return reduced;
    }

    /// P(y | do(x)) = sum_{d - y} prod_i Q[D_i], with D the ancestors of Y in the graph without X and D_i its
    /// districts.
    private FactorSearch.Outcome effect(BitSet y, BitSet x, List<DerivationStep> steps, Progress progress) {
        BitSet d = graph.ancestors(y, Admg.minus(graph.all(), x));
        List<String> summed = List.copyOf(graph.names(Admg.minus(d, y)));
        Surgery surgery = new Surgery(graph.names(Admg.union(d, x)), graph.names(x), Set.of());
        Expression asked = Expression.interventional(graph.names(x), graph.names(y), List.of());
        Expression whole = search.question(d);
        Expression total = Expression.sumOver(summed, whole);
        if (!total.equals(asked)) {
            steps.add(new DerivationStep(Rule.TOTAL_PROBABILITY, asked, total, surgery));
        }
        List<BitSet> districts = graph.districts(d);
        if (districts.size() > 1) {
            Expression split =
                    Expression.product(districts.stream().map(search::question).toList());
            steps.add(new DerivationStep(Rule.DISTRICT_FACTORS, whole, split, surgery));
        }
        List<Expression> factors = new ArrayList<>();
        for (BitSet district : districts) {
            progress.report((double) factors.size() / districts.size());
            switch (search.find(district, progress)) {
                case FactorSearch.Outcome.Missing missing -> {
                    return missing;
                }
                case FactorSearch.Outcome.Found(Expression factor, List<DerivationStep> found) -> {
                    factors.add(factor);
                    steps.addAll(found);
                }
            }
        }
        Expression formula = Expression.sumOver(summed, Expression.product(factors));
        if (!factors.equals(List.of(formula))) {
            steps.add(new DerivationStep(Rule.SUBSTITUTION, asked, formula, surgery));
        }
        return new FactorSearch.Outcome.Found(formula, List.of());
    }

    private Identified identified(
            EffectQuery query, Expression formula, List<DerivationStep> steps, Progress progress) {
        Expression simple = Simplifier.simplify(formula, new GraphIndependences(graph, progress), progress);
        if (!simple.equals(formula)) {
            steps.add(step(Rule.SIMPLIFICATION, formula, simple));
        }
        return new Identified(query.expression(), simple, Derivation.of(steps, progress));
    }

    private DerivationStep step(Rule rule, Expression left, Expression right) {
        return new DerivationStep(rule, left, right, Surgery.induced(graph.names(graph.all())));
    }

    private DerivationStep step(Rule rule, Reduced left, Reduced right, BitSet cutIncoming, BitSet cutOutgoing) {
        Surgery surgery = new Surgery(
                new LinkedHashSet<>(graph.names(graph.all())), graph.names(cutIncoming), graph.names(cutOutgoing));
        return new DerivationStep(rule, left.expression(graph), right.expression(graph), surgery);
    }
}
