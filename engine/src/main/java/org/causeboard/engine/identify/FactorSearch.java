package org.causeboard.engine.identify;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.task.Progress;

/// Finds the factor Q[C] of a district C in what is available. Sealed: distributions of whole populations, or one of a
/// selected sample.
sealed interface FactorSearch permits DistributionSearch, SelectedSampleSearch {

    /// The number of terms of a factor beyond which no formula is written.
    long LONGEST = 20_000;

    /// A factor and its derivation, or why there is none.
    sealed interface Outcome {
        record Found(Expression factor, List<DerivationStep> steps) implements Outcome {}

        record Missing(Obstruction obstruction) implements Outcome {}
    }

    /// The graph whose districts are asked for.
    Admg graph();

    /// @param district C, connected by bidirected edges
    /// @throws java.util.concurrent.CancellationException when cancelled
    Outcome find(BitSet district, Progress progress);

    /// A factor within a factor repeats what it is made of above and below its fraction bars.
    private static void requireReadable(Kernel kernel) {
        if (kernel.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "The formula has more than " + LONGEST
                            + " terms before it can be simplified. Ask about fewer variables at once, or draw a smaller graph.");
        }
    }

    /// Q[C] as a question: `P(c | do(pa(c)))`.
    default Expression question(BitSet district) {
        Admg graph = graph();
        return Expression.interventional(graph.names(graph.outerParents(district)), graph.names(district), List.of());
    }

    /// IDENTIFY(C, T, Q[T]) of Tian and Pearl (2003): ancestral margins and districts of the current factor, in turn.
    ///
    /// @param district T, which holds C
    /// @param kernel Q[T]
    /// @param question how a factor is written in the derivation
    /// @param steps where the steps are added
    static Outcome identify(
            Admg graph,
            BitSet c,
            BitSet district,
            Kernel kernel,
            Function<BitSet, Expression> question,
            List<DerivationStep> steps,
            Progress progress) {
        BitSet t = district;
        Kernel current = kernel;
        while (true) {
            progress.check();
            BitSet a = graph.ancestors(c, t);
            if (a.equals(c)) {
                Expression factor = current.marginal(c);
                if (!c.equals(t)) {
                    steps.add(new DerivationStep(
                            Rule.ANCESTRAL_MARGIN, question.apply(c), factor, Surgery.induced(graph.names(t))));
                }
                return new Outcome.Found(factor, steps);
            }
            if (a.equals(t)) {
                return new Outcome.Missing(Hedge.of(graph, c, t));
            }
            t = graph.district(c.nextSetBit(0), a);
            current = current.district(a, t);
            requireReadable(current);
            steps.add(new DerivationStep(
                    Rule.DISTRICT_WITHIN_FACTOR,
                    question.apply(t),
                    current.expression(),
                    Surgery.induced(graph.names(a))));
        }
    }
}
