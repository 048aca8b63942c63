package org.causeboard.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Uniform;
import org.causeboard.engine.formula.FormulaProblem.Kind;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// Looks up names, checks what they stand for, and turns a formula into steps.
///
/// A variable with states counts as its code where it is binary or ordered; states are named only beside a comparison
/// with their variable.
final class FormulaCheck {
    private final ParsedFormula.Read read;
    private final FormulaScope scope;
    private final List<FormulaProblem> problems = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final List<Distribution> noise = new ArrayList<>();
    private int ownNoise = -1;

    FormulaCheck(ParsedFormula.Read read, FormulaScope scope) {
        this.read = read;
        this.scope = scope;
    }

    FormulaCompilation compile() {
        Step step = number(read.formula());
        return problems.isEmpty()
                ? new FormulaCompilation.Sound(new CompiledFormula(step, variables, noise))
                : new FormulaCompilation.Faulty(problems);
    }

    /// The steps of a part that must be a number.
    private Step number(Formula formula) {
        return switch (formula) {
            case Formula.Number(double value) -> finite(formula, new Step.Constant(value));
            case Formula.Label(String text) -> fault(Kind.STATE_AS_NUMBER, formula, text, Optional.empty());
            case Formula.Reference(String name) -> reference(formula, name);
            case Formula.Negative(Formula operand) -> folded(formula, new Step.Negate(number(operand)));
            case Formula.Not(Formula operand) -> new Step.Invert(number(operand));
            case Formula.Arithmetic(var operator, Formula left, Formula right) -> {
                if (operator == Formula.Operator.DIVIDE
                        && right instanceof Formula.Number(double value)
                        && value == 0) {
                    yield fault(Kind.DIVISION_BY_ZERO, right, "", Optional.empty());
                }
                yield folded(formula, new Step.Calculate(operator, number(left), number(right)));
            }
            case Formula.Comparison(var relation, Formula left, Formula right) -> comparison(relation, left, right);
            case Formula.Connected(var connective, Formula left, Formula right) ->
                new Step.Connect(connective, number(left), number(right));
            case Formula.Apply(Function function, List<Formula> arguments) -> apply(formula, function, arguments);
            case Formula.Draw(Law law, List<Formula> arguments) -> draw(formula, law, arguments);
        };
    }

    private Step reference(Formula at, String name) {
        Domain domain = scope.variables().get(name);
        if (domain != null) {
            if (domain instanceof Categorical states && states.size() > 2) {
                return fault(Kind.CATEGORY_AS_NUMBER, at, name, Optional.empty());
            }
            return input(name);
        }
        if (name.equals(FormulaScope.NOISE) && scope.ownNoise().isPresent()) {
            if (ownNoise < 0) {
                ownNoise = noise.size();
                noise.add(scope.ownNoise().get());
            }
            return new Step.RawNoise(ownNoise);
        }
        return switch (name) {
            case "pi" -> new Step.Constant(Math.PI);
            case "e" -> new Step.Constant(Math.E);
            default ->
                fault(
                        Kind.UNKNOWN_NAME,
                        at,
                        name,
                        Nearest.to(name, scope.variables().keySet()));
        };
    }

    private Step input(String name) {
        if (!variables.contains(name)) {
            variables.add(name);
        }
        return new Step.Input(variables.indexOf(name));
    }

    private Step comparison(Formula.Relation relation, Formula left, Formula right) {
        Optional<Discrete> leftStates = states(left);
        Optional<Discrete> rightStates = states(right);
        if (leftStates.isPresent() && isState(right)) {
            return new Step.Compare(
                    relation, input(((Formula.Reference) left).name()), code(leftStates.get(), left, right));
        }
        if (rightStates.isPresent() && isState(left)) {
            return new Step.Compare(
                    relation, code(rightStates.get(), right, left), input(((Formula.Reference) right).name()));
        }
        if (leftStates.isPresent() && leftStates.equals(rightStates)) {
            return new Step.Compare(
                    relation, input(((Formula.Reference) left).name()), input(((Formula.Reference) right).name()));
        }
        return new Step.Compare(relation, number(left), number(right));
    }

    /// The states of a part that is a variable with states.
    private Optional<Discrete> states(Formula formula) {
        return formula instanceof Formula.Reference(String name)
                        && scope.variables().get(name) instanceof Discrete states
                ? Optional.of(states)
                : Optional.empty();
    }

    private boolean isState(Formula formula) {
        return switch (formula) {
            case Formula.Label _, Formula.Number _ -> true;
            case Formula.Negative(Formula operand) -> operand instanceof Formula.Number;
            case Formula.Reference(String name) -> !scope.variables().containsKey(name);
            case Formula.Not _,
                    Formula.Arithmetic _,
                    Formula.Comparison _,
                    Formula.Connected _,
                    Formula.Apply _,
                    Formula.Draw _ -> false;
        };
    }

    private Step code(Discrete states, Formula variable, Formula written) {
        String name = switch (written) {
            case Formula.Label(String text) -> text;
            case Formula.Reference(String text) -> text;
            default -> FormulaPrinter.print(written);
        };
        OptionalDouble code = Values.code(states, new Value.Label(name));
        if (code.isPresent()) {
            return new Step.Constant(code.getAsDouble());
        }
        String detail = "'" + ((Formula.Reference) variable).name() + "' has no state '" + name + "' (states: "
                + String.join(", ", states.states()) + ")";
        return fault(Kind.UNKNOWN_STATE, written, detail, Nearest.to(name, states.states()));
    }

    private Step apply(Formula at, Function function, List<Formula> arguments) {
        List<Step> steps = arguments.stream().map(this::number).toList();
        return switch (function) {
            case MIN, MAX -> new Step.Extreme(function == Function.MAX, steps);
            case XOR -> new Step.ExclusiveOr(steps.get(0), steps.get(1));
            case IF -> {
                Step result = steps.getLast();
                for (int i = steps.size() - 3; i >= 0; i -= 2) {
                    result = new Step.Choose(steps.get(i), steps.get(i + 1), result);
                }
                yield result;
            }
            case EXP, LOG, SQRT, ABS, SIGN, SIN, COS, TAN, TANH, FLOOR, CEIL, ROUND, LOGISTIC, LOGIT ->
                folded(at, new Step.Map(function, steps.getFirst()));
        };
    }

    private Step draw(Formula at, Law law, List<Formula> arguments) {
        List<Step> parameters = arguments.stream().map(this::number).toList();
        if (scope.draws() == FormulaScope.Drawing.FORBIDDEN) {
            return fault(Kind.DRAW_NOT_ALLOWED, at, law.written(), Optional.empty());
        }
        double[] fixed = parameters.stream()
                .mapToDouble(p -> p instanceof Step.Constant(double value) ? value : Double.NaN)
                .toArray();
        boolean allFixed = parameters.stream().allMatch(Step.Constant.class::isInstance);
        if (allFixed && !Draws.isValid(law, fixed)) {
            return fault(
                    Kind.IMPOSSIBLE_PARAMETER,
                    at,
                    "No " + law.written() + " distribution has these parameters",
                    Optional.empty());
        }
        Distribution made = Draws.noise(law, fixed[0]);
        noise.add(made);
        return new Step.Drawn(law, parameters, noise.size() - 1, made.equals(Uniform.STANDARD));
    }

    /// An operation on constants alone is done at once.
    private Step folded(Formula at, Step step) {
        boolean constant = switch (step) {
            case Step.Calculate(var _, Step left, Step right) ->
                left instanceof Step.Constant && right instanceof Step.Constant;
            case Step.Map(var _, Step operand) -> operand instanceof Step.Constant;
            case Step.Negate(Step operand) -> operand instanceof Step.Constant;
            default -> false;
        };
        return constant ? finite(at, new Step.Constant(step.at(new double[0], new double[0]))) : step;
    }

    /// A part that never has a value, such as the logarithm of -1, would take it from everything.
    private Step finite(Formula at, Step.Constant constant) {
        return Double.isFinite(constant.value()) ? constant : fault(Kind.NO_VALUE, at, "", Optional.empty());
    }

    private Step fault(Kind kind, Formula at, String detail, Optional<String> suggestion) {
        problems.add(read.problem(kind, at, detail, suggestion));
        return new Step.Constant(0);
    }
}
