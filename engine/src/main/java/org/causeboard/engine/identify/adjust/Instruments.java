package org.causeboard.engine.identify.adjust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.path.CausalPaths;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;

/// Instruments for the effect of one X on one Y, each with a set W to condition on.
///
/// Z is an instrument given W when, in the graph without the first edges of the causal paths from X to Y, W separates Z
/// and Y but not Z and X, and W holds no descendant of Y or of a mediator. In a linear model the effect is then `cov(Y,
/// Z | W) / cov(X, Z | W)`.
///
/// For every Z the separator nearest to Y is tried: if there is any instrument, one is found so. Whether a given Z is
/// one is NP-complete to decide; up to [#COMPLETE_SIZE] variables all sets are tried, smallest first, so that every
/// instrument is found, and in larger graphs the nearest separator decides.
/// Source: van der Zander, Textor and Liśkiewicz (2015), Efficiently finding conditional instruments.
public final class Instruments {
    /// The most variables of a graph in which every conditioning set is tried.
    public static final int COMPLETE_SIZE = 12;

    private final CausalGraph graph;
    private final String x;
    private final String y;
    private final CausalGraph cut;
    private final Separation separation;
    private final Set<String> forbidden;

    /// An instrument.
    ///
    /// @param variable Z
    /// @param given W, empty for an unconditional instrument
    public record Instrument(String variable, Set<String> given) {}

    private Instruments(Effect effect) {
        if (effect.treatments().size() != 1 || effect.outcomes().size() != 1) {
            throw new IllegalArgumentException("Instruments are for one treatment and one outcome, not "
                    + effect.treatments() + " and " + effect.outcomes() + ". Ask for one pair at a time.");
        }
        graph = effect.graph();
        x = effect.treatments().iterator().next();
        y = effect.outcomes().iterator().next();
        CausalPaths causal = CausalPaths.of(graph, effect.treatments(), effect.outcomes());
        cut = causal.backDoorGraph();
        forbidden = new LinkedHashSet<>(causal.forbidden());
        forbidden.addAll(graph.descendants(List.of(y)));
        separation = Separation.regardlessOfRoles(cut);
    }

    /// The instruments of an effect.
    ///
    /// @throws IllegalArgumentException unless there is one treatment and one outcome
    public static Instruments of(Effect effect) {
        return new Instruments(effect);
    }

    /// All instruments in the order of the variables, each with one set to condition on.
    public List<Instrument> list(Progress progress) {
        List<Instrument> found = new ArrayList<>();
        for (String variable : graph.observed()) {
            if (!variable.equals(x) && !variable.equals(y)) {
                given(variable, progress).ifPresent(w -> found.add(new Instrument(variable, w)));
            }
        }
        return found;
    }

    /// A set given which a variable is an instrument, or empty when none was found.
    public Optional<Set<String>> given(String z, Progress progress) {
        Set<String> may = new LinkedHashSet<>(graph.observed());
        may.removeAll(forbidden);
        may.removeAll(List.of(x, z));
        Optional<Set<String>> nearest = MinimalSeparators.between(cut, List.of(y), List.of(z), List.of(), may)
                .nearest();
        if (nearest.isEmpty()) {
            return Optional.empty(); // then no set separates Z and Y
        }
        Optional<Set<String>> first = nearest.filter(w -> isInstrument(z, w));
        if (first.isPresent() || graph.size() > COMPLETE_SIZE) {
            return first;
        }
        return search(z, List.copyOf(may), progress);
    }

    /// Whether a variable is an instrument given a set.
    public boolean isInstrument(String z, Set<String> w) {
        return separation.holds(z, y, w)
                && !separation.holds(z, x, w)
                && w.stream().noneMatch(forbidden::contains);
    }

    /// Breadth first over all subsets.
    private Optional<Set<String>> search(String z, List<String> may, Progress progress) {
        ArrayDeque<List<Integer>> open = new ArrayDeque<>(List.of(List.of()));
        while (!open.isEmpty()) {
            progress.check();
            List<Integer> chosen = open.remove();
            Set<String> w = new LinkedHashSet<>();
            chosen.forEach(i -> w.add(may.get(i)));
            if (isInstrument(z, w)) {
                return Optional.of(w);
            }
            int next = chosen.isEmpty() ? 0 : chosen.getLast() + 1;
            for (int i = next; i < may.size(); i++) {
                List<Integer> more = new ArrayList<>(chosen);
                more.add(i);
                open.add(more);
            }
        }
        return Optional.empty();
    }
}
