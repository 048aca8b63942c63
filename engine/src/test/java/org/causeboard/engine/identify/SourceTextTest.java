package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    private static final CausalGraph GRAPH = GraphText.graph("W -> X -> Y, W -> Y, X <-> Y, \"a, b\", U; U [latent]");

    @Test
    void readsObservationsExperimentsAndPopulations() {
        assertThat(sources("P(V); do(W, X)\nlab differs in W, \"a, b\"; lab: P(V | do(X))"))
                .containsExactly(
                        AvailableDistribution.observational(),
                        AvailableDistribution.experiment("W", "X"),
                        new AvailableDistribution(new Population("lab"), Set.of("X"), Set.of("W", "a, b")));
        assertThat(sources(" ")).containsExactly(AvailableDistribution.observational());
    }

    @Test
    void parseAfterPrintIsIdentity() {
        List<AvailableDistribution> sources = sources("do(X); \"lab\" differs in W; P(V)".replace("\"", ""));
        assertThat(sources(SourceText.print(sources))).isEqualTo(sources);
        List<AvailableDistribution> both = sources("lab differs in \"a, b\"; P(V); lab: do(X); lab: P(V)");
        assertThat(sources(SourceText.print(both))).isEqualTo(both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"do(Q)", "do(U)", "perhaps", "lab: P(V)", "lab differs in Q; lab: P(V)", "P(V); do(X"})
    void whatCannotBeReadIsToldWithItsPlace(String text) {
        assertThat(SourceText.read(text, GRAPH))
                .isInstanceOfSatisfying(
                        SourceText.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().toString())
                                .startsWith("statement ")
                                .endsWith("."));
    }

    @Test
    void anEffectIsTransportedFromATrialInAnotherPopulation() {
        Identification verdict = GeneralIdentification.from(GRAPH, sources("lab differs in W; lab: do(X); P(V)"))
                .identify(EffectQuery.of("X", "Y"));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Identification.Identified.class,
                        found -> assertThat(TextPrinter.print(found.estimand()))
                                .isEqualTo("sum_w P^lab(y | do(x), w) P(w)"));
    }

    private static List<AvailableDistribution> sources(String text) {
        return switch (SourceText.read(text, GRAPH)) {
            case SourceText.Read read -> read.sources();
            case SourceText.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
