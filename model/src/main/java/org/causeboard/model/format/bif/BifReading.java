package org.causeboard.model.format.bif;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;

/// What reading a BIF text gave. Sealed: a network or the reasons why there is none.
public sealed interface BifReading {

    /// The network of the text.
    ///
    /// @param network variables in the order of the text, states in file order, table rows normalised
    /// @param name the name of the network, possibly empty
    /// @param properties per variable the texts of its properties, such as `position = (73, 165)`; variables without
    ///     any are left out
    /// @param warnings what was put right, such as rows that did not sum to one
    record Network(
            DiscreteNetwork network, String name, Map<String, List<String>> properties, List<BifProblem> warnings)
            implements BifReading {
        public Network {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
            warnings = List.copyOf(warnings);
        }
    }

    /// The text cannot be read as a network.
    ///
    /// @param problems all that was found, in the order of the text; at least one
    record Refused(List<BifProblem> problems) implements BifReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
