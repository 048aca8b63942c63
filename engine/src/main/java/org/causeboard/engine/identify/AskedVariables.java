package org.causeboard.engine.identify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;

/// What a question across worlds is about.
public final class AskedVariables {
    private AskedVariables() {}

    /// Every variable that is looked at or set in some world of the question, in the order of the question.
    ///
    /// @param question a probability of events or a distribution
    public static Set<String> of(Query question) {
        Set<String> all = new LinkedHashSet<>();
        subjects(question).forEach(subject -> collect(subject, all));
        return all;
    }

    /// The variables and worlds that are looked at, conditions last.
    ///
    /// @param question as above
    /// @throws IllegalArgumentException when the question is neither a probability of events nor a distribution
    public static List<Counterfactual> subjects(Query question) {
        Stream<Counterfactual> asked =
                question instanceof Query.Distribution law ? law.targets().stream() : Stream.empty();
        return Stream.concat(asked, events(question).stream().map(Event::subject))
                .toList();
    }

    /// The events that are asked for or given, conditions last.
    ///
    /// @param question as above
    /// @throws IllegalArgumentException as above
    public static List<Event> events(Query question) {
        if (question instanceof Query.Probability(List<Event> events, List<Event> given)) {
            return Stream.concat(events.stream(), given.stream()).toList();
        }
        if (question instanceof Query.Distribution law) {
            return law.given();
        }
        throw new IllegalArgumentException(
                "Only probabilities of events and distributions name their variables; write the question out before.");
    }

    private static void collect(Counterfactual subject, Set<String> all) {
        all.add(subject.variable());
        for (Intervention intervention : subject.world().interventions()) {
            all.add(intervention.variable());
            if (intervention instanceof Intervention.SetToCounterfactual nested) {
                collect(nested.source(), all);
            }
        }
    }
}
