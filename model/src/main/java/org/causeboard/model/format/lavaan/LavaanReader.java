package org.causeboard.model.format.lavaan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.lavaan.Piece.Kind;

/// Reads the formulas of a lavaan model: `y ~ x` (regression), `f =~ y` (measurement of a latent variable), `f <~ x`
/// (a variable composed of others), `y ~~ z` (covariance, or variance of one variable), `y ~ 1` (intercept), with
/// coefficients and labels before `*`. What says nothing about causes (`:=`, constraints, thresholds, groups) is left
/// out and told. Source: Rosseel (2012), lavaan: An R Package for Structural Equation Modeling, section 3.
final class LavaanReader {
    private static final int MOST_LEFT_OUT = 3;

    private final String text;
    private final Draft draft = new Draft();
    private final Problems problems;
    private final List<List<Piece>> leftOut = new ArrayList<>();
    private int terms;

    private LavaanReader(String text) {
        this.text = text;
        problems = new Problems(text);
    }

    /// The model of a text, which may have R around it.
    static LavaanReading read(String text) {
        LavaanReader reader = new LavaanReader(RScript.model(text));
        reader.formulas();
        if (reader.draft.variables() == 0 && reader.problems.found().isEmpty()) {
            reader.problems.add(0, "There is no formula in it.", Problems.FORMULAS);
        }
        return reader.problems.found().isEmpty() ? reader.model() : new LavaanReading.Refused(reader.problems.found());
    }

    private LavaanReading model() {
        LavaanModel model = draft.model();
        List<Problem> warnings = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            warnings.add(leftOut());
        }
        warnings.addAll(draft.warnings(model.graph()));
        return new LavaanReading.Model(model, warnings);
    }

    private Problem leftOut() {
        List<String> shown = new ArrayList<>();
        for (List<Piece> formula : leftOut.subList(0, Math.min(MOST_LEFT_OUT, leftOut.size()))) {
            Piece last = formula.getLast();
            int end = last.offset() + last.text().length() + (last.is(Kind.QUOTED) ? 2 : 0);
            shown.add(Problems.shortened(text.substring(formula.getFirst().offset(), end)));
        }
        if (leftOut.size() > MOST_LEFT_OUT) {
            shown.add("…");
        }
        return Problem.at(
                text,
                leftOut.getFirst().getFirst().offset(),
                "Left out, not about causes: " + String.join("; ", shown) + ".",
                "");
    }

    private void formulas() {
        List<Piece> pieces = Pieces.of(text, GraphTextLimits.WORDS);
        if (pieces.size() > GraphTextLimits.WORDS) {
            problems.tooLarge(pieces.getLast(), GraphTextLimits.WORDS + " words and signs");
            return;
        }
        for (List<Piece> formula : Formulas.of(pieces)) {
            if (!problems.isFull()) {
                formula(formula);
            }
        }
    }

    private void formula(List<Piece> formula) {
        int sign = Formulas.first(formula, Kind.OPERATOR);
        boolean block = formula.size() > 1 && formula.get(1).is(Kind.COLON); // such as group: 1
        if (sign < 0 && !block) {
            problems.unexpected(formula.getFirst());
            return;
        }
        if (sign < 0) {
            leftOut.add(formula);
            return;
        }
        Piece operator = formula.get(sign);
        switch (operator.text()) {
            case "~", "~~", "=~", "<~" ->
                relation(formula.subList(0, sign), operator, formula.subList(sign + 1, formula.size()));
            case ":=", "==", "<", ">", "<=", ">=", "|", "~*~" -> leftOut.add(formula);
            default -> problems.unexpected(operator);
        }
    }

    private void relation(List<Piece> left, Piece operator, List<Piece> right) {
        if (left.isEmpty() || right.isEmpty()) {
            problems.add(operator.offset(), "'" + operator.text() + "' has nothing on one side.", Problems.FORMULAS);
            return;
        }
        int second = Formulas.first(right, Kind.OPERATOR);
        if (second >= 0) {
            problems.unexpected(right.get(second));
            return;
        }
        if (Formulas.isOpen(right)) {
            problems.add(
                    right.get(Formulas.first(right, Kind.OPEN)).offset(),
                    "The '(' that starts here is never closed.",
                    "Add the closing bracket.");
            return;
        }
        List<Piece> names = new ArrayList<>();
        for (List<Piece> term : Formulas.parts(left, Kind.PLUS)) {
            if (term.size() > 1) {
                problems.unexpected(term.get(1));
            } else {
                names(term, left.getLast()).ifPresent(names::addAll);
            }
        }
        for (List<Piece> term : Formulas.parts(right, Kind.PLUS)) {
            for (Piece name : names) {
                if (problems.isFull()) {
                    return;
                }
                term(name, operator, term);
            }
        }
    }

    /// One summand on the right: modifiers, if any, and a name, a product of names, or a number for an intercept.
    private void term(Piece left, Piece operator, List<Piece> term) {
        terms += term.size();
        if (terms > GraphTextLimits.WORDS || draft.edges() > GraphTextLimits.EDGES) {
            problems.tooLarge(left, GraphTextLimits.EDGES + " edges");
            return;
        }
        List<List<Piece>> parts = Formulas.parts(term, Kind.TIMES);
        List<Piece> last = parts.getLast();
        Modifier modifier = Modifier.NONE;
        int at = 0;
        for (List<Piece> part : parts.subList(0, parts.size() - 1)) {
            at += part.size();
            boolean start = term.get(at++).is(Kind.TIMES, "?"); // a number to start from says nothing
            modifier = modifier.and(start ? Modifier.NONE : Modifier.of(part));
        }
        if (last.size() == 1 && last.getFirst().is(Kind.NUMBER)) {
            number(left, operator, modifier, last.getFirst());
            return;
        }
        Modifier all = modifier;
        names(last, term.isEmpty() ? operator : term.getLast()).ifPresent(names -> relate(left, operator, names, all));
    }

    /// A name, or several with colons between; empty, and told, when it is something else.
    ///
    /// @param otherwise what is told where there is nothing
    private Optional<List<Piece>> names(List<Piece> part, Piece otherwise) {
        List<Piece> names = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            if (!part.get(i).is(i % 2 == 0 ? Kind.NAME : Kind.COLON)) {
                problems.unexpected(part.get(i));
                return Optional.empty();
            }
            if (i % 2 == 0) {
                names.add(part.get(i));
            }
        }
        if (part.size() % 2 == 0) {
            problems.unexpected(part.isEmpty() ? otherwise : part.getLast());
            return Optional.empty();
        }
        return names.stream().allMatch(this::isSound) ? Optional.of(names) : Optional.empty();
    }

    private void number(Piece left, Piece operator, Modifier modifier, Piece number) {
        boolean zero = number.text().equals("0");
        if (operator.text().equals("~") && (zero || number.text().equals("1"))) {
            draft.intercept(left.text(), modifier);
        } else if (operator.text().equals("=~") && zero) { // a latent variable that nothing measures
            draft.latent(left.text());
        } else {
            problems.unexpected(number);
        }
    }

    private void relate(Piece left, Piece operator, List<Piece> right, Modifier modifier) {
        String name = left.text();
        List<String> others = right.stream().map(Piece::text).toList();
        boolean covariance = operator.text().equals("~~");
        if (others.contains(name) && !(covariance && others.size() == 1)) {
            problems.add(
                    right.get(others.indexOf(name)).offset(),
                    "'" + name + "' has an edge to itself.",
                    "Remove the edge: a variable is not its own cause.");
            return;
        }
        if (others.size() > 1 && !operator.text().equals("~")) {
            problems.unexpected(right.get(1));
            return;
        }
        String other = others.getFirst();
        switch (operator.text()) {
            case "=~" -> {
                draft.latent(name);
                draft.cause(name, other, modifier);
            }
            case "<~" -> {
                draft.latent(name);
                draft.cause(other, name, modifier);
            }
            case "~~" -> draft.covariance(name, other, modifier);
            default -> draft.causes(others, name, modifier);
        }
    }

    private boolean isSound(Piece name) {
        if (name.text().isBlank()) {
            problems.add(name.offset(), "A name is blank.", "Give it at least one visible character.");
        } else if (name.text().length() > GraphTextLimits.NAME) {
            problems.add(
                    name.offset(),
                    "The name '" + Problems.shortened(name.text()) + "' is longer than " + GraphTextLimits.NAME
                            + " characters.",
                    "Shorten it.");
        } else {
            return true;
        }
        return false;
    }
}
