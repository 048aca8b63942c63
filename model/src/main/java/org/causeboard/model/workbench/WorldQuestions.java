package org.causeboard.model.workbench;

import java.util.List;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Values;

/// What one asks of worlds that are kept side by side: what each expects of an outcome, and how two of them differ.
public final class WorldQuestions {
    private WorldQuestions() {}

    /// A world and what is known in it.
    ///
    /// @param given events, each in its own world
    public record Side(World world, List<Event> given) {
        public Side {
            given = List.copyOf(given);
        }

        /// A world in which these events of the factual world were seen after what is done in it.
        public static Side seenIn(World world, List<Event> events) {
            return new Side(
                    world, events.stream().map(event -> placed(event, world)).toList());
        }

        private static Event placed(Event event, World world) {
            Counterfactual subject = new Counterfactual(event.subject().variable(), world);
            return switch (event) {
                case Event.Equals(var _, var value) -> new Event.Equals(subject, value);
                case Event.In(var _, var values) -> new Event.In(subject, values);
                case Event.Likelihood(var _, var weights) -> new Event.Likelihood(subject, weights);
                case Event.Within(var _, var range, var bounds) -> new Event.Within(subject, range, bounds);
            };
        }
    }

    /// `E[Y]` in a world; of an outcome with states the probability of its last state.
    public static Query expected(Side side, String outcome, Domain domain) {
        Counterfactual target = new Counterfactual(outcome, side.world());
        if (domain instanceof Discrete states) {
            Event last = new Event.Equals(target, Values.value(states, states.size() - 1));
            return new Query.Probability(List.of(last), side.given());
        }
        return new Query.Moment(Query.Statistic.MEAN, target, side.given());
    }

    /// What the first world expects minus what the second does.
    public static Query difference(Side first, Side second, String outcome, Domain domain) {
        return new Query.Contrast(
                expected(first, outcome, domain), Query.Comparison.DIFFERENCE, expected(second, outcome, domain));
    }
}
