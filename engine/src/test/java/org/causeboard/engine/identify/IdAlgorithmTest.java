package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdAlgorithmTest {
    /// Graph, treatments, outcomes, conditions, estimand. Sources: Pearl (1995, 2009), Tian and Pearl (2002), Verma and
    /// Pearl (1990), Shpitser and Pearl (2006), Pearl and Mackenzie (2018) for the napkin.
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            Z -> X, Z -> Y, X -> Y;                            X;     Y; ''; sum_z P(y | x, z) P(z)
            X -> Y, Z -> Y;                                    X;     Y; ''; P(y | x)
            Z -> X, Z -> W, W -> Y, X -> Y;                    X;     Y; ''; sum_w P(y | w, x) P(w)
            S -> T, T -> C, S <-> C;                           S;     C; ''; sum_t P(t | s) sum_s' P(c | t, s') P(s')
            W -> Z, Z -> X, X -> Y, W <-> X, W <-> Y;          X;     Y; ''; (sum_w P(x, y | w, z) P(w)) / (sum_w P(x | w, z) P(w))
            A -> B, B -> C, C -> D, B <-> D;                   C;     D; ''; sum_b P(d | a, b, c) P(b | a)
            A -> X, A -> M, B -> M, B -> Y, X -> Y;            X;     Y; ''; P(y | x)
            X1 -> Z, Z -> X2, X1 -> Y, X2 -> Y, Z -> Y, Z <-> Y; X1 X2; Y; ''; sum_z P(y | x1, x2, z) P(z | x1)
            Z -> X, Z -> Y, X -> Y;                            X;     Y; Z;  P(y | x, z)
            X -> Y, Y -> Z;                                    Z;     Y; ''; P(y)
            X -> M, M -> Y, X -> Y;                            X;     M Y; ''; P(m, y | x)
            """)
    void findsTheEstimandOfTheLiterature(
            String graph, String treatments, String outcomes, String given, String estimand) {
        Identification verdict = IdAlgorithm.on(GraphText.graph(graph)).identify(query(treatments, outcomes, given));
        assertThat(verdict).isInstanceOfSatisfying(Identified.class, identified -> {
            assertThat(TextPrinter.print(identified.estimand())).isEqualTo(estimand);
            assertThat(identified.derivation().steps())
                    .allSatisfy(step -> assertThat(step.left()).isNotEqualTo(step.right()));
        });
    }

    @Test
    void theDerivationLeadsFromTheQuestionToTheEstimand() {
        Identified identified = (Identified)
                IdAlgorithm.on(GraphText.graph("S -> T, T -> C, S <-> C")).identify(EffectQuery.of("S", "C"));
        assertThat(identified.derivation().steps())
                .extracting(DerivationStep::rule)
                .containsExactly(
                        Rule.TOTAL_PROBABILITY,
                        Rule.DISTRICT_FACTORS,
                        Rule.DISTRICT_OF_DISTRIBUTION,
                        Rule.DISTRICT_OF_DISTRIBUTION,
                        Rule.ANCESTRAL_MARGIN,
                        Rule.SUBSTITUTION,
                        Rule.SIMPLIFICATION);
        assertThat(identified.derivation().steps().getFirst().left()).isEqualTo(identified.query());
        assertThat(identified.derivation().steps().getLast().right()).isEqualTo(identified.estimand());
    }

    @Test
    void theBowHasAHedge() {
        assertThat(IdAlgorithm.on(GraphText.graph("X -> Y, X <-> Y")).identify(EffectQuery.of("X", "Y")))
                .isInstanceOfSatisfying(
                        NotIdentified.class,
                        verdict -> assertThat(verdict.obstruction())
                                .isEqualTo(new Hedge(
                                        Set.of("Y"),
                                        Set.of("Y"),
                                        new LinkedHashSet<>(Arrays.asList("X", "Y")),
                                        Set.of(),
                                        new LinkedHashSet<>(
                                                Arrays.asList(Edge.directed("X", "Y"), Edge.bidirected("X", "Y"))))));
    }

    @Test
    void anExplicitLatentVariableIsABidirectedEdge() {
        CausalGraph graph = GraphText.graph("S -> T, T -> C, U -> S, U -> C").toBuilder()
                .variable("U", Role.LATENT)
                .build();
        Identified identified = (Identified) IdAlgorithm.on(graph).identify(EffectQuery.of("S", "C"));
        assertThat(TextPrinter.print(identified.estimand())).isEqualTo("sum_t P(t | s) sum_s' P(c | t, s') P(s')");
    }

    @Test
    void variablesMayBeCalledAnything() {
        Identification verdict =
                IdAlgorithm.on(GraphText.graph("do -> P, do -> Q, P -> Q")).identify(EffectQuery.of("P", "Q"));
        assertThat(TextPrinter.print(((Identified) verdict).estimand())).isEqualTo("sum_do P(q | p, do) P(do)");
    }

    @Test
    void misuseSaysWhatToDo() {
        assertThatThrownBy(() -> IdAlgorithm.on(GraphText.graph("X -> Y")).identify(EffectQuery.of("X", "Z")))
                .hasMessageContaining("'Z' is not in this graph");
        CausalGraph latent =
                GraphText.graph("X -> Y").toBuilder().variable("Y", Role.LATENT).build();
        assertThatThrownBy(() -> IdAlgorithm.on(latent).identify(EffectQuery.of("X", "Y")))
                .hasMessageContaining("'Y' is latent");
        assertThatThrownBy(() -> EffectQuery.of("X", "X")).hasMessageContaining("both an outcome and a treatment");
    }

    static EffectQuery query(String treatments, String outcomes, String given) {
        return new EffectQuery(names(outcomes), names(treatments), names(given));
    }

    private static Set<String> names(String list) {
        String text = list.replace("'", "").strip();
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }
}
