package org.causeboard.engine.identify.refute;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectIdentification;
import org.causeboard.engine.variable.Variable;

/// What is known of a model from outside: its available distributions over the observed variables.
///
/// @param sources the distributions
/// @param selected selection variables, all of which are at their second state in whatever was measured; empty where
///     whole populations were measured
record Measured(List<AvailableDistribution> sources, Set<String> selected) {

    static Measured of(CausalGraph graph, List<AvailableDistribution> sources) {
        return new Measured(
                List.copyOf(sources),
                EffectIdentification.isFromSelectedSample(graph, sources) ? graph.withRole(Role.SELECTED) : Set.of());
    }

    /// What is known of the variables; selection variables have the states 0 and 1 whatever else they are called.
    List<Variable> declared(List<Variable> variables) {
        return variables.stream()
                .filter(variable -> !selected.contains(variable.name()))
                .toList();
    }

    /// The variables whose mechanisms differ from those of the target population, for each population; the target
    /// population first.
    Map<Population, Set<String>> populations() {
        Map<Population, Set<String>> populations = new LinkedHashMap<>();
        populations.put(Population.TARGET, Set.of());
        sources.forEach(source -> populations.put(source.population(), source.differing()));
        return populations;
    }

    /// The variables of which the mechanisms count for a question about some others.
    Set<String> relevant(CausalGraph explicit, Set<String> asked) {
        Set<String> ends = new LinkedHashSet<>(asked);
        ends.addAll(selected);
        return explicit.ancestors(ends);
    }

    /// What was set in a distribution, among the variables of a part of the graph.
    static Set<String> set(AvailableDistribution source, CausalGraph part) {
        Set<String> set = new TreeSet<>(source.intervention());
        set.retainAll(part.variables());
        return set;
    }
}
