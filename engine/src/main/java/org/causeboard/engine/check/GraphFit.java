package org.causeboard.engine.check;

import java.util.List;
import java.util.Objects;
import org.causeboard.engine.graph.implication.Implications;

/// What the data say of a graph.
///
/// @param tested every implied independence that could be tested, in the order of the graph's pairs
/// @param untested implied independences for which there are too few rows, or a variable that never changes
/// @param level the family-wise level: how often a right graph fails somewhere
public record GraphFit(List<Tested> tested, List<Implications.Independence> untested, double level) {
    public GraphFit {
        tested = List.copyOf(tested);
        untested = List.copyOf(untested);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level lies between 0 and 1, not at " + level + ".");
        }
    }

    /// One implied independence and its test.
    ///
    /// @param claim X, one Y, and what separates them
    /// @param adjusted the p-value after Holm's correction for all tests of this graph
    public record Tested(Implications.Independence claim, IndependenceTest test, double adjusted) {
        public Tested {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(test, "test");
        }

        /// The one variable on the other side.
        public String other() {
            return claim.y().iterator().next();
        }
    }

    /// The independences that the data contradict, the strongest dependence first. Each is a pair without an edge: an
    /// arrow between the two, a hidden common cause, or a wrong arrow nearby.
    public List<Tested> failures() {
        return tested.stream()
                .filter(this::fails)
                .sorted((a, b) -> Double.compare(b.test().strength(), a.test().strength()))
                .toList();
    }

    /// Whether the data contradict an independence.
    public boolean fails(Tested one) {
        return one.adjusted() < level;
    }

    /// Whether nothing that was tested fails. A graph without implications passes whatever the data are.
    public boolean holds() {
        return tested.stream().noneMatch(this::fails);
    }
}
