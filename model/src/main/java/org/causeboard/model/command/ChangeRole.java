package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;

/// Gives variables a role or takes it away.
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
                .allMatch(variable -> document.graph().roles(variable).contains(role));
        return new ChangeRole(variables, role, all ? Change.TAKE : Change.GIVE);
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        CausalGraph.Builder builder = document.graph().toBuilder();
        for (String variable : variables) {
            Names.requirePresent(document, variable);
            if (change == Change.GIVE) {
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

    @Override
    public CommandLabel label() {
        String key = change == Change.GIVE ? "command.give-role." : "command.take-role.";
        String what = variables.size() == 1 ? variables.iterator().next() : Integer.toString(variables.size());
        return CommandLabel.of(key + role.name().toLowerCase(Locale.ROOT), what);
    }
}
