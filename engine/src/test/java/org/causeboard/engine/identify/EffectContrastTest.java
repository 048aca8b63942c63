package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.LatexPrinter;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.junit.jupiter.api.Test;

class EffectContrastTest {
    @Test
    void adjustmentMeansTakingTheDifferenceOfTwoAverages() {
        EffectContrast contrast = of("X -> Y, X <- Z -> Y", EffectQuery.of("X", "Y"));
        assertEquals("E[Y | do(x')] - E[Y | do(x)]", TextPrinter.print(contrast.question()));
        assertEquals("sum_z E[Y | z, x'] P(z) - sum_z E[Y | x, z] P(z)", TextPrinter.print(contrast.estimand()));
        assertEquals(
                "\\sum_{z} \\mathrm{E}[Y \\mid z, x'] P(z) - \\sum_{z} \\mathrm{E}[Y \\mid x, z] P(z)",
                LatexPrinter.print(contrast.estimand()));
    }

    @Test
    void theFrontDoorsOwnSumKeepsItsSymbolApart() {
        EffectContrast contrast = of("X -> M -> Y, X <-> Y", EffectQuery.of("X", "Y"));
        assertEquals(
                "sum_m P(m | x') sum_x'' E[Y | m, x''] P(x'') - sum_m P(m | x) sum_x'' E[Y | m, x''] P(x'')",
                TextPrinter.print(contrast.estimand()));
    }

    @Test
    void levelsMayBeFixed() {
        CausalGraph graph = graph("X -> Y");
        Identified found = (Identified) IdAlgorithm.on(graph).identify(EffectQuery.of("X", "Y"));
        EffectContrast contrast = EffectContrast.between(
                EffectQuery.of("X", "Y"),
                found.estimand(),
                Map.of("X", new Level.Fixed(Value.of("high"))),
                Map.of("X", new Level.Fixed(Value.of("low"))));
        assertEquals("E[Y | X=high] - E[Y | X=low]", TextPrinter.print(contrast.estimand()));
    }

    @Test
    void whatHasNoEffectHasTheContrastZero() {
        assertEquals(Expression.ZERO, of("Y -> X", EffectQuery.of("X", "Y")).estimand());
    }

    @Test
    void severalOutcomesHaveNoContrast() {
        assertThatThrownBy(() ->
                        EffectContrast.ofAnyTwoValues(EffectQuery.of(Set.of("X"), Set.of("Y", "Z")), Expression.ONE))
                .hasMessageContaining("one outcome");
    }

    @Test
    void everyContrastIsTheDifferenceOfTheTrueMeans() {
        int tried = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3 + random.nextInt(4), 0.45, 0.25, random);
            EffectQuery query = RandomGraphs.query(graph, random);
            if (query.outcomes().size() == 1
                    && !query.treatments().isEmpty()
                    && IdAlgorithm.on(graph).identify(query) instanceof Identified found) {
                EffectContrast contrast = EffectContrast.ofAnyTwoValues(query, found.estimand());
                FormulaCheck check = FormulaCheck.of(
                        graph,
                        contrast,
                        List.of(AvailableDistribution.observational()),
                        List.of(),
                        2,
                        new Seed(seed),
                        Progress.unwatched());
                assertThat(check.isConfirmed())
                        .as("seed %d: %s on %s: %s", seed, query, graph.edges(), TextPrinter.print(contrast.estimand()))
                        .isTrue();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(40);
    }

    private static EffectContrast of(String graph, EffectQuery query) {
        Identified found = (Identified) IdAlgorithm.on(graph(graph)).identify(query);
        return EffectContrast.ofAnyTwoValues(query, found.estimand());
    }

    private static CausalGraph graph(String text) {
        return GraphText.graph(text);
    }
}
