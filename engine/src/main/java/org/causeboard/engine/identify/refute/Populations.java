package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// What an estimand may use of a model: the measured distributions of each population, and nothing else.
final class Populations implements Distributions {
    private final Measured measured;
    private final Map<Population, DiscreteModel> models = new HashMap<>();

    /// @param target the model of the target population
    /// @param other another model of the same shape: of each population, by name, the mechanisms that differ there
    Populations(Measured measured, DiscreteModel target, Function<Population, DiscreteModel> other) {
        this.measured = measured;
        measured.populations()
                .forEach((population, differing) -> models.put(
                        population,
                        differing.isEmpty() ? target : altered(target, other.apply(population), differing)));
    }

    /// Takes the mechanisms of the variables that differ, their noise included, from another model.
    private static DiscreteModel altered(DiscreteModel target, DiscreteModel other, Set<String> differing) {
        List<Mechanism> mechanisms = new ArrayList<>();
        for (Mechanism mechanism : target.mechanisms()) {
            String name = mechanism.variable().name();
            boolean differs = differing.contains(name) || isNoiseOfOne(differing, name, target.graph());
            mechanisms.add(differs ? other.mechanism(name) : mechanism);
        }
        return new DiscreteModel(target.graph(), mechanisms);
    }

    private static boolean isNoiseOfOne(Set<String> differing, String name, CausalGraph graph) {
        return graph.latent().contains(name)
                && graph.parents(name).isEmpty()
                && graph.children(name).size() == 1
                && differing.containsAll(graph.children(name));
    }

    /// Refuses an estimand that needs more than was measured.
    ///
    /// @throws IllegalArgumentException naming a term that no available distribution gives
    void require(Expression estimand) {
        for (Expression.Probability term : estimand.probabilities()) {
            Set<String> set = new TreeSet<>();
            term.intervention().forEach(atom -> set.add(atom.variable()));
            boolean available = measured.sources().stream()
                    .anyMatch(source -> source.population().equals(term.population())
                            && new TreeSet<>(source.intervention()).equals(set));
            List<Atom> known =
                    Stream.concat(term.event().stream(), term.given().stream()).toList();
            boolean sampled = measured.selected().stream().allMatch(name -> known.contains(Atom.of(name, Value.of(1))));
            if (!available || !sampled) {
                throw new IllegalArgumentException("The formula needs " + TextPrinter.print(term)
                        + ", which was not measured. Add its distribution to what is available.");
            }
        }
    }

    @Override
    public Variable variable(String name) {
        return models.get(Population.TARGET).variable(name);
    }

    @Override
    public ProbabilityTable marginal(Population population, Set<String> intervention, List<String> variables) {
        return models.get(population).marginal(Population.TARGET, intervention, variables);
    }
}
