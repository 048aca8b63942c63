package org.causeboard.engine.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;

/// Fits a mechanism to every variable of a graph that has a column in the data, each given its direct causes.
///
/// Variables with states get a table, or logistic curves where a cause is a number or the table would be too thin;
/// numbers get a linear function with normal noise, counts a Poisson distribution where that fits better. Each uses the
/// rows in which it and all its causes have a value. Hidden common causes (bidirected edges) are not modelled: the
/// mechanisms then describe what is seen, and answers from the model name the edges.
public final class ModelFitter {
    private ModelFitter() {}

    /// Fits all variables.
    ///
    /// @param described what is known of the variables; where that differs from the column's type the column is read
    ///     anew
    public static ModelFit fit(
            CausalGraph graph, Collection<Variable> described, Dataset data, FitChoices choices, Progress progress) {
        Dataset typed = typed(described, data);
        List<FittedMechanism> fitted = new ArrayList<>();
        List<Unfitted> unfitted = new ArrayList<>();
        List<String> variables = graph.variables();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i);
            progress.phase("fitting " + name);
            progress.report((double) i / variables.size());
            List<String> causes = List.copyOf(graph.parents(name));
            Optional<Unfitted> obstacle = obstacle(name, causes, typed);
            if (obstacle.isPresent()) {
                unfitted.add(obstacle.get());
                continue;
            }
            FamilyFitter family = new FamilyFitter(typed, name, causes, choices, progress);
            family.fit().ifPresentOrElse(fitted::add, () -> unfitted.add(family.whyNot()));
        }
        return new ModelFit(graph, fitted, unfitted);
    }

    /// The mechanisms that [#fit] finds, without a judgement of them: what is needed to compute something again and
    /// again from other rows. Empty where a variable cannot be fitted.
    public static Optional<ModelDraft> draft(
            CausalGraph graph, Collection<Variable> described, Dataset data, FitChoices choices, Progress progress) {
        Dataset typed = typed(described, data);
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        List<Variable> variables = new ArrayList<>();
        for (String name : graph.variables()) {
            progress.check();
            List<String> causes = List.copyOf(graph.parents(name));
            Optional<Mechanism> found = obstacle(name, causes, typed).isPresent()
                    ? Optional.empty()
                    : new FamilyFitter(typed, name, causes, choices, progress).mechanism();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            mechanisms.put(name, found.get());
            variables.add(new Variable(name, typed.column(name).domain()));
        }
        return Optional.of(ModelDraft.of(graph, variables, mechanisms));
    }

    private static Dataset typed(Collection<Variable> described, Dataset data) {
        Map<String, Variable> wanted = new LinkedHashMap<>();
        described.forEach(variable -> wanted.put(variable.name(), variable));
        return new Dataset(
                data.name(),
                data.columns().stream()
                        .map(column -> {
                            Variable variable = wanted.get(column.name());
                            boolean same = variable == null
                                    || variable.domain() instanceof Unspecified
                                    || variable.domain().equals(column.domain());
                            return same ? column : Columns.as(column, variable.domain());
                        })
                        .toList());
    }

    private static Optional<Unfitted> obstacle(String name, List<String> causes, Dataset data) {
        if (!data.contains(name)) {
            return Optional.of(new Unfitted(
                    name,
                    "No column of the data is called '" + name + "'.",
                    "Bind it to a column, or set its mechanism."));
        }
        for (String cause : causes) {
            if (!data.contains(cause)) {
                return Optional.of(new Unfitted(
                        name,
                        "Its cause '" + cause + "' has no column in the data.",
                        "Set its mechanism by hand, or ask questions that need the graph and the data only."));
            }
        }
        return Optional.empty();
    }
}
