package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;
import org.causeboard.engine.query.text.QuestionParser.NumberContext;
import org.causeboard.engine.query.text.QuestionParser.ValueContext;
import org.causeboard.engine.query.text.QuestionParser.WordContext;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// One reading of one text: its names, its values, and the problems found so far.
final class Reading {
    private final String text;
    private final KnownNames known;
    private final List<QueryProblem> problems = new ArrayList<>();

    Reading(String text, KnownNames known) {
        this.text = text;
        this.known = known;
    }

    KnownNames known() {
        return known;
    }

    List<QueryProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    void problem(ParserRuleContext place, String message, String remedy) {
        problems.add(Span.of(text, place).problem(message, remedy));
    }

    /// The text that a piece of the tree was read from, white space included.
    String source(ParserRuleContext place) {
        return place.getStart()
                .getInputStream()
                .getText(Interval.of(
                        place.getStart().getStartIndex(), place.getStop().getStopIndex()));
    }

    /// The name of a variable.
    String variable(WordContext word) {
        String name = Words.read(word.getText());
        if (name.isBlank()) {
            problem(word, "A name is blank.", "Give it at least one visible character.");
        } else if (!known.allows(name)) {
            problem(word, "There is no variable '" + name + "'.", known.remedyFor(name));
        }
        return name;
    }

    /// A value of a variable.
    Value value(String variable, ValueContext tree) {
        Value value = value(tree);
        Domain domain = known.domain(variable);
        if (!(domain instanceof Unspecified) && Values.code(domain, value).isEmpty()) {
            problem(tree, "'" + value + "' is not a value of '" + variable + "'.", remedyFor(value, domain));
        }
        return value;
    }

    /// A value as it is written: quotes make a state, digits a number.
    Value value(ValueContext tree) {
        if (tree.number() != null) {
            if (tree.number().INFINITY() != null) {
                return tree.number().MINUS() == null ? new Value.Label("inf") : infinite(tree.number());
            }
            double number = number(tree.number());
            return Double.isFinite(number) ? new Value.Quantity(number) : infinite(tree.number());
        }
        return new Value.Label(Words.read(tree.word().getText()));
    }

    private Value infinite(NumberContext tree) {
        problem(tree, "A value must be a finite number.", "Write a smaller one.");
        return new Value.Quantity(0);
    }

    /// A number, possibly infinite.
    double number(NumberContext tree) {
        double size = tree.INFINITY() != null
                ? Double.POSITIVE_INFINITY
                : Double.parseDouble(tree.NUMBER().getText());
        return tree.MINUS() == null || size == 0 ? size : -size;
    }

    private static String remedyFor(Value value, Domain domain) {
        if (domain instanceof Discrete discrete) {
            return KnownNames.nearest(value.toString(), discrete.states())
                    .map(near -> "Did you mean " + Words.write(near) + "?")
                    .orElse("Its states are " + KnownNames.listed(discrete.states()) + ".");
        }
        return value instanceof Value.Label ? "It is a number." : "It lies outside of its range.";
    }
}
