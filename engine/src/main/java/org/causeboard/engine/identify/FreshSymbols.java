package org.causeboard.engine.identify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.expr.Level.Symbol;

/// Symbols for one question: those that stand for what is asked stay free, all others are summed over.
final class FreshSymbols {
    private final Map<String, Integer> used = new HashMap<>();
    private final Set<Symbol> free = new HashSet<>();

    /// The same symbols are taken, and what is taken here from now on does not count elsewhere.
    FreshSymbols branch() {
        FreshSymbols branch = new FreshSymbols();
        branch.used.putAll(used);
        branch.free.addAll(free);
        return branch;
    }

    /// A symbol that the answer depends on: `y`, and `y'` for the same variable in another world.
    Symbol free(String variable) {
        Symbol symbol = next(variable);
        free.add(symbol);
        return symbol;
    }

    /// A symbol that occurs nowhere else.
    Symbol next(String variable) {
        return new Symbol(variable, used.merge(variable, 1, Integer::sum) - 1);
    }

    /// Whether the answer depends on this symbol.
    boolean isFree(Symbol symbol) {
        return free.contains(symbol);
    }
}
