package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;

/// Gives variables a role or takes it away. Roles that contradict a new one go: a variable is not at once exposure and
/// outcome, and a latent one is neither adjusted for nor selected on.
///
/// @param variables in the graph
/// @param role what they are for
/// @param change give or take
public record ChangeRole(Set<String> variables, Role role, Change change) implements Command {
    /// Give or take.
    public enum Change {
        GIVE,
        TAKE
    }

    public ChangeRole {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
    }

    /// Gives the role to all of them, or takes it from all when all have it.
    public static ChangeRole toggled(CausalDocument document, Set<String> variables, Role role) {
        boolean all = variables.stream()
                .allMatch(variable -> document.graph().contains(variable)
                        && document.graph().roles(variable).contains(role));
        return new ChangeRole(variables, role, all ? Change.TAKE : Change.GIVE);
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        CausalGraph.Builder builder = document.graph().toBuilder();
        for (String variable : variables) {
            Names.requirePresent(document, variable);
            if (change == Change.GIVE) {
                contradicted(role).forEach(other -> builder.withoutRole(variable, other));
                builder.variable(variable, role);
            } else {
                builder.withoutRole(variable, role);
            }
        }
        CausalGraph graph = builder.build();
        return graph.equals(document.graph())
                ? document
                : document.edit().graph(graph).done();
    }

    private static Set<Role> contradicted(Role role) {
        return switch (role) {
            case EXPOSURE -> Set.of(Role.OUTCOME, Role.ADJUSTED);
            case OUTCOME -> Set.of(Role.EXPOSURE, Role.ADJUSTED, Role.LATENT);
            case ADJUSTED -> Set.of(Role.EXPOSURE, Role.OUTCOME, Role.LATENT);
            case LATENT -> Set.of(Role.OUTCOME, Role.ADJUSTED, Role.SELECTED);
            case SELECTED -> Set.of(Role.LATENT);
        };
    }

    @Override
    public CommandLabel label() {
        String key = change == Change.GIVE ? "command.give-role." : "command.take-role.";
        String what = variables.size() == 1 ? variables.iterator().next() : Integer.toString(variables.size());
        return CommandLabel.of(key + role.name().toLowerCase(Locale.ROOT), what);
    }
}
