package org.causeboard.app.identification;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From what adjustment sets are chosen, and which of them stand out.
///
/// @param candidates what a set may hold, whatever is wanted of its members
/// @param unbound a set, if nothing were wanted of its members
/// @param smallest a set with the fewest variables
/// @param optimal the set with the smallest variance of the estimate
record Choice(
        List<String> candidates,
        Optional<Set<String>> unbound,
        Optional<Set<String>> smallest,
        Optional<Set<String>> optimal) {
    static final Choice NONE = new Choice(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    Choice {
        candidates = List.copyOf(candidates);
    }

    /// Whether a set stands out among others by how few variables it holds: none does where all are alike.
    boolean isSmallest(Set<String> set, List<Set<String>> among) {
        return smallest.filter(least -> least.size() == set.size()).isPresent()
                && among.stream().anyMatch(other -> other.size() > set.size());
    }

    boolean isOptimal(Set<String> set) {
        return optimal.filter(set::equals).isPresent();
    }
}
