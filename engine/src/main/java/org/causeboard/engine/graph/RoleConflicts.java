package org.causeboard.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Roles that one variable cannot have at once. A text may give them all the same; whoever asks a question tells the
/// user.
public final class RoleConflicts {
    private static final List<Conflict> IMPOSSIBLE = List.of(
            new Conflict("", Role.EXPOSURE, Role.OUTCOME),
            new Conflict("", Role.EXPOSURE, Role.ADJUSTED),
            new Conflict("", Role.OUTCOME, Role.ADJUSTED),
            new Conflict("", Role.EXPOSURE, Role.LATENT),
            new Conflict("", Role.OUTCOME, Role.LATENT),
            new Conflict("", Role.ADJUSTED, Role.LATENT),
            new Conflict("", Role.LATENT, Role.SELECTED));

    private RoleConflicts() {}

    /// Two roles of one variable that exclude each other.
    ///
    /// @param variable the variable
    /// @param first one role
    /// @param second the other, later in the order of the enum
    public record Conflict(String variable, Role first, Role second) {}

    /// All conflicts of a graph, in the order of its variables; empty when every question about its roles makes sense.
    public static List<Conflict> of(CausalGraph graph) {
        List<Conflict> found = new ArrayList<>();
        for (String variable : graph.variables()) {
            Set<Role> roles = graph.roles(variable);
            for (Conflict pair : IMPOSSIBLE) {
                if (roles.contains(pair.first()) && roles.contains(pair.second())) {
                    found.add(new Conflict(variable, pair.first(), pair.second()));
                }
            }
        }
        return List.copyOf(found);
    }
}
