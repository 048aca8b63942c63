package org.causeboard.model.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Variables that belong together: a frame around them, or a plate, whose contents are repeated for every unit of a
/// kind. It says nothing about causes; the mathematics does not see it. A variable is in one group at most.
///
/// @param id unique among the document's groups
/// @param name what stands on it
/// @param members its variables
/// @param kind frame or plate
/// @param fold whether its variables are shown, or one shape in their place
public record Group(String id, String name, List<String> members, Kind kind, Fold fold) {
    public Group {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
    }

    /// What a group means.
    public enum Kind {
        /// Variables that belong together.
        FRAME,
        /// Variables that exist once for each unit, such as each student of a school.
        PLATE
    }

    /// How much of it is seen.
    public enum Fold {
        OPEN,
        FOLDED
    }

    /// Whether one shape stands for all of it.
    public boolean isFolded() {
        return fold == Fold.FOLDED;
    }

    /// The same group of other variables.
    public Group withMembers(Collection<String> members) {
        return new Group(id, name, List.copyOf(members), kind, fold);
    }

    /// The same group with its variables called otherwise.
    public Group renamed(UnaryOperator<String> naming) {
        return withMembers(members.stream().map(naming).toList());
    }

    /// The same group folded or open.
    public Group withFold(Fold fold) {
        return new Group(id, name, members, kind, fold);
    }

    /// The same group by another name.
    public Group withName(String name) {
        return new Group(id, name, members, kind, fold);
    }

    /// The part of it that has these variables.
    public Group keeping(Collection<String> kept) {
        List<String> left = new ArrayList<>(members);
        left.retainAll(kept);
        return left.size() == members.size() ? this : withMembers(left);
    }

    /// An id that none of these groups has.
    public static String freeId(Collection<Group> groups) {
        int number = groups.size() + 1;
        while (taken(groups, "group-" + number)) {
            number++;
        }
        return "group-" + number;
    }

    private static boolean taken(Collection<Group> groups, String id) {
        return groups.stream().anyMatch(group -> group.id().equals(id));
    }
}
