package org.causeboard.engine.identify.refute;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /// The same for causes at their first state whatever the state of some of them is: it has these causes and does not
    /// depend on them.
    Mechanism deafTo(Set<String> causes) {
        if (parents.stream().map(Variable::name).noneMatch(causes::contains)) {
            return this;
        }
        double[] cells = new double[table.size()];
        int n = RandomTables.states(variable);
        for (int cell = 0; cell < cells.length; cell++) {
            int source = cell % n;
            int row = cell / n;
            int stride = n;
            for (int p = parents.size() - 1; p >= 0; p--) {
                int states = RandomTables.states(parents.get(p));
                if (!causes.contains(parents.get(p).name())) {
                    source += row % states * stride;
                }
                row /= states;
                stride *= states;
            }
            cells[cell] = table.cell(source);
        }
        return new Mechanism(variable, parents, ProbabilityTable.of(table.variables(), cells));
    }
}
