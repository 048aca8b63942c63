package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The textbook formulas of listed sets and of effects along paths, held against random models with explicit latent
/// variables.
class EstimandLawsTest {
    @Test
    void everyAdjustmentSetGivesTheTrueEffectByItsFormula() {
        int tried = 0;
        for (long seed = 0; seed < 120; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(4 + random.nextInt(3), 0.4, 0.15, random);
            EffectQuery query = withoutConditions(RandomGraphs.query(graph, random));
            Effect effect = Effect.of(graph, query.treatments(), query.outcomes());
            for (Set<String> set : AdjustmentSets.of(effect).minimal(3, Progress.unwatched())) {
                List<String> given = new ArrayList<>(query.treatments());
                given.addAll(set);
                Expression estimand = Expression.probability(query.outcomes(), given);
                if (!set.isEmpty()) {
                    Expression share = Expression.probability(set, List.of());
                    estimand = Expression.sumOver(set, Expression.product(List.of(estimand, share)));
                }
                confirm(graph, query, estimand, seed);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(40);
    }

    @Test
    void everyFrontDoorSetGivesTheTrueEffectByItsFormula() {
        int tried = 0;
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(4 + random.nextInt(2), 0.45, 0.2, random);
            EffectQuery query = EffectQuery.of("A", "B");
            Effect effect = Effect.of(graph, query.treatments(), query.outcomes());
            for (Set<String> set : FrontDoorSets.of(effect).minimal(2, Progress.unwatched())) {
                List<String> both = new ArrayList<>(set);
                both.add("A");
                Expression behind = Expression.sumOver(
                        List.of("A"),
                        Expression.product(List.of(
                                Expression.probability(List.of("B"), both),
                                Expression.probability(List.of("A"), List.of()))));
                Expression before = Expression.probability(set, List.of("A"));
                confirm(graph, query, Expression.sumOver(set, Expression.product(List.of(before, behind))), seed);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(10);
    }

    @Test
    @Tag("slow")
    void everyEffectAlongPathsIsTheTrueOne() {
        int tried = 0;
        int refused = 0;
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(4, 0.6, seed % 2 == 0 ? 0 : 0.15, random);
            List<String> order = graph.topologicalOrder();
            PathSpecificEffect effect =
                    new PathSpecificEffect(graph, order.getFirst(), order.getLast(), someEdges(graph, random));
            Query.Probability query = new Query.Probability(
                    List.of(new Event.Equals(effect.outcome(Value.of(1), Value.of(0)), Value.of(1))), List.of());
            if (CounterfactualIdentification.on(graph).identify(query, Progress.unwatched())
                    instanceof Identified found) {
                FormulaCheck check = FormulaCheck.of(
                        graph,
                        query,
                        found.estimand(),
                        List.of(AvailableDistribution.observational()),
                        List.of(),
                        1,
                        new Seed(seed),
                        Progress.unwatched());
                assertThat(check.isConfirmed())
                        .as("seed %d: %s on %s", seed, TextPrinter.print(found.estimand()), graph)
                        .isTrue();
                tried++;
            } else {
                refused++;
            }
        }
        assertThat(tried).isGreaterThan(15);
        assertThat(refused).isGreaterThan(1);
    }

    @Test
    void withoutHiddenCausesAnEffectAlongPathsFailsExactlyByARecantingWitness() { // Avin, Shpitser, Pearl (2005), 5
        int witnesses = 0;
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(5, 0.5, 0, random);
            List<String> order = graph.topologicalOrder();
            PathSpecificEffect effect =
                    new PathSpecificEffect(graph, order.getFirst(), order.getLast(), someEdges(graph, random));
            boolean identified = effect.identify(Value.of(1), Value.of(0), Progress.unwatched())
                    .isIdentified();
            assertThat(effect.recantingWitness().isEmpty())
                    .as("seed %d: %s, active %s", seed, graph, effect.active())
                    .isEqualTo(identified);
            witnesses += identified ? 0 : 1;
        }
        assertThat(witnesses).isGreaterThan(10);
    }

    private static Set<Edge> someEdges(CausalGraph graph, SplittableRandom random) {
        Set<Edge> some = new LinkedHashSet<>();
        for (Edge edge : graph.edges()) {
            if (edge.isDirected() && random.nextBoolean()) {
                some.add(edge);
            }
        }
        return some;
    }

    private static EffectQuery withoutConditions(EffectQuery query) {
        return EffectQuery.of(query.treatments(), query.outcomes());
    }

    private static void confirm(CausalGraph graph, EffectQuery query, Expression estimand, long seed) {
        FormulaCheck check =
                FormulaCheck.of(graph, query, estimand, List.of(), 2, new Seed(seed), Progress.unwatched());
        assertThat(check.isConfirmed())
                .as("seed %d: %s on %s: %s", seed, query, graph, TextPrinter.print(estimand))
                .isTrue();
    }
}
