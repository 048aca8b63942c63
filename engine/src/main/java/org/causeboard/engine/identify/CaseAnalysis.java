package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// What the known states of variables say about events across worlds: a variable is in one of its states, so events
/// that exclude each other in every state of an ancestor cannot happen together, and an ancestor is in the one state
/// that is left. From `X=1` and `X_{Y=0}=0`, for example, follows `Y=1` when Y has the states 0 and 1, and then
/// `X_{Y=1}=1`.
///
/// States are tried only of parents whose effect has copies in several worlds; nothing else can lead to a
/// contradiction. Their combinations are bounded, and what is not found within the bound counts as possible.
final class CaseAnalysis {
    private static final int MOST_CASES = 2_000;

    private final Admg graph;
    private final Map<String, Discrete> domains;
    private final FreshSymbols fresh;
    private final Progress progress;
    private int cases = 0;

    CaseAnalysis(Admg graph, Map<String, Discrete> domains, FreshSymbols fresh, Progress progress) {
        this.graph = graph;
        this.domains = domains;
        this.fresh = fresh.branch();
        this.progress = progress;
    }

    /// Whether the events may happen together.
    boolean arePossible(Collection<CounterfactualEvent> events) {
        progress.check();
        if (cases++ > MOST_CASES) {
            return true;
        }
        Optional<CounterfactualNetwork> network = CounterfactualNetwork.of(graph, events, fresh);
        if (network.isEmpty()) {
            return false;
        }
        List<CounterfactualCopy> open = open(network.get());
        return open.isEmpty() || states(open.getFirst()).stream().anyMatch(event -> arePossible(with(events, event)));
    }

    /// Whether an event happens whenever some others do.
    boolean isCertain(CounterfactualEvent event, Collection<CounterfactualEvent> others) {
        List<CounterfactualEvent> all = states(event);
        return !all.isEmpty()
                && all.stream()
                        .filter(state -> !state.level().equals(event.level()))
                        .noneMatch(state -> arePossible(with(others, state)));
    }

    /// States of ancestors that follow from some possible events.
    List<CounterfactualEvent> implied(Collection<CounterfactualEvent> events) {
        List<CounterfactualEvent> all = new ArrayList<>(events);
        List<CounterfactualEvent> found = new ArrayList<>();
        while (true) {
            Optional<CounterfactualEvent> next = CounterfactualNetwork.of(graph, all, fresh).stream()
                    .flatMap(network -> open(network).stream())
                    .map(copy -> states(copy).stream()
                            .filter(state -> arePossible(with(all, state)))
                            .toList())
                    .filter(left -> left.size() == 1)
                    .map(List::getFirst)
                    .findFirst();
            if (next.isEmpty()) {
                return found;
            }
            all.add(next.get());
            found.add(next.get());
        }
    }

    /// The copies at no fixed level that are the parent of a variable with several copies.
    private List<CounterfactualCopy> open(CounterfactualNetwork network) {
        Map<Integer, Integer> copies = new HashMap<>();
        network.copies().forEach(copy -> copies.merge(copy.variable(), 1, Integer::sum));
        Set<Level> deciding = new HashSet<>();
        for (CounterfactualCopy copy : network.copies()) {
            if (copies.get(copy.variable()) > 1) {
                deciding.addAll(copy.parents().values());
            }
        }
        return network.copies().stream()
                .filter(copy -> copy.level() instanceof Symbol symbol
                        && !fresh.isFree(symbol)
                        && deciding.contains(symbol)
                        && domains.containsKey(graph.name(copy.variable())))
                .toList();
    }

    private List<CounterfactualEvent> states(CounterfactualCopy copy) {
        return states(new CounterfactualEvent(
                copy.variable(), copy.worlds().iterator().next(), copy.level()));
    }

    /// The event at each state of its variable; none when the states are unknown.
    private List<CounterfactualEvent> states(CounterfactualEvent event) {
        Discrete domain = domains.get(graph.name(event.variable()));
        return domain == null
                ? List.of()
                : domain.states().stream()
                        .map(state -> event.at(new Level.Fixed(Value.of(state))))
                        .toList();
    }

    private static List<CounterfactualEvent> with(Collection<CounterfactualEvent> events, CounterfactualEvent more) {
        List<CounterfactualEvent> all = new ArrayList<>(events);
        all.add(more);
        return all;
    }
}
