package org.causeboard.app.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final List<String> LEVELS = List.of("low", "middle", "high");

    private final Ask ask = new Planner();

    @Test
    void numbersDifferByANumberWhereTheyHaveTheSameUnit() {
        assertThat(Gap.between(new Result.Amount(2, "kg"), new Result.Amount(5, "kg")))
                .isEqualTo(new Gap.Amount(3));
        assertThat(Gap.between(new Result.Amount(2, "kg"), new Result.Amount(2 + 1e-12, "kg")))
                .isEqualTo(new Gap.None());
        assertThat(Gap.between(new Result.Amount(2, "kg"), new Result.Amount(2, "lb")))
                .isEqualTo(new Gap.Unlike());
    }

    @Test
    void tablesAreComparedInEveryStateAndTheOneThatChangedMostIsNamed() {
        assertThat(Gap.between(levels(0.5, 0.25, 0.25), levels(0.25, 0.5, 0.25)))
                .isEqualTo(new Gap.Probability("middle", 0.25));
        assertThat(Gap.between(levels(0.5, 0.375, 0.125), levels(0.25, 0.5, 0.25)))
                .isEqualTo(new Gap.Probability("low", -0.25));
        assertThat(Gap.between(levels(0.5, 0.25, 0.25), levels(0.5, 0.25, 0.25)))
                .isEqualTo(new Gap.None());
    }

    @Test
    void distributionsOfOneMeanAreNotTheSameForThat() {
        assertThat(Gap.between(spread(new Normal(1, 1)), spread(new Normal(1, 2))))
                .isEqualTo(new Gap.Unlike());
        assertThat(Gap.between(spread(new Normal(1, 1)), spread(new Normal(1, 1))))
                .isEqualTo(new Gap.None());
        assertThat(Gap.between(spread(new Normal(1, 1)), spread(new Normal(0.5, 1))))
                .isEqualTo(new Gap.Mean(-0.5));
    }

    @Test
    void jointTablesAreComparedCellByCell() {
        assertThat(Gap.between(joint(0.25, 0.25, 0.25, 0.25), joint(0.5, 0, 0, 0.5)))
                .isEqualTo(new Gap.Unlike());
        assertThat(Gap.between(joint(0.5, 0, 0, 0.5), joint(0.5, 0, 0, 0.5))).isEqualTo(new Gap.None());
    }

    @Test
    void whatIsNoAnswerIsNotComparedWithAnything() {
        Answer misspelt = answer("ATE(X -> ");
        Answer separated = answer("X _||_ Y");
        assertThat(separated).isInstanceOf(Answer.Answered.class);
        assertThat(Gap.between(misspelt, misspelt)).isEqualTo(new Gap.Unknown());
        assertThat(Gap.between(separated, misspelt)).isEqualTo(new Gap.Unknown());
        assertThat(Gap.between(separated, separated)).isEqualTo(new Gap.None());
    }

    private Answer answer(String question) {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(CausalGraph.builder().directed("X", "Y").build())
                .done();
        return ask.answer(question, Snapshots.of(document), Progress.unwatched());
    }

    private static Result levels(double... probabilities) {
        return spread(StateTable.of(LEVELS, probabilities));
    }

    private static Result spread(Distribution distribution) {
        return new Result.Spread("Y", distribution, "");
    }

    private static Result joint(double... probabilities) {
        List<String> states = List.of("no", "yes");
        return new Result.Joint(new JointTable(List.of("X", "Y"), List.of(states, states), Numbers.of(probabilities)));
    }
}
