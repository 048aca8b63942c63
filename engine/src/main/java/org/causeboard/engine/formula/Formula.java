package org.causeboard.engine.formula;

import java.util.List;

/// A formula as it was written, before names are looked up. Sealed: printer, check and evaluation list the cases.
public sealed interface Formula {

    /// A number, not negative: a sign is [Negative].
    record Number(double value) implements Formula {
        public Number {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        "A written number is finite and has no sign: " + value + ". Wrap it in Negative.");
            }
        }
    }

    /// The name of a state in quotes: `"heavy smoker"`.
    record Label(String text) implements Formula {}

    /// A variable, the own noise, a constant such as `pi`, or beside a comparison the name of a state.
    record Reference(String name) implements Formula {}

    /// `-a`.
    record Negative(Formula operand) implements Formula {}

    /// `not a`.
    record Not(Formula operand) implements Formula {}

    /// `a + b` and the like.
    record Arithmetic(Operator operator, Formula left, Formula right) implements Formula {}

    /// `a <= b` and the like; 1 where it holds, else 0.
    record Comparison(Relation relation, Formula left, Formula right) implements Formula {}

    /// `a and b`, `a or b`; what is not 0 counts as true.
    record Connected(Connective connective, Formula left, Formula right) implements Formula {}

    /// `exp(a)` and the like.
    record Apply(Function function, List<Formula> arguments) implements Formula {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /// A fresh draw from a distribution: `Normal(2*X, 1)`.
    record Draw(Law law, List<Formula> arguments) implements Formula {
        public Draw {
            arguments = List.copyOf(arguments);
        }
    }

    /// The operations of arithmetic.
    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        POWER("^");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /// How it is written.
        public String symbol() {
            return symbol;
        }
    }

    /// The relations of comparisons.
    enum Relation {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        /// How it is written.
        public String symbol() {
            return symbol;
        }

        /// Whether it holds between two numbers.
        public boolean holds(double left, double right) {
            return switch (this) {
                case EQUAL -> left == right;
                case UNEQUAL -> left != right;
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case GREATER -> left > right;
                case AT_LEAST -> left >= right;
            };
        }
    }

    /// How truths are joined.
    enum Connective {
        AND("and"),
        OR("or");

        private final String word;

        Connective(String word) {
            this.word = word;
        }

        /// How it is written.
        public String word() {
            return word;
        }
    }
}
