package org.causeboard.app.overview;

import java.util.List;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Values;

/// The outcome in one world minus the outcome in another, with what the engine answers.
///
/// @param question in the language of questions
public record WorldContrast(String question, Answer answer) {

    /// `E[Y in the first world] - E[Y in the second]`; of an outcome with states the probability of its last state.
    static Query of(LiveWorld first, LiveWorld second, Mode mode, String outcome, Domain domain) {
        return new Query.Contrast(
                number(first, mode, outcome, domain),
                Query.Comparison.DIFFERENCE,
                number(second, mode, outcome, domain));
    }

    private static Query number(LiveWorld live, Mode mode, String outcome, Domain domain) {
        World world = live.world();
        List<Event> given = live.events(mode == Mode.IMAGINE ? World.FACTUAL : world);
        Counterfactual target = new Counterfactual(outcome, world);
        if (domain instanceof Discrete states) {
            Event last = new Event.Equals(target, Values.value(states, states.size() - 1));
            return new Query.Probability(List.of(last), given);
        }
        return new Query.Moment(Query.Statistic.MEAN, target, given);
    }
}
