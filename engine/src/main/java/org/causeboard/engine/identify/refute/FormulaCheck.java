package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.JointTables;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.expr.Symbols;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectContrast;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// How an estimand fared on random models: its value from the observable distributions against the true answer.
///
/// @param agreeing in how many models every value agreed to within 1e-9
/// @param models how many models were drawn
/// @param largestDifference the largest difference in any model; infinite where the estimand was undefined
public record FormulaCheck(int agreeing, int models, double largestDifference) {
    private static final double TOLERANCE = 1e-9;

    /// Whether the formula gave the truth in all models.
    public boolean isConfirmed() {
        return agreeing == models;
    }

    /// Tries an estimand of an effect from P(V).
    ///
    /// @param variables the discrete variables among these keep their states; all others get two
    /// @param models how many models to draw
    public static FormulaCheck of(
            CausalGraph graph,
            EffectQuery query,
            Expression estimand,
            List<Variable> variables,
            int models,
            Seed seed,
            Progress progress) {
        return of(graph, query, estimand, List.of(), variables, models, seed, progress);
    }

    /// Tries an estimand of an effect from several experiments and populations. In another population the mechanisms of
    /// the variables that differ there are drawn anew, all else is shared.
    public static FormulaCheck of(
            CausalGraph graph,
            EffectQuery query,
            Expression estimand,
            List<AvailableDistribution> sources,
            List<Variable> variables,
            int models,
            Seed seed,
            Progress progress) {
        List<String> axes = new ArrayList<>(query.treatments());
        axes.addAll(query.given());
        axes.addAll(query.outcomes());
        Claim claim = new Claim(query.expression(), estimand, axes);
        return tried(graph, _ -> claim, sources, variables, models, seed, progress);
    }

    /// Tries the difference of two estimands against the difference of the true means, at every level of what is given.
    /// A level of a treatment that is a symbol is tried at the treatment's last state on the left and at its first on
    /// the right.
    public static FormulaCheck of(
            CausalGraph graph,
            EffectContrast contrast,
            List<AvailableDistribution> sources,
            List<Variable> variables,
            int models,
            Seed seed,
            Progress progress) {
        List<String> axes = List.copyOf(contrast.effect().given());
        Function<DiscreteModel, Claim> claim = model -> {
            Map<Symbol, Level> levels = new HashMap<>();
            contrast.effect().treatments().forEach(treatment -> {
                Discrete states = (Discrete) model.variable(treatment).domain();
                fix(contrast.treated().get(treatment), states.states().getLast(), levels);
                fix(contrast.control().get(treatment), states.states().getFirst(), levels);
            });
            return new Claim(
                    Symbols.substitute(contrast.question(), levels),
                    Symbols.substitute(contrast.estimand(), levels),
                    axes);
        };
        return tried(graph, claim, sources, variables, models, seed, progress);
    }

    private static void fix(Level level, String state, Map<Symbol, Level> levels) {
        if (level instanceof Symbol symbol) {
            levels.put(symbol, new Level.Fixed(new Value.Label(state)));
        }
    }

    /// That two expressions are equal at all levels of some variables.
    private record Claim(Expression question, Expression estimand, List<String> axes) {}

    private static FormulaCheck tried(
            CausalGraph graph,
            Function<DiscreteModel, Claim> claim,
            List<AvailableDistribution> sources,
            List<Variable> variables,
            int models,
            Seed seed,
            Progress progress) {
        Tally tally = new Tally(models, progress);
        for (int m = 0; m < models; m++) {
            Seed own = seed.child(m);
            DiscreteModel target = RandomTables.model(graph, variables, own);
            Map<Population, DiscreteModel> populations = new HashMap<>(Map.of(Population.TARGET, target));
            for (AvailableDistribution source : sources) {
                populations.computeIfAbsent(
                        source.population(),
                        population -> altered(target, source.differing(), variables, own, population));
            }
            Claim here = claim.apply(target);
            tally.compare(
                    Evaluator.on(new Populations(populations), progress).table(here.estimand(), here.axes()),
                    Evaluator.on(target, progress).table(here.question(), here.axes()));
        }
        return tally.result();
    }

    /// Tries an estimand of the probability of events across worlds.
    ///
    /// @throws IllegalArgumentException when the graph has too many variables for exact noise (more than about nine)
    public static FormulaCheck of(
            CausalGraph graph,
            Query.Probability query,
            Expression estimand,
            List<Variable> variables,
            int models,
            Seed seed,
            Progress progress) {
        CausalGraph explicit = CanonicalDag.of(graph).graph();
        if (!ResponseFamily.isSmallEnough(explicit, variables)) {
            throw new IllegalArgumentException(
                    "This graph has too many variables to try a counterfactual formula exactly."
                            + " Try it on the ancestors of the question.");
        }
        Tally tally = new Tally(models, progress);
        for (int m = 0; m < models; m++) {
            Seed own = seed.child(m);
            ResponseFamily family = new ResponseFamily(explicit, variables, query, own.child("functions"), progress);
            double[] point = ModelWalk.randomPoint(
                    family.blocks(), own.child("parameters").generator());
            List<Variable> observed = graph.variables().stream()
                    .filter(explicit.observed()::contains)
                    .map(name -> RandomTables.discrete(name, variables))
                    .toList();
            ProbabilityTable joint =
                    ProbabilityTable.of(observed, family.observed().values(point));
            OptionalDouble claimed =
                    Evaluator.on(JointTables.observational(joint), progress).value(estimand, Map.of());
            double truth =
                    family.numerator().values(point)[0] / family.denominator().values(point)[0];
            tally.compare(claimed.orElse(Double.NaN), truth);
        }
        return tally.result();
    }

    private static DiscreteModel altered(
            DiscreteModel target, Set<String> differing, List<Variable> variables, Seed seed, Population population) {
        DiscreteModel other = RandomTables.model(target.graph(), variables, seed.child(population.name()));
        List<Mechanism> mechanisms = new ArrayList<>();
        for (Mechanism mechanism : target.mechanisms()) {
            String name = mechanism.variable().name();
            mechanisms.add(differing.contains(name) ? other.mechanism(name) : mechanism);
        }
        return new DiscreteModel(target.graph(), mechanisms);
    }

    /// Each population with its own model.
    private record Populations(Map<Population, DiscreteModel> models) implements Distributions {
        @Override
        public Variable variable(String name) {
            return models.get(Population.TARGET).variable(name);
        }

        @Override
        public ProbabilityTable marginal(Population population, Set<String> intervention, List<String> variables) {
            DiscreteModel model = models.get(population);
            if (model == null) {
                throw new IllegalArgumentException("The formula names the population '" + population.name()
                        + "', of which no distribution is available.");
            }
            return model.marginal(Population.TARGET, intervention, variables);
        }
    }

    /// Counts agreement model by model.
    private static final class Tally {
        private final int models;
        private final Progress progress;
        private int seen;
        private int agreeing;
        private double largest;

        Tally(int models, Progress progress) {
            this.models = models;
            this.progress = progress;
        }

        void compare(ProbabilityTable claimed, ProbabilityTable truth) {
            double worst = 0;
            for (int cell = 0; cell < truth.size(); cell++) {
                worst = Math.max(worst, difference(claimed.cell(cell), truth.cell(cell)));
            }
            count(worst);
        }

        void compare(double claimed, double truth) {
            count(difference(claimed, truth));
        }

        private static double difference(double claimed, double truth) {
            return Double.isNaN(claimed) ? Double.POSITIVE_INFINITY : Math.abs(claimed - truth);
        }

        private void count(double worst) {
            progress.report((double) ++seen / models);
            largest = Math.max(largest, worst);
            agreeing += worst <= TOLERANCE ? 1 : 0;
        }

        FormulaCheck result() {
            return new FormulaCheck(agreeing, models, largest);
        }
    }
}
