package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level.Symbol;

/// Free and bound symbols of expressions: which are free, substitution without capture, and the two ways to name bound
/// ones. [#apart] gives every sum symbols of its own, so that rules may move terms freely; [#fewestPrimes] names them
/// as a paper does, `s` where it is unmistakable and `s'` beside a free `s`.
public final class Symbols {
    private Symbols() {}

    static Set<Symbol> free(Expression expression) {
        Set<Symbol> found = new TreeSet<>();
        eachFree(expression, found::add);
        return found;
    }

    /// Visits every place where a symbol stands that nothing binds.
    static void eachFree(Expression expression, Consumer<Symbol> visit) {
        collectFree(expression, new ArrayList<>(), visit);
    }

    private static void collectFree(Expression expression, List<Symbol> bound, Consumer<Symbol> found) {
        switch (expression) {
            case Constant _ -> {}
            case Probability term -> eachLevel(term, level -> addFree(level, bound, found));
            case PotentialOutcomes term -> eachLevel(term, level -> addFree(level, bound, found));
            case Sum(List<Symbol> over, Expression body) -> collectFreeUnder(over, body, bound, found);
            case Mean(Symbol symbol, Expression body) -> collectFreeUnder(List.of(symbol), body, bound, found);
            case Product product -> product.factors().forEach(part -> collectFree(part, bound, found));
            case Quotient(Expression numerator, Expression denominator) -> {
                collectFree(numerator, bound, found);
                collectFree(denominator, bound, found);
            }
            case Difference(Expression left, Expression right) -> {
                collectFree(left, bound, found);
                collectFree(right, bound, found);
            }
        }
    }

    private static void collectFreeUnder(
            List<Symbol> over, Expression body, List<Symbol> bound, Consumer<Symbol> found) {
        bound.addAll(over);
        collectFree(body, bound, found);
        for (int i = 0; i < over.size(); i++) {
            bound.removeLast();
        }
    }

    private static void addFree(Level level, List<Symbol> bound, Consumer<Symbol> found) {
        if (level instanceof Symbol symbol && !bound.contains(symbol)) {
            found.accept(symbol);
        }
    }

    static List<Probability> probabilities(Expression expression) {
        Set<Probability> found = new LinkedHashSet<>();
        collectProbabilities(expression, found);
        return List.copyOf(found);
    }

    private static void collectProbabilities(Expression expression, Set<Probability> found) {
        if (expression instanceof Probability term) {
            found.add(term);
        }
        expression.parts().forEach(part -> collectProbabilities(part, found));
    }

    /// The expression with free symbols replaced; a bound symbol that a replacement would be caught by is renamed.
    public static Expression substitute(Expression expression, Map<Symbol, Level> replacements) {
        if (replacements.isEmpty()) {
            return expression;
        }
        Primes primes = new Primes();
        primes.avoid(expression);
        for (Map.Entry<Symbol, Level> entry : replacements.entrySet()) {
            primes.avoid(entry.getKey());
            if (entry.getValue() instanceof Symbol symbol) {
                primes.avoid(symbol);
            }
        }
        return rename(expression, new HashMap<>(replacements), symbol -> {
            boolean caught = replacements.containsValue(symbol);
            return caught ? primes.next(symbol.variable()) : symbol;
        });
    }

    /// The expression with symbols of its own for every sum: no two sums share one, and none is free elsewhere.
    public static Expression apart(Expression expression) {
        Primes primes = new Primes();
        free(expression).forEach(primes::avoid);
        return rename(expression, new HashMap<>(), symbol -> primes.next(symbol.variable()));
    }

    /// The expression with the fewest primes on bound symbols: each gets the lowest number that no free symbol and no
    /// enclosing sum uses for its variable.
    public static Expression fewestPrimes(Expression expression) {
        Set<Symbol> taken = new HashSet<>(free(expression));
        return fewest(expression, Map.of(), taken);
    }

    private static Expression fewest(Expression expression, Map<Symbol, Level> names, Set<Symbol> taken) {
        return switch (expression) {
            case Sum(List<Symbol> over, Expression body) -> {
                Map<Symbol, Level> inner = new HashMap<>(names);
                List<Symbol> fresh = lowest(over, inner, taken);
                Expression renamed = fewest(body, inner, taken);
                taken.removeAll(fresh);
                yield new Sum(fresh, renamed);
            }
            case Mean(Symbol symbol, Expression body) -> {
                Map<Symbol, Level> inner = new HashMap<>(names);
                List<Symbol> fresh = lowest(List.of(symbol), inner, taken);
                Expression renamed = fewest(body, inner, taken);
                taken.removeAll(fresh);
                yield new Mean(fresh.getFirst(), renamed);
            }
            case Constant _, Probability _, PotentialOutcomes _ -> rename(expression, names, symbol -> symbol);
            case Product _, Quotient _, Difference _ -> mapParts(expression, part -> fewest(part, names, taken));
        };
    }

    private static List<Symbol> lowest(List<Symbol> over, Map<Symbol, Level> names, Set<Symbol> taken) {
        List<Symbol> fresh = new ArrayList<>();
        for (Symbol symbol : over) {
            int primes = 0;
            while (!taken.add(new Symbol(symbol.variable(), primes))) {
                primes++;
            }
            Symbol chosen = new Symbol(symbol.variable(), primes);
            names.put(symbol, chosen);
            fresh.add(chosen);
        }
        return fresh;
    }

    private static Expression rename(Expression expression, Map<Symbol, Level> names, UnaryOperator<Symbol> forBound) {
        return switch (expression) {
            case Constant constant -> constant;
            case Probability term -> mapLevels(term, level -> named(level, names));
            case PotentialOutcomes term -> mapLevels(term, level -> named(level, names));
            case Sum(List<Symbol> over, Expression body) -> {
                Map<Symbol, Level> inner = new HashMap<>(names);
                List<Symbol> fresh = bind(over, inner, forBound);
                yield new Sum(fresh, rename(body, inner, forBound));
            }
            case Mean(Symbol symbol, Expression body) -> {
                Map<Symbol, Level> inner = new HashMap<>(names);
                List<Symbol> fresh = bind(List.of(symbol), inner, forBound);
                yield new Mean(fresh.getFirst(), rename(body, inner, forBound));
            }
            case Product _, Quotient _, Difference _ -> mapParts(expression, part -> rename(part, names, forBound));
        };
    }

    private static List<Symbol> bind(List<Symbol> over, Map<Symbol, Level> names, UnaryOperator<Symbol> forBound) {
        List<Symbol> fresh = new ArrayList<>();
        for (Symbol symbol : over) {
            Symbol chosen = forBound.apply(symbol);
            names.put(symbol, chosen);
            fresh.add(chosen);
        }
        return fresh;
    }

    private static Level named(Level level, Map<Symbol, Level> names) {
        return level instanceof Symbol symbol ? names.getOrDefault(symbol, symbol) : level;
    }

    /// The same expression with every part replaced; terms have no parts and stay.
    static Expression mapParts(Expression expression, UnaryOperator<Expression> change) {
        return switch (expression) {
            case Constant _, Probability _, PotentialOutcomes _ -> expression;
            case Sum(List<Symbol> over, Expression body) -> {
                Expression changed = change.apply(body);
                yield changed == body ? expression : new Sum(over, changed);
            }
            case Mean(Symbol symbol, Expression body) -> {
                Expression changed = change.apply(body);
                yield changed == body ? expression : new Mean(symbol, changed);
            }
            case Product(List<Expression> factors) -> {
                List<Expression> changed = new ArrayList<>(factors.size());
                boolean same = true;
                for (Expression factor : factors) {
                    Expression replaced = change.apply(factor);
                    same &= replaced == factor;
                    changed.add(replaced);
                }
                yield same ? expression : new Product(changed);
            }
            case Quotient(Expression numerator, Expression denominator) -> {
                Expression above = change.apply(numerator);
                Expression below = change.apply(denominator);
                yield above == numerator && below == denominator ? expression : new Quotient(above, below);
            }
            case Difference(Expression left, Expression right) -> {
                Expression first = change.apply(left);
                Expression second = change.apply(right);
                yield first == left && second == right ? expression : new Difference(first, second);
            }
        };
    }

    private static Probability mapLevels(Probability term, UnaryOperator<Level> change) {
        return new Probability(
                term.population(),
                mapAtoms(term.intervention(), change),
                mapAtoms(term.event(), change),
                mapAtoms(term.given(), change));
    }

    private static PotentialOutcomes mapLevels(PotentialOutcomes term, UnaryOperator<Level> change) {
        return new PotentialOutcomes(mapOutcomes(term.event(), change), mapOutcomes(term.given(), change));
    }

    private static List<Atom> mapAtoms(List<Atom> atoms, UnaryOperator<Level> change) {
        List<Atom> changed = new ArrayList<>(atoms.size());
        for (Atom atom : atoms) {
            Level level = change.apply(atom.level());
            changed.add(level == atom.level() ? atom : new Atom(atom.variable(), level));
        }
        return changed;
    }

    private static List<PotentialOutcome> mapOutcomes(List<PotentialOutcome> outcomes, UnaryOperator<Level> change) {
        return outcomes.stream()
                .map(outcome -> new PotentialOutcome(
                        outcome.variable(), mapAtoms(outcome.intervention(), change), change.apply(outcome.level())))
                .toList();
    }

    private static void eachLevel(Probability term, Consumer<Level> visit) {
        visitAtoms(term.intervention(), visit);
        visitAtoms(term.event(), visit);
        visitAtoms(term.given(), visit);
    }

    private static void eachLevel(PotentialOutcomes term, Consumer<Level> visit) {
        for (List<PotentialOutcome> side : List.of(term.event(), term.given())) {
            for (PotentialOutcome outcome : side) {
                visitAtoms(outcome.intervention(), visit);
                visit.accept(outcome.level());
            }
        }
    }

    private static void visitAtoms(Collection<Atom> atoms, Consumer<Level> visit) {
        for (Atom atom : atoms) {
            visit.accept(atom.level());
        }
    }

    /// Which numbers of primes are still unused.
    private static final class Primes {
        private final Map<String, Integer> next = new HashMap<>();

        void avoid(Symbol symbol) {
            next.merge(symbol.variable(), symbol.primes() + 1, Math::max);
        }

        void avoid(Expression expression) {
            free(expression).forEach(this::avoid);
            avoidBound(expression);
        }

        private void avoidBound(Expression expression) {
            if (expression instanceof Sum sum) {
                sum.over().forEach(this::avoid);
            } else if (expression instanceof Mean mean) {
                avoid(mean.symbol());
            }
            expression.parts().forEach(this::avoidBound);
        }

        Symbol next(String variable) {
            int primes = next.getOrDefault(variable, 0);
            next.put(variable, primes + 1);
            return new Symbol(variable, primes);
        }
    }
}
