package org.causeboard.engine.expr;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.variable.Variable;

/// Distributions given as one joint table for each population and experiment.
public final class JointTables implements Distributions {
    private final Map<Source, ProbabilityTable> tables;
    private final Map<String, Variable> variables = new HashMap<>();

    private record Source(Population population, Set<String> intervention) {}

    private JointTables(Map<Source, ProbabilityTable> tables) {
        this.tables = new LinkedHashMap<>(tables);
        for (ProbabilityTable table : tables.values()) {
            table.variables().forEach(variable -> variables.putIfAbsent(variable.name(), variable));
        }
    }

    /// The observational distribution of the population of the question.
    public static JointTables observational(ProbabilityTable joint) {
        return new JointTables(Map.of(new Source(Population.TARGET, Set.of()), joint));
    }

    /// No distribution yet; add some by [#with].
    public static JointTables none() {
        return new JointTables(Map.of());
    }

    /// These distributions and one more.
    ///
    /// @param intervention the variables that were set; the table has a distribution for each of their levels
    /// @param joint over all variables, those of `intervention` included
    public JointTables with(Population population, Set<String> intervention, ProbabilityTable joint) {
        Map<Source, ProbabilityTable> more = new LinkedHashMap<>(tables);
        more.put(new Source(population, new TreeSet<>(intervention)), joint);
        return new JointTables(more);
    }

    @Override
    public Variable variable(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("No table has a variable '" + name + "'.");
        }
        return variable;
    }

    @Override
    public ProbabilityTable marginal(Population population, Set<String> intervention, List<String> wanted) {
        ProbabilityTable joint = tables.get(new Source(population, new TreeSet<>(intervention)));
        if (joint == null) {
            throw new IllegalArgumentException(
                    "There is no table of P" + (population.isTarget() ? "" : "^" + population.name()) + " under do"
                            + new TreeSet<>(intervention) + ".");
        }
        return joint.marginal(wanted);
    }
}
