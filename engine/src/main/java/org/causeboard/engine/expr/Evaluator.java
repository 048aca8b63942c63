package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.engine.variable.Variable;

/// The value of an estimand on discrete distributions, exactly.
///
/// A sum of products is computed factor by factor, summing out one symbol at a time where it makes the smallest table;
/// the joint over all symbols is never formed. Each marginal is asked for once. Time and space are exponential in the
/// largest table so formed, not in the number of variables. A mean weighs a state by its number if its name is one,
/// else by its place 0, 1, 2, ...
///
/// A condition of probability 0 makes a term undefined; an undefined term counts for nothing where it is multiplied by
/// 0 and makes the result undefined elsewhere.
public final class Evaluator {
    private final Distributions distributions;
    private final Progress progress;
    private final Map<Request, Factor> known = new HashMap<>();

    private record Request(Probability term, Map<Symbol, Value> setting) {}

    private Evaluator(Distributions distributions, Progress progress) {
        this.distributions = distributions;
        this.progress = progress;
    }

    /// An evaluator on these distributions, which keeps the terms that it has computed. Not for several threads at
    /// once.
    public static Evaluator on(Distributions distributions, Progress progress) {
        return new Evaluator(distributions, progress);
    }

    /// An evaluator that nobody cancels.
    public static Evaluator on(Distributions distributions) {
        return on(distributions, Progress.unwatched());
    }

    /// The value with free symbols set as `setting` says; a free symbol that it leaves out takes its first state.
    ///
    /// @return empty when the value is undefined because a condition has probability 0
    /// @throws IllegalArgumentException when the expression has terms across worlds, which no table determines, or a
    ///     term that no distribution is given for
    public OptionalDouble value(Expression expression, Map<Symbol, Value> setting) {
        double value =
                evaluate(expression, complete(expression, setting, Set.of())).cells()[0];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The values for all levels of these variables, whose symbols without primes are free; other free symbols take
    /// their first state. A cell is NaN where the value is undefined.
    ///
    /// @throws IllegalArgumentException as [#value] does
    public ProbabilityTable table(Expression expression, List<String> axes) {
        List<Symbol> wanted = axes.stream().map(Symbol::of).toList();
        Factor result = evaluate(expression, complete(expression, Map.of(), wanted));
        List<Variable> variables = axes.stream().map(distributions::variable).toList();
        int[] states = variables.stream().mapToInt(ProbabilityTable::states).toArray();
        Set<Symbol> distinct = new TreeSet<>(wanted);
        if (distinct.size() != wanted.size()) {
            throw new IllegalArgumentException("An axis occurs twice: " + axes + ".");
        }
        int size = 1;
        for (int n : states) {
            size = Math.multiplyExact(size, n);
        }
        double[] cells = new double[size];
        int[] digits = new int[states.length];
        for (int cell = 0; cell < size; cell++) {
            int rest = cell;
            for (int i = states.length - 1; i >= 0; i--) {
                digits[i] = rest % states[i];
                rest /= states[i];
            }
            int source = 0;
            for (int i = 0; i < result.axes().size(); i++) {
                source = source * result.states()[i]
                        + digits[wanted.indexOf(result.axes().get(i))];
            }
            cells[cell] = result.cells()[source];
        }
        return ProbabilityTable.of(variables, cells);
    }

    private Map<Symbol, Value> complete(Expression expression, Map<Symbol, Value> setting, Collection<Symbol> open) {
        Map<Symbol, Value> full = new HashMap<>(setting);
        for (Symbol symbol : expression.freeSymbols()) {
            if (!open.contains(symbol) && !full.containsKey(symbol)) {
                full.put(
                        symbol,
                        Values.value(distributions.variable(symbol.variable()).domain(), 0));
            }
        }
        return full;
    }

    private Factor evaluate(Expression expression, Map<Symbol, Value> setting) {
        progress.check();
        return switch (expression) {
            case Constant(double value) -> Factor.constant(value);
            case Probability term -> known.computeIfAbsent(request(term, setting), this::conditional);
            case PotentialOutcomes term ->
                throw new IllegalArgumentException("A table does not determine " + TextPrinter.print(term) + ".");
            case Sum(List<Symbol> over, Expression body) -> eliminate(factors(body, without(setting, over)), over);
            case Mean(Symbol symbol, Expression body) ->
                mean(symbol, evaluate(body, without(setting, List.of(symbol))));
            case Product _ -> eliminate(factors(expression, setting), List.of());
            case Quotient(Expression numerator, Expression denominator) ->
                evaluate(numerator, setting).combine(evaluate(denominator, setting), (a, b) -> a / b);
            case Difference(Expression left, Expression right) ->
                evaluate(left, setting).combine(evaluate(right, setting), (a, b) -> a - b);
        };
    }

    private static Map<Symbol, Value> without(Map<Symbol, Value> setting, List<Symbol> bound) {
        if (bound.stream().noneMatch(setting::containsKey)) {
            return setting;
        }
        Map<Symbol, Value> rest = new HashMap<>(setting);
        bound.forEach(rest::remove);
        return rest;
    }

    private List<Factor> factors(Expression expression, Map<Symbol, Value> setting) {
        List<Factor> factors = new ArrayList<>();
        if (expression instanceof Product(List<Expression> parts)) {
            parts.forEach(part -> factors.addAll(factors(part, setting)));
        } else {
            factors.add(evaluate(expression, setting));
        }
        return factors;
    }

    /// The product of the factors, summed over `over`: always the symbol next whose elimination makes the smallest
    /// table.
    private Factor eliminate(List<Factor> factors, List<Symbol> over) {
        List<Factor> open = new ArrayList<>(factors);
        Set<Symbol> left = new LinkedHashSet<>(over);
        while (!left.isEmpty()) {
            progress.check();
            Symbol next = cheapest(open, left);
            left.remove(next);
            List<Factor> touched = new ArrayList<>(open);
            touched.removeIf(factor -> !factor.axes().contains(next));
            open.removeAll(touched);
            if (touched.isEmpty()) { // the sum of 1 over all states
                open.add(Factor.constant(ProbabilityTable.states(distributions.variable(next.variable()))));
            } else {
                Factor product = multiply(touched);
                open.add(product.sumOut(next, Factor.ones(product.statesOf(next))));
            }
        }
        return multiply(open);
    }

    private static Factor multiply(List<Factor> factors) {
        Factor product = Factor.constant(1);
        for (Factor factor : factors) {
            product = product.combine(factor, Factor::times);
        }
        return product;
    }

    private static Symbol cheapest(List<Factor> factors, Set<Symbol> candidates) {
        Symbol best = candidates.iterator().next();
        double bestSize = Double.POSITIVE_INFINITY;
        for (Symbol candidate : candidates) {
            Set<Symbol> scope = new HashSet<>();
            double size = 1;
            for (Factor factor : factors) {
                if (factor.axes().contains(candidate)) {
                    for (int i = 0; i < factor.axes().size(); i++) {
                        if (scope.add(factor.axes().get(i))) {
                            size *= factor.states()[i];
                        }
                    }
                }
            }
            if (size < bestSize) {
                best = candidate;
                bestSize = size;
            }
        }
        return best;
    }

    private Factor mean(Symbol symbol, Factor body) {
        if (!(distributions.variable(symbol.variable()).domain() instanceof Discrete discrete)) {
            throw new IllegalArgumentException("Variable '" + symbol.variable() + "' has no states to average over.");
        }
        double[] weights = new double[discrete.size()];
        boolean numbers = discrete.states().stream().allMatch(state -> Value.of(state) instanceof Value.Quantity);
        for (int i = 0; i < weights.length; i++) {
            weights[i] =
                    numbers && Value.of(discrete.states().get(i)) instanceof Value.Quantity(double number) ? number : i;
        }
        if (!body.axes().contains(symbol)) {
            double total = 0;
            for (double weight : weights) {
                total += weight;
            }
            return body.combine(Factor.constant(total), Factor::times);
        }
        return body.sumOut(symbol, weights);
    }

    private static Request request(Probability term, Map<Symbol, Value> setting) {
        Map<Symbol, Value> relevant = new HashMap<>();
        for (List<Atom> part : List.of(term.intervention(), term.event(), term.given())) {
            for (Atom atom : part) {
                if (atom.level() instanceof Symbol symbol && setting.containsKey(symbol)) {
                    relevant.put(symbol, setting.get(symbol));
                }
            }
        }
        return new Request(term, relevant);
    }

    /// `P(event | do(intervention), given)` as a table over the symbols that are not set.
    private Factor conditional(Request request) {
        Probability term = request.term();
        List<Atom> conditions = new ArrayList<>(term.intervention());
        conditions.addAll(term.given());
        List<Atom> all = new ArrayList<>(conditions);
        all.addAll(term.event());
        Set<String> intervention = new TreeSet<>();
        term.intervention().forEach(atom -> intervention.add(atom.variable()));
        ProbabilityTable joint = distributions.marginal(
                term.population(),
                intervention,
                all.stream().map(Atom::variable).toList());
        Factor above = slice(joint, all, request.setting());
        if (term.given().isEmpty()) {
            return above;
        }
        Factor below =
                slice(joint.marginal(conditions.stream().map(Atom::variable).toList()), conditions, request.setting());
        return above.combine(below, (a, b) -> a / b);
    }

    /// The table as a factor of the atoms' symbols; an atom at a fixed or set level is looked up there.
    private static Factor slice(ProbabilityTable table, List<Atom> atoms, Map<Symbol, Value> setting) {
        TreeSet<Symbol> open = new TreeSet<>();
        for (Atom atom : atoms) {
            if (atom.level() instanceof Symbol symbol && !setting.containsKey(symbol)) {
                open.add(symbol);
            }
        }
        List<Symbol> axes = List.copyOf(open);
        int[] states = new int[axes.size()];
        int[] step = new int[axes.size()];
        int origin = 0;
        int stride = 1;
        for (int i = atoms.size() - 1; i >= 0; i--) {
            Variable variable = table.variables().get(i);
            int n = ProbabilityTable.states(variable);
            int axis = atoms.get(i).level() instanceof Symbol symbol ? axes.indexOf(symbol) : -1;
            if (axis >= 0) {
                states[axis] = n;
                step[axis] += stride;
            } else {
                origin += stride * code(variable, atoms.get(i).level(), setting);
            }
            stride *= n;
        }
        int size = 1;
        for (int n : states) {
            size *= n;
        }
        double[] cells = new double[size];
        int[] digits = new int[states.length];
        int source = origin;
        for (int cell = 0; cell < size; cell++) {
            cells[cell] = table.cell(source);
            for (int i = digits.length - 1; i >= 0; i--) {
                source += step[i];
                if (++digits[i] < states[i]) {
                    break;
                }
                source -= step[i] * digits[i];
                digits[i] = 0;
            }
        }
        return new Factor(axes, states, cells);
    }

    private static int code(Variable variable, Level level, Map<Symbol, Value> setting) {
        Value value = switch (level) {
            case Level.Fixed fixed -> fixed.value();
            case Symbol symbol -> setting.get(symbol);
        };
        OptionalDouble code = Values.code(variable.domain(), value);
        if (code.isEmpty()) {
            throw new IllegalArgumentException("Variable '" + variable.name() + "' has no value '" + value + "'.");
        }
        return (int) code.getAsDouble();
    }
}
