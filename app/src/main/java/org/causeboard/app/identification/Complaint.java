package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.RoleConflicts;

/// Why a graph or a question makes no sense, with what to do about it: its words are at `complaint.KIND`.
///
/// @param kind what is wrong
/// @param about what the words are about, in their order
/// @param variables the variables to light up
record Complaint(String kind, List<String> about, Set<String> variables) {
    private static final String ROLES = "roles"; // about a variable and two roles

    Complaint {
        about = List.copyOf(about);
        variables = Set.copyOf(variables);
    }

    private static Complaint of(String kind, Set<String> variables, String... about) {
        return new Complaint(kind, List.of(about), variables);
    }

    /// A sentence that is already in words.
    static Complaint said(String sentence) {
        return of("said", Set.of(), sentence);
    }

    /// What speaks against asking, the gravest first; empty when the question makes sense.
    static Optional<Complaint> about(CausalGraph graph, Set<String> given) {
        List<String> cycle = graph.findCycle();
        if (!cycle.isEmpty()) {
            List<String> shown = cycle.size() > 12 ? new ArrayList<>(cycle.subList(0, 12)) : new ArrayList<>(cycle);
            shown.add(cycle.size() > 12 ? "…" : cycle.getFirst());
            return Optional.of(of("cycle", Set.copyOf(cycle), String.join(" → ", shown)));
        }
        Optional<RoleConflicts.Conflict> conflict =
                RoleConflicts.of(graph).stream().findFirst();
        if (conflict.isPresent()) {
            RoleConflicts.Conflict both = conflict.get();
            return Optional.of(
                    of(ROLES, Set.of(both.variable()), both.variable(), name(both.first()), name(both.second())));
        }
        Set<String> ends = new LinkedHashSet<>(graph.withRole(Role.EXPOSURE));
        ends.addAll(graph.withRole(Role.OUTCOME));
        for (String variable : given) {
            if (!graph.contains(variable)) {
                return Optional.of(of("unknown", Set.of(), variable, String.join(", ", graph.variables())));
            }
            if (ends.contains(variable)) {
                return Optional.of(of("given-end", Set.of(variable), variable));
            }
            if (graph.latent().contains(variable)) {
                return Optional.of(of("given-latent", Set.of(variable), variable));
            }
        }
        ends.addAll(given);
        ends.retainAll(graph.withRole(Role.SELECTED));
        return ends.stream().findFirst().map(variable -> of("selected-end", Set.of(variable), variable));
    }

    /// What is told to a person.
    String words(Messages messages) {
        Object[] named = ROLES.equals(kind)
                ? new Object[] {
                    about.get(0), messages.text("role." + about.get(1)), messages.text("role." + about.get(2))
                }
                : about.toArray();
        return messages.text("complaint." + kind, named);
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
