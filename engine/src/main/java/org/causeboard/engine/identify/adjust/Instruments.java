package org.causeboard.engine.identify.adjust;

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
/// Whether there is any instrument is decided in polynomial time, for graphs of every size: if there is one, then some
/// Z is an instrument given the separator of Y and Z that is nearest to Y (an ancestral instrument). Whether one given
/// Z is an instrument is NP-complete to decide; [InstrumentSearch] decides it for graphs of every size within
/// [#MOST_STEPS] steps, which only adversarial graphs use up.
/// Source: van der Zander, Textor and Liśkiewicz (2015), Efficiently finding conditional instruments, Theorems 1 and
/// 3.
public final class Instruments {
    /// The most steps of the search for one variable; it gives up after them.
    public static final int MOST_STEPS = 50_000;

    /// Up to this many variables a list takes all steps for each variable; in larger graphs they share
    /// [#SHARED_STEPS].
    public static final int SMALL = 20;

    /// The steps that the variables of a larger graph share in a list, 100 each at least.
    public static final int SHARED_STEPS = 10_000;

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
        int steps = graph.size() <= SMALL ? MOST_STEPS : Math.max(100, SHARED_STEPS / graph.size());
        int done = 0;
        for (String variable : graph.observed()) {
            progress.report((double) done++ / graph.size());
            if (!variable.equals(x) && !variable.equals(y)) {
                given(variable, steps, progress.quiet()).ifPresent(w -> found.add(new Instrument(variable, w)));
            }
        }
        return found;
    }

    /// An instrument given the separator nearest to Y for every variable that is one so, in the order of the variables:
    /// empty exactly when there is no instrument at all. O(V (V + E)).
    public List<Instrument> ancestral(Progress progress) {
        List<Instrument> found = new ArrayList<>();
        for (String variable : graph.observed()) {
            progress.check();
            if (!variable.equals(x) && !variable.equals(y)) {
                separators(variable)
                        .nearest()
                        .filter(w -> isInstrument(variable, w))
                        .ifPresent(w -> found.add(new Instrument(variable, w)));
            }
        }
        return found;
    }

    /// A set given which a variable is an instrument and of which nothing can be left out, or empty when there is none.
    public Optional<Set<String>> given(String z, Progress progress) {
        return given(z, MOST_STEPS, progress);
    }

    private Optional<Set<String>> given(String z, int steps, Progress progress) {
        Optional<Set<String>> nearest = separators(z).nearest();
        if (nearest.isEmpty()) {
            return Optional.empty(); // then no set separates Z and Y
        }
        Optional<Set<String>> first = nearest.filter(w -> isInstrument(z, w));
        if (first.isPresent()) {
            return first;
        }
        return new InstrumentSearch(cut, x, y, z, covariates(z), steps, progress)
                .find()
                .map(w -> withoutSuperfluous(z, w, progress));
    }

    private Set<String> withoutSuperfluous(String z, Set<String> w, Progress progress) {
        Set<String> set = new LinkedHashSet<>(w);
        for (String variable : w) {
            progress.check();
            set.remove(variable);
            if (!isInstrument(z, set)) {
                set.add(variable);
            }
        }
        return graph.inOrder(set);
    }

    private MinimalSeparators separators(String z) {
        return MinimalSeparators.between(cut, List.of(y), List.of(z), List.of(), covariates(z));
    }

    /// What an instrument may be conditioned on.
    private Set<String> covariates(String z) {
        Set<String> may = new LinkedHashSet<>(graph.observed());
        may.removeAll(forbidden);
        may.removeAll(List.of(x, z));
        return may;
    }

    /// Whether a variable is an instrument given a set.
    public boolean isInstrument(String z, Set<String> w) {
        return separation.holds(z, y, w)
                && !separation.holds(z, x, w)
                && w.stream().noneMatch(forbidden::contains);
    }
}
