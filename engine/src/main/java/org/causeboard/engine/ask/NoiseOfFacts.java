package org.causeboard.engine.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.Abduction;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.variable.Values;

/// What facts about one unit tell of its noise, variable by variable: abduction, the first of the three steps of a
/// counterfactual. Source: Pearl (2009), Causality, Theorem 7.1.7.
///
/// @param told for each variable with noise: what its value and those of its causes say, where all of them are facts;
///     empty where one of them is not, so that its noise stays a distribution over all that agrees with the facts
public record NoiseOfFacts(Map<String, Optional<Abduction>> told) {
    public NoiseOfFacts {
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /// Reads the noise off the facts.
    ///
    /// @param facts events of the factual world; only such as give one value tell noise
    public static NoiseOfFacts of(Snapshot snapshot, List<Event> facts) {
        Map<String, Double> known = new LinkedHashMap<>();
        for (Event fact : facts) {
            if (fact instanceof Event.Equals(var subject, var value)
                    && subject.world().isFactual()
                    && snapshot.variables().containsKey(subject.variable())) {
                OptionalDouble code =
                        Values.code(snapshot.variables().get(subject.variable()).domain(), value);
                code.ifPresent(found -> known.put(subject.variable(), found));
            }
        }
        Map<String, Optional<Abduction>> told = new LinkedHashMap<>();
        for (String variable : snapshot.graph().variables()) {
            Mechanism mechanism = snapshot.mechanisms().get(variable);
            if (mechanism != null && !mechanism.noise().isEmpty()) {
                told.put(variable, told(variable, mechanism, known));
            }
        }
        return new NoiseOfFacts(told);
    }

    private static Optional<Abduction> told(String variable, Mechanism mechanism, Map<String, Double> known) {
        if (!known.containsKey(variable) || !known.keySet().containsAll(mechanism.parents())) {
            return Optional.empty();
        }
        double[] causes = mechanism.parents().stream().mapToDouble(known::get).toArray();
        return Optional.of(mechanism.abduct(known.get(variable), causes));
    }
}
