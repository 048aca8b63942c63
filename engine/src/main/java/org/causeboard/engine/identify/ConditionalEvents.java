package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.PotentialOutcome;
import org.causeboard.engine.expr.Symbols;

/// Some events across worlds, given others.
record ConditionalEvents(List<Asked> events, List<Asked> given) {

    /// An event of the question with the events that were nested in it.
    record Asked(CounterfactualEvent event, List<CounterfactualEvent> inner) {}

    /// The question with nested events summed out.
    Expression written(Admg graph) {
        List<CounterfactualEvent> inner = new ArrayList<>();
        List<PotentialOutcome> asked = new ArrayList<>();
        List<PotentialOutcome> conditions = new ArrayList<>();
        events.forEach(event -> {
            asked.add(event.event().outcome(graph));
            inner.addAll(event.inner());
        });
        given.forEach(event -> {
            conditions.add(event.event().outcome(graph));
            event.inner().forEach(nested -> conditions.add(nested.outcome(graph)));
        });
        if (asked.isEmpty()) {
            return Expression.ONE;
        }
        inner.forEach(nested -> asked.add(nested.outcome(graph)));
        List<Symbol> over = new ArrayList<>();
        inner.forEach(nested -> {
            if (nested.level() instanceof Symbol symbol) {
                over.add(symbol);
            }
        });
        return Symbols.fewestPrimes(Expression.sum(over, new PotentialOutcomes(asked, conditions)));
    }

    /// All events, nested ones after those that they are nested in.
    static List<CounterfactualEvent> flat(List<Asked> asked) {
        List<CounterfactualEvent> all = new ArrayList<>();
        asked.forEach(event -> {
            all.add(event.event());
            all.addAll(event.inner());
        });
        return all;
    }
}
