package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Symbols;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// A question with one number for an answer, and the estimand of that number.
record PointQuestion(Query question, Expression estimand) {

    /// A distribution is taken apart into the probabilities of all of its cells; any other question stays whole.
    ///
    /// @param estimand with the symbol of its variable for each target of a distribution, with one prime more for each
    ///     earlier target of the same variable
    static List<PointQuestion> of(Query question, Expression estimand, DiscreteModel model) {
        if (!(question instanceof Query.Distribution(List<Counterfactual> targets, List<Event> given))) {
            return List.of(new PointQuestion(question, estimand));
        }
        List<Symbol> symbols = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        targets.forEach(target ->
                symbols.add(new Symbol(target.variable(), seen.merge(target.variable(), 1, Integer::sum) - 1)));
        List<PointQuestion> points = new ArrayList<>();
        for (List<Value> cell : cells(targets, model)) {
            List<Event> events = new ArrayList<>();
            Map<Symbol, Level> levels = new HashMap<>();
            for (int i = 0; i < cell.size(); i++) {
                events.add(new Event.Equals(targets.get(i), cell.get(i)));
                levels.put(symbols.get(i), new Level.Fixed(cell.get(i)));
            }
            points.add(new PointQuestion(new Query.Probability(events, given), Symbols.substitute(estimand, levels)));
        }
        return points;
    }

    private static List<List<Value>> cells(List<Counterfactual> targets, DiscreteModel model) {
        List<List<Value>> cells = List.of(List.of());
        for (Counterfactual target : targets) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> cell : cells) {
                Discrete states = (Discrete) model.variable(target.variable()).domain();
                for (String state : states.states()) {
                    List<Value> more = new ArrayList<>(cell);
                    more.add(new Value.Label(state));
                    longer.add(more);
                }
            }
            cells = longer;
        }
        return cells;
    }
}
