package org.causeboard.engine.expr;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Level.Symbol;

/// What the rules ask about the factors of a product.
final class Factors {
    private Factors() {}

    /// The factors of a product; the expression alone when it is none.
    static List<Expression> of(Expression expression) {
        return expression instanceof Product(List<Expression> factors) ? factors : List.of(expression);
    }

    /// Whether one of the symbols is free in the expression.
    static boolean mentions(Expression expression, Collection<Symbol> symbols) {
        if (expression instanceof Probability term) {
            return mentions(term.event(), symbols)
                    || mentions(term.given(), symbols)
                    || mentions(term.intervention(), symbols);
        }
        return !Collections.disjoint(expression.freeSymbols(), symbols);
    }

    /// Whether one of the atoms is at one of the symbols.
    static boolean mentions(List<Atom> atoms, Collection<Symbol> symbols) {
        for (Atom atom : atoms) {
            if (atom.level() instanceof Symbol symbol && symbols.contains(symbol)) {
                return true;
            }
        }
        return false;
    }

    /// The names of the atoms' variables.
    static Set<String> names(Collection<Atom> atoms) {
        Set<String> names = new LinkedHashSet<>();
        atoms.forEach(atom -> names.add(atom.variable()));
        return names;
    }
}
