package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.identify.SourceFailure.Hedged;
import org.causeboard.engine.identify.SourceFailure.Selected;
import org.causeboard.engine.task.Progress;

/// Finds factors in the distribution of a selected sample, P(V | S = 1).
///
/// The factor of a district that holds no ancestor of S is the product of each member given what comes before it, with
/// the ancestors of S first. Such factors are divided out and what is then no ancestor is summed out, which may set the
/// wanted district free. Source: Bareinboim and Tian (2015), Recovering causal effects from selection bias, algorithm
/// RC.
final class SelectedSampleSearch implements FactorSearch {
    private final Admg graph;
    private final BitSet selection;
    private final BitSet selecting; // paper: An(S)
    private final List<Atom> selected;

    /// @param selected the selection variables at the level of those who came into the sample
    SelectedSampleSearch(Admg graph, List<Atom> selected) {
        this.graph = graph;
        this.selected = selected;
        this.selection = graph.bits(selected.stream().map(Atom::variable).toList());
        this.selecting = graph.ancestors(selection, graph.all());
    }

    @Override
    public Admg graph() {
        return graph;
    }

    @Override
    public Outcome find(BitSet district, Progress progress) {
        BitSet goal = Admg.union(district, selection);
        BitSet within = graph.ancestors(goal, graph.all());
        Kernel kernel = Kernel.ofSelectedSample(graph, within, selecting, selection, selected);
        while (true) {
            progress.check();
            BitSet t = graph.district(district.nextSetBit(0), within);
            if (!t.intersects(selecting)) {
                return identify(district, t, kernel.only(t), progress);
            }
            BitSet free = new BitSet();
            graph.districts(within).stream()
                    .filter(other -> !other.intersects(selecting))
                    .forEach(free::or);
            BitSet left = graph.ancestors(goal, Admg.minus(within, free));
            if (left.equals(within)) {
                return new Outcome.Missing(new Obstruction.MissingFactor(
                        graph.names(district),
                        List.of(new Selected(
                                AvailableDistribution.observational(), graph.names(Admg.intersection(t, selecting))))));
            }
            BitSet kept = Admg.minus(left, selection);
            kernel = kernel.only(Admg.minus(within, free)).district(kept, kept);
            within = left;
        }
    }

    private Outcome identify(BitSet c, BitSet t, Kernel kernel, Progress progress) {
        List<DerivationStep> steps = new ArrayList<>();
        steps.add(new DerivationStep(
                Rule.SELECTED_DISTRICT,
                question(t),
                kernel.expression(),
                Surgery.induced(graph.names(graph.ancestors(Admg.union(t, selection), graph.all())))));
        return switch (FactorSearch.identify(graph, c, t, kernel, this::question, steps, progress)) {
            case Outcome.Found found -> found;
            case Outcome.Missing(Hedge hedge) ->
                new Outcome.Missing(new Obstruction.MissingFactor(
                        graph.names(c), List.of(new Hedged(AvailableDistribution.observational(), hedge))));
            case Outcome.Missing missing -> missing;
        };
    }
}
