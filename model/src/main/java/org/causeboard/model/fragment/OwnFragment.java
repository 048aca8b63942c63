package org.causeboard.model.fragment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;

/// A piece of a graph that a person has kept under a name, to put it into other documents.
///
/// @param name what it is called; not blank
/// @param piece its variables, edges and looks, and which of them selected variables take the place of
public record OwnFragment(String name, Fragment piece) {
    private static final String KEY = "fragment.own";

    public OwnFragment {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A fragment needs a name.");
        }
    }

    /// A piece with ends of one's choice.
    public OwnFragment(String name, CausalDocument document, List<String> ends) {
        this(name, new Fragment(KEY, document, ends));
    }

    /// A piece whose ends are its exposures and its outcomes, as far as it has some.
    public static OwnFragment of(String name, CausalDocument document) {
        CausalGraph graph = document.graph();
        List<String> ends = new ArrayList<>();
        for (Role role : List.of(Role.EXPOSURE, Role.OUTCOME)) {
            graph.variables().stream()
                    .filter(variable -> graph.roles(variable).contains(role))
                    .filter(variable -> !ends.contains(variable))
                    .findFirst()
                    .ifPresent(ends::add);
        }
        return new OwnFragment(name, document, ends);
    }

    /// The same under another name.
    public OwnFragment named(String other) {
        return new OwnFragment(other, piece);
    }

    /// The same with other ends.
    public OwnFragment withEnds(List<String> ends) {
        return new OwnFragment(name, piece.document(), ends);
    }

    /// The end at a place, where there is one.
    ///
    /// @param place 0 for what the first selected variable takes the place of, 1 for the second
    public Optional<String> end(int place) {
        return place < piece.ends().size() ? Optional.of(piece.ends().get(place)) : Optional.empty();
    }

    /// A name that no other fragment has: the wanted one, with a number where it is taken.
    public static String freeName(String wanted, Collection<OwnFragment> others) {
        Set<String> taken = new HashSet<>();
        others.forEach(other -> taken.add(other.name()));
        String name = wanted.strip();
        for (int number = 2; taken.contains(name); number++) {
            name = wanted.strip() + " " + number;
        }
        return name;
    }
}
