package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.infer.bounds.LinearQuantity;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// What data say of a bounding program: the share of every combination of states, given each level of the variables
/// that lie outside of it. Nothing causes those, so seeing them is as good as setting them.
///
/// @param claims each share with what it is the probability of
/// @param levels each combination of levels outside, as a world, with its share
/// @param isTooLarge whether there are too many combinations
record DiscreteClaims(Map<LinearQuantity, Double> claims, Map<World, Double> levels, boolean isTooLarge) {

    static DiscreteClaims count(Dataset data, List<String> variables, List<String> outside, int mostCells) {
        double cells = 1;
        for (String name : variables) {
            cells *= ((Discrete) data.column(name).domain()).size();
        }
        if (cells > mostCells) {
            return new DiscreteClaims(Map.of(), Map.of(), true);
        }
        int[] rows = data.completeRows(variables);
        List<String> inside =
                variables.stream().filter(name -> !outside.contains(name)).toList();
        Map<World, Map<List<String>, Integer>> counts = new LinkedHashMap<>();
        Map<World, Integer> totals = new LinkedHashMap<>();
        for (int row : rows) {
            World world = new World(outside.stream()
                    .map(name -> (Intervention) new Intervention.SetTo(name, new Value.Label(state(data, name, row))))
                    .toList());
            List<String> states =
                    inside.stream().map(name -> state(data, name, row)).toList();
            counts.computeIfAbsent(world, _ -> new LinkedHashMap<>()).merge(states, 1, Integer::sum);
            totals.merge(world, 1, Integer::sum);
        }
        Map<LinearQuantity, Double> claims = new LinkedHashMap<>();
        Map<World, Double> levels = new LinkedHashMap<>();
        for (Map.Entry<World, Integer> level : totals.entrySet()) {
            levels.put(level.getKey(), level.getValue() / (double) rows.length);
            for (List<String> states : combinations(data, inside)) {
                int count = counts.get(level.getKey()).getOrDefault(states, 0);
                List<Event> events = new ArrayList<>();
                for (int i = 0; i < states.size(); i++) {
                    events.add(new Event.Equals(
                            new Counterfactual(inside.get(i), level.getKey()), new Value.Label(states.get(i))));
                }
                claims.put(LinearQuantity.probability(events.toArray(Event[]::new)), count / (double) level.getValue());
            }
        }
        return new DiscreteClaims(claims, levels, rows.length == 0);
    }

    private static List<List<String>> combinations(Dataset data, List<String> names) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (String name : names) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                for (String state : ((Discrete) data.column(name).domain()).states()) {
                    List<String> more = new ArrayList<>(start);
                    more.add(state);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static String state(Dataset data, String name, int row) {
        Discrete domain = (Discrete) data.column(name).domain();
        return domain.states().get((int) data.column(name).value(row));
    }

    /// The probability of events in the population: over all levels outside, by their shares.
    LinearQuantity mixed(double factor, List<Event> events) {
        LinearQuantity sum = new LinearQuantity(List.of());
        for (Map.Entry<World, Double> level : levels.entrySet()) {
            List<Event> there =
                    events.stream().map(event -> in(event, level.getKey())).toList();
            sum = sum.plus(factor * level.getValue(), new LinearQuantity(List.of(new LinearQuantity.Part(1, there))));
        }
        return sum;
    }

    private static Event in(Event event, World level) {
        return switch (event) {
            case Event.Equals(Counterfactual subject, Value value) -> new Event.Equals(in(subject, level), value);
            case Event.In(Counterfactual subject, List<Value> values) -> new Event.In(in(subject, level), values);
            case Event.Likelihood(Counterfactual subject, List<Event.Weight> weights) ->
                new Event.Likelihood(in(subject, level), weights);
            case Event.Within(Counterfactual subject, var range, var bounds) ->
                new Event.Within(in(subject, level), range, bounds);
        };
    }

    private static Counterfactual in(Counterfactual subject, World level) {
        List<Intervention> all = new ArrayList<>(level.interventions());
        for (Intervention intervention : subject.world().interventions()) {
            all.removeIf(other -> other.key().equals(intervention.key()));
            all.add(
                    intervention instanceof Intervention.SetToCounterfactual(String name, Counterfactual source)
                            ? new Intervention.SetToCounterfactual(name, in(source, level))
                            : intervention);
        }
        return new Counterfactual(subject.variable(), new World(all));
    }
}
