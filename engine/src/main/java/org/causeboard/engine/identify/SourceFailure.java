package org.causeboard.engine.identify;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/// Why one available distribution does not give a factor. Sealed: the four reasons that there are.
public sealed interface SourceFailure {

    /// The distribution that was tried.
    AvailableDistribution source();

    /// The experiment sets variables of the factor and so destroys what is asked for.
    record SetsMember(AvailableDistribution source, Set<String> variables) implements SourceFailure {
        public SetsMember {
            Objects.requireNonNull(source, "source");
            variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        }
    }

    /// The mechanisms of these variables of the factor differ in that population.
    record Differs(AvailableDistribution source, Set<String> variables) implements SourceFailure {
        public Differs {
            Objects.requireNonNull(source, "source");
            variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        }
    }

    /// A hedge in the graph of the distribution.
    record Hedged(AvailableDistribution source, Hedge hedge) implements SourceFailure {
        public Hedged {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(hedge, "hedge");
        }
    }

    /// Selection into the sample has causes in the factor's district.
    ///
    /// @param variables the causes of selection in the district
    record Selected(AvailableDistribution source, Set<String> variables) implements SourceFailure {
        public Selected {
            Objects.requireNonNull(source, "source");
            variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        }
    }
}
