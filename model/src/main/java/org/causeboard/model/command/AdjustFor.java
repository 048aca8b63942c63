package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;

/// Marks exactly these variables as adjusted for.
///
/// @param variables the adjustment set, possibly empty
public record AdjustFor(Set<String> variables) implements Command {
    public AdjustFor {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        CausalGraph.Builder builder = document.graph().toBuilder();
        document.graph().withRole(Role.ADJUSTED).forEach(variable -> builder.withoutRole(variable, Role.ADJUSTED));
        for (String variable : variables) {
            Names.requirePresent(document, variable);
            builder.variable(variable, Role.ADJUSTED);
        }
        return document.edit().graph(builder.build()).done();
    }

    @Override
    public CommandLabel label() {
        return variables.isEmpty()
                ? CommandLabel.of("command.adjust-for-nothing")
                : CommandLabel.of("command.adjust-for", String.join(", ", variables));
    }
}
