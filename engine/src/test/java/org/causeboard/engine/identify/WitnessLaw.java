package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.identify.refute.DiscreteModel;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// What two witness models must fulfil, told by their own tables: the same measured distributions, other answers.
final class WitnessLaw {
    private WitnessLaw() {}

    static void holds(TwoModels models, CausalGraph graph, EffectQuery query, List<AvailableDistribution> sources) {
        agree(models, graph, sources);
        ProbabilityTable first = models.first().effect(query);
        ProbabilityTable second = models.second().effect(query);
        int last = 0; // every variable in its second state
        for (Variable axis : first.variables()) {
            last = last * ((Discrete) axis.domain()).size() + 1;
        }
        assertThat(first.cell(last)).isCloseTo(models.firstAnswer(), within(1e-9));
        assertThat(second.cell(last)).isCloseTo(models.secondAnswer(), within(1e-9));
        assertThat(Math.abs(first.cell(last) - second.cell(last))).isGreaterThan(1e-4);
    }

    static void agree(TwoModels models, CausalGraph graph, List<AvailableDistribution> sources) {
        for (AvailableDistribution source : sources) {
            Population population = source.population();
            List<Double> first =
                    measured(model(models.first(), population, models.firstElsewhere()), graph, source, sources);
            List<Double> second =
                    measured(model(models.second(), population, models.secondElsewhere()), graph, source, sources);
            for (int cell = 0; cell < first.size(); cell++) {
                assertThat(first.get(cell))
                        .as("%s on %s", source, graph.edges())
                        .isCloseTo(second.get(cell), within(1e-10));
            }
            for (String name : graph.observed()) {
                if (!source.differing().contains(name)) {
                    assertThat(model(models.first(), population, models.firstElsewhere())
                                    .mechanism(name))
                            .isEqualTo(models.first().mechanism(name));
                }
            }
        }
    }

    private static DiscreteModel model(
            DiscreteModel target, Population population, Map<Population, DiscreteModel> elsewhere) {
        return population.isTarget() ? target : elsewhere.get(population);
    }

    /// P(V | do(..)), or P(V | S = 1) of a selected sample.
    private static List<Double> measured(
            DiscreteModel model, CausalGraph graph, AvailableDistribution source, List<AvailableDistribution> sources) {
        boolean selected = EffectIdentification.isFromSelectedSample(graph, sources);
        List<String> names = new ArrayList<>(graph.observed());
        Set<String> selection = selected ? graph.withRole(Role.SELECTED) : Set.of();
        names.removeAll(selection);
        names.addAll(0, selection);
        double[] cells =
                model.marginal(Population.TARGET, source.intervention(), names).toArray();
        int first = selected ? cells.length - (cells.length >> selection.size()) : 0; // binary variables
        double sum = 0;
        for (int cell = first; cell < cells.length; cell++) {
            sum += cells[cell];
        }
        List<Double> shares = new ArrayList<>();
        for (int cell = first; cell < cells.length; cell++) {
            shares.add(selected ? cells[cell] / sum : cells[cell]);
        }
        return shares;
    }
}
