package org.causeboard.app.compare;

import java.util.List;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// What is asked of one value of the exposure: the outcome where it is seen, where it is set, and the gap between both.
///
/// With X = x and Y the outcome: `E[Y | X = x]`, `E[Y | do(X = x)]` and their difference; of an outcome with states the
/// probability of its last state.
record GapQuestions(Query seeing, Query doing) {
    static GapQuestions of(String exposure, Value value, String outcome, Domain domain) {
        World world = World.of(new Intervention.SetTo(exposure, value));
        return new GapQuestions(
                number(World.FACTUAL, outcome, domain, List.of(Event.equal(exposure, value))),
                number(world, outcome, domain, List.of()));
    }

    private static Query number(World world, String outcome, Domain domain, List<Event> given) {
        Counterfactual target = new Counterfactual(outcome, world);
        if (domain instanceof Discrete states) {
            Event last = new Event.Equals(target, Values.value(states, states.size() - 1));
            return new Query.Probability(List.of(last), given);
        }
        return new Query.Moment(Query.Statistic.MEAN, target, given);
    }

    /// What is not the effect of the exposure.
    Query gap() {
        return new Query.Contrast(seeing, Query.Comparison.DIFFERENCE, doing);
    }
}
