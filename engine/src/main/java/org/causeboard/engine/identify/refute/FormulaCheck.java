package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.expr.Symbols;
import org.causeboard.engine.graph.CausalGraph;
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

    /// Tries an estimand of an effect from P(V), or from P(V | S=1) where the graph has selection variables S.
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
        return of(
                graph,
                query,
                estimand,
                List.of(AvailableDistribution.observational()),
                variables,
                models,
                seed,
                progress);
    }

    /// Tries an estimand of an effect from several experiments and populations. In another population the mechanisms of
    /// the variables that differ there are drawn anew, all else is shared.
    ///
    /// @throws IllegalArgumentException when the estimand needs a distribution that is not among the sources
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
        Measured measured = Measured.of(graph, sources);
        List<Variable> declared = measured.declared(variables);
        Tally tally = new Tally(models, progress);
        for (int m = 0; m < models; m++) {
            Seed own = seed.child(m);
            DiscreteModel target = RandomTables.model(graph, declared, own);
            Populations available = new Populations(
                    measured, target, population -> RandomTables.model(graph, declared, own.child(population.name())));
            Claim here = claim.apply(target);
            available.require(here.estimand());
            tally.compare(
                    Evaluator.on(available, progress).table(here.estimand(), here.axes()),
                    Evaluator.on(target, progress).table(here.question(), here.axes()));
        }
        return tally.result();
    }

    /// Tries an estimand of a question across worlds: a probability of events, a distribution, a mean, or a contrast of
    /// such. The truth is that of models in which every variable is a function of its causes and of noise; each world
    /// is computed with the same noise. A cell of which the condition has probability 0 in a model is left out there.
    ///
    /// @param estimand of the whole question; that of a distribution has a free symbol for each target
    /// @param sources what the estimand may use
    /// @throws IllegalArgumentException when the question is of another kind, or the estimand needs what was not
    ///     measured
    public static FormulaCheck of(
            CausalGraph graph,
            Query question,
            Expression estimand,
            List<AvailableDistribution> sources,
            List<Variable> variables,
            int models,
            Seed seed,
            Progress progress) {
        Measured measured = Measured.of(graph, sources);
        List<Variable> declared = measured.declared(variables);
        Tally tally = new Tally(models, progress);
        for (int m = 0; m < models; m++) {
            Seed own = seed.child(m);
            DiscreteModel target = RandomTables.functions(graph, declared, own);
            Populations available = new Populations(
                    measured,
                    target,
                    population -> RandomTables.functions(graph, declared, own.child(population.name())));
            available.require(estimand);
            Evaluator evaluator = Evaluator.on(available, progress);
            double worst = 0;
            for (PointQuestion point : PointQuestion.of(question, estimand, target)) {
                OptionalDouble truth = ParallelWorlds.value(target, point.question(), progress);
                if (truth.isPresent()) {
                    double claimed = evaluator.value(point.estimand(), Map.of()).orElse(Double.NaN);
                    worst = Math.max(worst, Tally.difference(claimed, truth.getAsDouble()));
                }
            }
            tally.count(worst);
        }
        return tally.result();
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

        static double difference(double claimed, double truth) {
            return Double.isNaN(claimed) ? Double.POSITIVE_INFINITY : Math.abs(claimed - truth);
        }

        void count(double worst) {
            progress.report((double) ++seen / models);
            largest = Math.max(largest, worst);
            agreeing += worst <= TOLERANCE ? 1 : 0;
        }

        FormulaCheck result() {
            return new FormulaCheck(agreeing, models, largest);
        }
    }
}
