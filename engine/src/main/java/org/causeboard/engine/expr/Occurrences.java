package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.expr.Level.Symbol;

/// Which factors of a product depend on which symbols of a sum, found in one pass over the product.
///
/// @param ofSymbol the places of the factors that depend on a symbol, for each symbol of the sum
/// @param ofFactor the symbols of the sum that a factor depends on, for each factor
record Occurrences(Map<Symbol, List<Integer>> ofSymbol, List<Set<Symbol>> ofFactor) {

    static Occurrences of(List<Symbol> over, List<Expression> factors) {
        Map<Symbol, List<Integer>> ofSymbol = new LinkedHashMap<>();
        over.forEach(symbol -> ofSymbol.put(symbol, new ArrayList<>()));
        List<Set<Symbol>> ofFactor = new ArrayList<>();
        Set<Symbol> sought = new HashSet<>(over);
        for (int i = 0; i < factors.size(); i++) {
            Set<Symbol> found = new LinkedHashSet<>();
            Symbols.eachFree(factors.get(i), symbol -> {
                if (sought.contains(symbol)) {
                    found.add(symbol);
                }
            });
            int place = i;
            found.forEach(symbol -> ofSymbol.get(symbol).add(place));
            ofFactor.add(found);
        }
        return new Occurrences(ofSymbol, ofFactor);
    }

    /// The places of the factors that depend on a symbol of the sum.
    List<Integer> of(Symbol symbol) {
        return ofSymbol.get(symbol);
    }
}
