package org.causeboard.engine.identify.remedy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.Edge;

/// One thing that would identify a question, smallest of its kind: nothing smaller inside it would do. Sealed: the
/// panel that offers remedies lists the cases.
public sealed interface Remedy {

    /// Carry out these experiments, each setting all of its variables jointly, besides observing.
    record Experiments(List<Set<String>> interventions) implements Remedy {
        public Experiments {
            interventions = interventions.stream()
                    .map(set -> Collections.unmodifiableSet(new LinkedHashSet<>(set)))
                    .toList();
        }
    }

    /// Observe the whole target population: P(V), where there are experiments, other populations or a selected sample
    /// only.
    record Observation() implements Remedy {}

    /// Measure what is latent now.
    ///
    /// @param variables latent variables of the graph
    /// @param commonCauses bidirected edges, for the common cause that each stands for
    record Measurements(Set<String> variables, Set<Edge> commonCauses) implements Remedy {
        public Measurements {
            variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
            commonCauses = Collections.unmodifiableSet(new LinkedHashSet<>(commonCauses));
        }
    }

    /// Find reasons that this edge is not there.
    record NoEdge(Edge edge) implements Remedy {
        public NoEdge {
            Objects.requireNonNull(edge, "edge");
        }
    }

    /// Find reasons that the mechanism of a variable is the same in another population as in the target population.
    record NoDifference(Population population, String variable) implements Remedy {
        public NoDifference {
            Objects.requireNonNull(population, "population");
            Objects.requireNonNull(variable, "variable");
        }
    }
}
