package org.causeboard.engine.identify.refute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.CounterfactualIdentification;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class FormulaCheckTest {
    private static final List<AvailableDistribution> OBSERVED = List.of(AvailableDistribution.observational());

    @Test
    void aPlausibleFormulaForBothWorldsOfAnOutcomeIsFoundWrong() { // P(Y_x, Y) on X -> Y
        CausalGraph graph = GraphText.graph("X -> Y");
        Query both = new Query.Probability(List.of(treated(), Event.equal("Y", Value.of(1))), List.of());
        Expression plausible = Expression.product(List.of(
                new Expression.Probability(
                        Population.TARGET,
                        List.of(),
                        List.of(Atom.of("Y", Value.of(1))),
                        List.of(Atom.of("X", Value.of(1)))),
                new Expression.Probability(
                        Population.TARGET, List.of(), List.of(Atom.of("Y", Value.of(1))), List.of())));
        FormulaCheck tried =
                FormulaCheck.of(graph, both, plausible, OBSERVED, List.of(), 20, new Seed(1), Progress.unwatched());
        assertThat(tried.agreeing()).isZero();
        assertThat(tried.largestDifference()).isGreaterThan(0.001);
    }

    @Test
    void aFormulaMayUseOnlyWhatWasMeasured() {
        CausalGraph graph = GraphText.graph("X -> Y, X <-> Y");
        EffectQuery query = EffectQuery.of("X", "Y");
        assertThatThrownBy(() -> FormulaCheck.of(
                        graph, query, query.expression(), OBSERVED, List.of(), 1, new Seed(1), Progress.unwatched()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P(y | do(x))");
        CausalGraph selected = GraphText.graph("X -> Y, Y -> S").toBuilder()
                .variable("S", Role.SELECTED)
                .build();
        assertThatThrownBy(() -> FormulaCheck.of(
                        selected,
                        query,
                        Expression.probability(Set.of("Y"), Set.of("X")),
                        OBSERVED,
                        List.of(),
                        1,
                        new Seed(1),
                        Progress.unwatched()))
                .hasMessageContaining("not measured");
    }

    @Test
    void theWorldsOfAQuestionAreThoseThatItsTwoModelsWereFoundBy() { // two ways to compute across worlds
        int compared = 0;
        for (String text : List.of("X -> Y", "X -> Y, X <-> Y", "X -> M, M -> Y, X -> Y, M <-> Y")) {
            CausalGraph graph = GraphText.graph(text);
            List<Variable> binary =
                    graph.variables().stream().map(Variable::binary).toList();
            Query.Probability query = new Query.Probability(
                    List.of(treated(), new Event.Equals(untreated(), Value.of(0))),
                    List.of(Event.equal("X", Value.of(1))));
            Optional<TwoModels> pair = TwoModels.differingOn(graph, query, binary, new Seed(3), Progress.unwatched());
            assertThat(ParallelWorlds.value(pair.orElseThrow().first(), query, Progress.unwatched())
                            .orElseThrow())
                    .as(text)
                    .isCloseTo(pair.get().firstAnswer(), within(1e-10));
            assertThat(ParallelWorlds.value(pair.get().second(), query, Progress.unwatched())
                            .orElseThrow())
                    .as(text)
                    .isCloseTo(pair.get().secondAnswer(), within(1e-10));
            compared++;
        }
        assertThat(compared).isEqualTo(3);
    }

    @Test
    void aLargeGraphIsTriedToo() { // thirty variables: summed out one by one, never enumerated
        StringBuilder text = new StringBuilder("X -> M0, X <-> Y, M13 -> Y");
        for (int i = 0; i < 13; i++) {
            text.append(", M").append(i).append(" -> M").append(i + 1);
            text.append(", Z").append(i).append(" -> M").append(i);
        }
        CausalGraph graph = GraphText.graph(text.toString());
        Query query = new Query.Probability(List.of(treated()), List.of(Event.equal("X", Value.of(0))));
        var verdict = CounterfactualIdentification.on(graph).identify((Query.Probability) query, Progress.unwatched());
        var estimand = ((Identification.Identified) verdict).estimand();
        assertThat(FormulaCheck.of(graph, query, estimand, OBSERVED, List.of(), 3, new Seed(1), Progress.unwatched())
                        .isConfirmed())
                .isTrue();
    }

    private static Event treated() {
        return new Event.Equals(
                new Counterfactual("Y", World.of(new Intervention.SetTo("X", Value.of(1)))), Value.of(1));
    }

    private static Counterfactual untreated() {
        return new Counterfactual("Y", World.of(new Intervention.SetTo("X", Value.of(0))));
    }
}
