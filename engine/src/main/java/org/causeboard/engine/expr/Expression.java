package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// An estimand, or a part of one, as a value. Sealed: printers, evaluator, rewrite rules and the formula on screen list
/// the cases; new ones are rare.
///
/// A symbol is bound by the innermost [Sum] or [Mean] over it, as in ordinary notation; a symbol that nothing binds is
/// free and stands for the value that the question fixes. Where the value of an estimand does not depend on a free
/// symbol that the question does not mention (`z` in the napkin graph), any value serves.
public sealed interface Expression {

    /// The number 1.
    Expression ONE = new Constant(1);

    /// The number 0.
    Expression ZERO = new Constant(0);

    /// A number.
    record Constant(double value) implements Expression {}

    /// `P^population_{intervention}(event | given)`, that is `P(event | do(intervention), given)`.
    ///
    /// @param population whom the distribution is about
    /// @param intervention what was set, sorted
    /// @param event what is asked, sorted, not empty
    /// @param given what is known, sorted
    record Probability(Population population, List<Atom> intervention, List<Atom> event, List<Atom> given)
            implements Expression {
        public Probability {
            Objects.requireNonNull(population, "population");
            intervention = sorted(intervention);
            event = sorted(event);
            given = sorted(given);
            if (event.isEmpty()) {
                throw new IllegalArgumentException("A probability term needs an event. Write Expression.ONE for P().");
            }
            Set<String> seen = new HashSet<>();
            for (List<Atom> part : List.of(intervention, event, given)) {
                for (Atom atom : part) {
                    if (!seen.add(atom.variable())) {
                        throw new IllegalArgumentException("Variable '" + atom.variable()
                                + "' occurs twice in one probability term. Use PotentialOutcomes for several worlds.");
                    }
                }
            }
        }

        private static List<Atom> sorted(List<Atom> atoms) {
            return List.copyOf(new TreeSet<>(atoms));
        }
    }

    /// `P(Y_x = y, ... | Z_{x'} = z, ...)`: a probability across worlds that share their noise.
    record PotentialOutcomes(List<PotentialOutcome> event, List<PotentialOutcome> given) implements Expression {
        public PotentialOutcomes {
            event = List.copyOf(new TreeSet<>(event));
            given = List.copyOf(new TreeSet<>(given));
            if (event.isEmpty()) {
                throw new IllegalArgumentException("A probability term needs an event. Write Expression.ONE for P().");
            }
        }
    }

    /// `sum_{over} body`; `over` is sorted and not empty.
    record Sum(List<Level.Symbol> over, Expression body) implements Expression {
        public Sum {
            over = List.copyOf(new TreeSet<>(over));
            Objects.requireNonNull(body, "body");
            if (over.isEmpty()) {
                throw new IllegalArgumentException("A sum needs a symbol to run over. Use Expression.sum(...).");
            }
        }
    }

    /// `sum_{symbol} symbol * body`, the mean of a variable by the weights `body`; over a single probability term of
    /// `Y = y` alone it is the conditional expectation `E[Y | ...]`.
    record Mean(Level.Symbol symbol, Expression body) implements Expression {
        public Mean {
            Objects.requireNonNull(symbol, "symbol");
            Objects.requireNonNull(body, "body");
        }
    }

    /// The product of two or more factors.
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
            if (factors.size() < 2) {
                throw new IllegalArgumentException("A product needs two factors. Use Expression.product(...).");
            }
        }
    }

    /// `numerator / denominator`.
    record Quotient(Expression numerator, Expression denominator) implements Expression {
        public Quotient {
            Objects.requireNonNull(numerator, "numerator");
            Objects.requireNonNull(denominator, "denominator");
        }
    }

    /// `left - right`.
    record Difference(Expression left, Expression right) implements Expression {
        public Difference {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }
    }

    /// `P(event | given)` in the population of the question, each variable at its symbol.
    static Probability probability(Collection<String> event, Collection<String> given) {
        return interventional(List.of(), event, given);
    }

    /// `P(event | do(intervention), given)` in the population of the question, each variable at its symbol.
    static Probability interventional(
            Collection<String> intervention, Collection<String> event, Collection<String> given) {
        return new Probability(Population.TARGET, atoms(intervention), atoms(event), atoms(given));
    }

    /// Each variable at its symbol without primes.
    static List<Atom> atoms(Collection<String> variables) {
        return variables.stream().map(Atom::of).toList();
    }

    /// The sum over these symbols; `body` itself when there are none.
    static Expression sum(Collection<Level.Symbol> over, Expression body) {
        return over.isEmpty() ? body : new Sum(List.copyOf(over), body);
    }

    /// The sum over the values of these variables.
    static Expression sumOver(Collection<String> variables, Expression body) {
        return sum(variables.stream().map(Level.Symbol::of).toList(), body);
    }

    /// The product of any number of factors: 1 of none, the factor itself of one; products inside are flattened.
    static Expression product(List<Expression> factors) {
        List<Expression> flat = new ArrayList<>();
        for (Expression factor : factors) {
            if (factor instanceof Product(List<Expression> inner)) {
                flat.addAll(inner);
            } else if (!factor.equals(ONE)) {
                flat.add(factor);
            }
        }
        return switch (flat.size()) {
            case 0 -> ONE;
            case 1 -> flat.getFirst();
            default -> new Product(flat);
        };
    }

    /// The quotient; `numerator` itself when divided by 1.
    static Expression quotient(Expression numerator, Expression denominator) {
        return denominator.equals(ONE) ? numerator : new Quotient(numerator, denominator);
    }

    /// The parts that this expression is made of, in reading order; empty for a term.
    default List<Expression> parts() {
        return switch (this) {
            case Constant _, Probability _, PotentialOutcomes _ -> List.of();
            case Sum sum -> List.of(sum.body());
            case Mean mean -> List.of(mean.body());
            case Product product -> product.factors();
            case Quotient quotient -> List.of(quotient.numerator(), quotient.denominator());
            case Difference difference -> List.of(difference.left(), difference.right());
        };
    }

    /// The number of terms, sums, products, ... in it: a measure of how long it reads.
    default int size() {
        int size = 1;
        for (Expression part : parts()) {
            size += part.size();
        }
        return size;
    }

    /// The symbols that nothing binds, sorted.
    default Set<Level.Symbol> freeSymbols() {
        return Collections.unmodifiableSet(Symbols.free(this));
    }

    /// All probability terms of observed or experimental distributions, in reading order, repeated ones once.
    default List<Probability> probabilities() {
        return Symbols.probabilities(this);
    }
}
