package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;

/// Recovers `P(y | do(x), z)` of the whole population from a selected sample: from P(V | S = 1), where the selection
/// variables S of the graph say who came into the sample.
///
/// First leaves out treatments that y and z do not feel (rule 3 of do-calculus); then tries whether conditioning
/// answers: `P(y | do(x), z) = P(y | x, z, S=1)` by rules 1 and 2; else looks for the factors of the effect in the
/// selected sample. Sound; complete for effects from P(V | S = 1) alone (Correa, Tian and Bareinboim 2019). Data on
/// some variables from outside the sample are not used.
///
/// In estimands the selection variables stand at level 1 among the conditions; data of the sample have just these rows.
/// Source: Bareinboim and Tian (2015), Recovering causal effects from selection bias, algorithm RC.
public final class SelectionRecovery {
    private final Admg graph;
    private final List<Atom> selected;

    private SelectionRecovery(Admg graph, List<Atom> selected) {
        this.graph = graph;
        this.selected = selected;
    }

    /// Recovery in a graph with at least one variable of the role SELECTED.
    ///
    /// @throws IllegalArgumentException when there is none, or the graph has a cycle or other edges than directed and
    ///     bidirected ones
    public static SelectionRecovery on(CausalGraph graph) {
        List<Atom> selected = graph.withRole(Role.SELECTED).stream()
                .map(name -> Atom.of(name, Value.of(1)))
                .toList();
        if (selected.isEmpty()) {
            throw new IllegalArgumentException(
                    "The graph has no selection variable. Use IdAlgorithm for whole populations.");
        }
        return new SelectionRecovery(Admg.of(graph), selected);
    }

    /// The verdict on a question, with its derivation.
    ///
    /// @throws IllegalArgumentException when the question names a variable that the graph does not have, that is
    /// latent,
    ///     or that is a selection variable
    public Identification identify(EffectQuery query) {
        return identify(query, Progress.unwatched());
    }

    /// As [#identify(EffectQuery)], watched.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public Identification identify(EffectQuery query, Progress progress) {
        BitSet selection = graph.bits(selected.stream().map(Atom::variable).toList());
        BitSet y = graph.bits(query.outcomes());
        BitSet x = graph.bits(query.treatments());
        BitSet z = graph.bits(query.given());
        if (selection.intersects(Admg.union(Admg.union(x, y), z))) {
            throw new IllegalArgumentException(
                    "A selection variable cannot be part of the question: the sample has only one"
                            + " of its values. Leave it out.");
        }
        BitSet felt = felt(y, x, z);
        if (!felt.equals(x)) {
            return withFewer(query, new EffectQuery(query.outcomes(), graph.names(felt), query.given()), progress);
        }
        boolean sampledAtRandom = graph.separated(y, selection, Admg.union(x, z), x, new BitSet());
        boolean actsAsSeen = graph.separated(y, x, Admg.union(z, selection), new BitSet(), x);
        if (sampledAtRandom && actsAsSeen) {
            return conditioned(query, progress);
        }
        return GeneralIdentification.by(new SelectedSampleSearch(graph, selected))
                .identify(query, progress);
    }

    /// The treatments with a causal path to what is asked or given that no other treatment cuts.
    private BitSet felt(BitSet y, BitSet x, BitSet z) {
        BitSet ancestors = graph.ancestors(Admg.union(y, z), Admg.minus(graph.all(), x));
        BitSet felt = new BitSet();
        Admg.each(x, v -> felt.set(v, graph.children(v).intersects(ancestors)));
        return felt;
    }

    private Identification withFewer(EffectQuery query, EffectQuery fewer, Progress progress) {
        List<DerivationStep> steps = new ArrayList<>();
        steps.add(new DerivationStep(
                Rule.ACTION,
                query.expression(),
                fewer.expression(),
                new Surgery(graph.names(graph.all()), query.treatments(), Set.of())));
        Identification answer = identify(fewer, progress);
        steps.addAll(answer.derivation().steps());
        Derivation derivation = Derivation.of(steps, progress);
        return switch (answer) {
            case Identified identified -> new Identified(query.expression(), identified.estimand(), derivation);
            case NotIdentified not -> new NotIdentified(query.expression(), not.obstruction(), derivation);
        };
    }

    private Identification conditioned(EffectQuery query, Progress progress) {
        List<Atom> given = new ArrayList<>(Expression.atoms(query.given()));
        given.addAll(selected);
        List<Atom> intervention = Expression.atoms(query.treatments());
        List<Atom> event = Expression.atoms(query.outcomes());
        Expression sampled = new Expression.Probability(Population.TARGET, intervention, event, given);
        List<Atom> all = new ArrayList<>(given);
        all.addAll(intervention);
        Expression seen = new Expression.Probability(Population.TARGET, List.of(), event, all);
        Surgery whole = Surgery.induced(graph.names(graph.all()));
        return new Identified(
                query.expression(),
                seen,
                Derivation.of(
                        List.of(
                                new DerivationStep(
                                        Rule.OBSERVATION,
                                        query.expression(),
                                        sampled,
                                        new Surgery(whole.kept(), query.treatments(), Set.of())),
                                new DerivationStep(
                                        Rule.ACTION_OBSERVATION,
                                        sampled,
                                        seen,
                                        new Surgery(whole.kept(), Set.of(), query.treatments()))),
                        progress));
    }
}
