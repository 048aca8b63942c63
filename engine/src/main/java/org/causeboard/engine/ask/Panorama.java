package org.causeboard.engine.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.scm.Coupling;

/// The distributions of all variables in a [Scene]. Sealed with few cases: the canvas lists them.
public sealed interface Panorama {

    /// The distribution of every variable that has one; ready-made for pictures, see [Distribution#curve(int)].
    ///
    /// @param distributions by variable, in the graph's order; a [StateTable] for a variable with states
    /// @param missing why the other variables have none, in the graph's order
    /// @param method how they were computed; for simulated units with how many of them agree with what is given
    /// @param coupling what was assumed of the noise of tables, where the pictures rest on it: the snapshot's own
    ///     coupling, or [Coupling#MONOTONE] when it has none, since bars need one number a state. The view must say so
    record Shown(
            Map<String, Distribution> distributions,
            Map<String, Absence> missing,
            Method method,
            Optional<Coupling> coupling)
            implements Panorama {
        public Shown {
            distributions = Collections.unmodifiableMap(new LinkedHashMap<>(distributions));
            missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(coupling, "coupling");
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

    /// There is no model to tell, and in no row of the data what is taken as fact holds; another row may well have it,
    /// as is usual for a number that is given to the last digit.
    ///
    /// @param event what no row has, in the language of questions
    record Unseen(String event) implements Panorama {
        public Unseen {
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
