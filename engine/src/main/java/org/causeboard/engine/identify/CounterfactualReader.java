package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;

/// Turns events of a question into events without nesting: `Y_{x, M_{x'}} = y` becomes `Y_{x, m} = y` and `M_{x'} = m`,
/// to be summed over m. Source: Correa, Lee and Bareinboim (2021), Theorem 1 (counterfactual unnesting).
final class CounterfactualReader {
    private final Admg graph;
    private final FreshSymbols fresh;
    private final Map<Counterfactual, Level> unnested = new IdentityHashMap<>(); // what is shared is written once

    CounterfactualReader(Admg graph, FreshSymbols fresh) {
        this.graph = graph;
        this.fresh = fresh;
    }

    /// The events that an event of the question consists of, the event itself first.
    List<CounterfactualEvent> read(Event event) {
        Level level = switch (event) {
            case Event.Equals equals -> new Level.Fixed(equals.value());
            case Event.In in
            when in.values().size() == 1 -> new Level.Fixed(in.values().getFirst());
            case Event.In _, Event.Likelihood _, Event.Within _ ->
                throw new IllegalArgumentException("Identification needs events of one value such as Y = 1; '"
                        + event.subject().variable() + "' is asked for as a set of values. Ask for each value.");
        };
        return read(event.subject(), level);
    }

    /// The events of `subject = level`.
    List<CounterfactualEvent> read(Counterfactual subject, Level level) {
        Set<CounterfactualEvent> events = new LinkedHashSet<>();
        CounterfactualEvent first = unnest(subject, level, events);
        List<CounterfactualEvent> all = new ArrayList<>();
        all.add(first);
        all.addAll(events);
        return all;
    }

    private CounterfactualEvent unnest(Counterfactual subject, Level level, Set<CounterfactualEvent> more) {
        int variable = number(subject.variable());
        SortedMap<Integer, Level> placeholders = new TreeMap<>();
        for (Intervention intervention : subject.world().interventions()) {
            placeholders.put(number(intervention.variable()), level);
        }
        Set<Integer> felt =
                CounterfactualEvent.felt(graph, variable, placeholders).keySet();
        SortedMap<Integer, Level> world = new TreeMap<>();
        for (Intervention intervention : subject.world().interventions()) {
            int set = number(intervention.variable());
            if (!felt.contains(set) && set != variable) {
                continue; // exclusion: what a variable does not feel is no part of its world
            }
            world.put(
                    set,
                    switch (intervention) {
                        case Intervention.SetTo setTo -> new Level.Fixed(setTo.value());
                        case Intervention.SetToCounterfactual inner -> {
                            requireSame(inner.source(), intervention.variable());
                            Level known = unnested.get(inner.source());
                            if (known != null) {
                                yield known;
                            }
                            Level value = fresh.next(intervention.variable());
                            unnested.put(inner.source(), value);
                            more.add(unnest(inner.source(), value, more));
                            yield value;
                        }
                        case Intervention.Policy _, Intervention.Draw _, Intervention.CutEdge _ ->
                            throw new IllegalArgumentException("Identification is for interventions that set '"
                                    + intervention.variable() + "' to a value. Answer this question from the model.");
                    });
        }
        return new CounterfactualEvent(variable, world, level);
    }

    private static void requireSame(Counterfactual source, String variable) {
        if (!source.variable().equals(variable)) {
            throw new IllegalArgumentException("'" + variable + "' cannot be held at a value of '" + source.variable()
                    + "'. Hold it at its own value in another world.");
        }
    }

    private int number(String variable) {
        return graph.bits(List.of(variable)).nextSetBit(0);
    }
}
