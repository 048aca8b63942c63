package org.causeboard.engine.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The distributions of all variables in a [Scene]. Sealed with few cases: the canvas lists them.
public sealed interface Panorama {

    /// A picture for every variable that has one.
    ///
    /// @param marginals by variable, in the graph's order
    /// @param missing variables without a picture, since they or their causes have no mechanism
    /// @param method how they were computed
    record Shown(Map<String, Marginal> marginals, Set<String> missing, Method method) implements Panorama {
        public Shown {
            marginals = Collections.unmodifiableMap(new LinkedHashMap<>(marginals));
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
            Objects.requireNonNull(method, "method");
        }
    }

    /// What is taken as fact has probability zero.
    ///
    /// @param event the impossible event, in the language of questions
    record Impossible(String event) implements Panorama {
        public Impossible {
            Objects.requireNonNull(event, "event");
        }
    }

    /// The scene does not fit the model: unknown variables, values that a variable does not have.
    record Unfit(List<String> problems) implements Panorama {
        public Unfit {
            problems = List.copyOf(problems);
        }
    }

    /// The exact computation would need more memory or time than allowed.
    record TooLarge(double cells) implements Panorama {}

    /// Whoever asked has lost interest.
    record Cancelled() implements Panorama {}
}
