package org.causeboard.model.fragment;

import java.util.List;
import java.util.Objects;
import org.causeboard.model.document.CausalDocument;

/// A piece of a graph with ends that can be tied to variables that are there already.
///
/// @param key the key of its words
/// @param document its variables, edges, places and looks
/// @param ends the variables that selected ones take the place of, in the order of selection
public record Fragment(String key, CausalDocument document, List<String> ends) {
    public Fragment {
        Objects.requireNonNull(key, "key");
        ends = List.copyOf(ends);
        if (!document.graph().variables().containsAll(ends)) {
            throw new IllegalArgumentException("The ends " + ends + " are not all in " + document.graph() + ".");
        }
    }
}
