package org.causeboard.engine.identify.refute;

import java.util.List;
import java.util.Objects;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.variable.Variable;

/// How a discrete variable depends on its direct causes.
///
/// @param variable the variable
/// @param parents its direct causes, latent ones too
/// @param table `P(variable | parents)`, over the parents in order and then the variable, which runs fastest
public record Mechanism(Variable variable, List<Variable> parents, ProbabilityTable table) {
    public Mechanism {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(table, "table");
        parents = List.copyOf(parents);
    }
}
