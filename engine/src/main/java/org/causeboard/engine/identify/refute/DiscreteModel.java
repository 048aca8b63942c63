package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.variable.Variable;

/// A fully specified discrete model on a DAG with explicit latent variables: one conditional table for each variable.
///
/// Its distributions are computed by summing the product of the tables, those of variables that are set left out (the
/// manipulated factorisation), variable by variable. Source: Pearl (2009), Causality, Definition 1.3.1.
public final class DiscreteModel implements Distributions {
    private final CausalGraph graph;
    private final Map<String, Mechanism> mechanisms = new LinkedHashMap<>();

    /// A model of these mechanisms.
    ///
    /// @param graph a DAG; its latent variables have mechanisms too
    /// @param mechanisms one for each variable of the graph, in any order
    /// @throws IllegalArgumentException when the mechanisms are not those of the graph
    public DiscreteModel(CausalGraph graph, List<Mechanism> mechanisms) {
        this.graph = graph;
        mechanisms.forEach(mechanism -> this.mechanisms.put(mechanism.variable().name(), mechanism));
        for (String variable : graph.variables()) {
            Mechanism mechanism = this.mechanisms.get(variable);
            if (mechanism == null) {
                throw new IllegalArgumentException("Variable '" + variable + "' has no mechanism.");
            }
            Set<String> parents = new TreeSet<>(graph.parents(variable));
            Set<String> given = new TreeSet<>();
            mechanism.parents().forEach(parent -> given.add(parent.name()));
            if (!parents.equals(given)) {
                throw new IllegalArgumentException("The mechanism of '" + variable + "' listens to " + given
                        + ", but its causes in the graph are " + parents + ".");
            }
        }
    }

    /// The DAG with its latent variables.
    public CausalGraph graph() {
        return graph;
    }

    /// All mechanisms, in the order in which they were given.
    public List<Mechanism> mechanisms() {
        return List.copyOf(mechanisms.values());
    }

    /// The mechanism of a variable.
    public Mechanism mechanism(String variable) {
        graph.indexOf(variable); // refuses unknown names
        return mechanisms.get(variable);
    }

    /// P(V) over the observed variables in the graph's order.
    public ProbabilityTable joint() {
        return marginal(Population.TARGET, Set.of(), List.copyOf(graph.observed()));
    }

    /// The true `P(outcomes | do(treatments), given)` for all levels, over treatments, given and outcomes in this
    /// order.
    public ProbabilityTable effect(EffectQuery query) {
        List<String> axes = new ArrayList<>(query.treatments());
        axes.addAll(query.given());
        axes.addAll(query.outcomes());
        return Evaluator.on(this).table(query.expression(), axes);
    }

    @Override
    public Variable variable(String name) {
        return mechanism(name).variable();
    }

    @Override
    public ProbabilityTable marginal(Population population, Set<String> intervention, List<String> variables) {
        if (!population.isTarget()) {
            throw new IllegalArgumentException(
                    "This model knows one population only, not '" + population.name() + "'.");
        }
        CausalGraph surgery = graph.withoutIncoming(intervention);
        Set<String> relevant = surgery.ancestors(variables);
        List<Expression> factors = new ArrayList<>();
        List<Symbol> summed = new ArrayList<>();
        for (String name : relevant) {
            if (!variables.contains(name)) {
                summed.add(Symbol.of(name));
            }
            if (!intervention.contains(name)) {
                factors.add(conditional(name));
            }
        }
        return Evaluator.on(new Tables()).table(Expression.sum(summed, Expression.product(factors)), variables);
    }

    private Expression conditional(String name) {
        List<Atom> parents = mechanisms.get(name).parents().stream()
                .map(parent -> Atom.of(parent.name()))
                .toList();
        return new Expression.Probability(Population.TARGET, List.of(), List.of(Atom.of(name)), parents);
    }

    /// The conditional tables as if each were a joint one: the evaluator divides by 1, the sum over the variable
    /// itself.
    private final class Tables implements Distributions {
        @Override
        public Variable variable(String name) {
            return DiscreteModel.this.variable(name);
        }

        @Override
        public ProbabilityTable marginal(Population population, Set<String> intervention, List<String> variables) {
            Set<String> wanted = new LinkedHashSet<>(variables);
            return mechanisms
                    .get(wanted.stream().reduce((first, last) -> last).orElseThrow())
                    .table()
                    .marginal(variables);
        }
    }
}
