package org.causeboard.engine.infer.bounds;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// Probabilities of causation and effects of one binary cause on one binary outcome, as far as data determine them.
///
/// The data may be observational, experimental or both; without further assumptions X and Y are confounded in any way.
/// Sharp in every combination, because the canonical program is solved; the closed forms of the source (such as
/// `max(0, P(y) - P(y_x')) / P(x, y) <= PN`) are what it comes to.
///
/// Source: Tian and Pearl (2000), Probabilities of causation: bounds and identification.
///
/// @param joint `P(X=x, Y=y)` as 00, 01, 10, 11; empty without observational data
/// @param experimental `P(Y_{X=0}=1)` and `P(Y_{X=1}=1)`; empty without experimental data
/// @param assumptions what else is assumed
public record TianPearl(Optional<Numbers> joint, Optional<Numbers> experimental, List<Assumption> assumptions) {

    /// What may be assumed besides.
    public enum Assumption {
        /// No unit has Y_1 = 0 and Y_0 = 1.
        MONOTONICITY,
        /// X is independent of (Y_0, Y_1), as after randomisation.
        EXOGENEITY
    }

    /// What may be asked.
    public enum Target {
        /// `P(Y_0 = 0 | X = 1, Y = 1)`.
        PN,
        /// `P(Y_1 = 1 | X = 0, Y = 0)`.
        PS,
        /// `P(Y_1 = 1, Y_0 = 0)`.
        PNS,
        /// `E[Y_1 - Y_0]`.
        ATE,
        /// `E[Y_1 - Y_0 | X = 1]`.
        ETT,
        /// `E[Y_1 - Y_0 | X = 0]`.
        ETU
    }

    private static final String X = "X";
    private static final String Y = "Y";

    public TianPearl {
        assumptions = List.copyOf(assumptions);
        check(joint, 4, "a joint table 00, 01, 10, 11");
        check(experimental, 2, "two experimental probabilities");
    }

    private static void check(Optional<Numbers> numbers, int size, String what) {
        if (numbers.isPresent()
                && (numbers.get().size() != size || numbers.get().stream().anyMatch(p -> !(p >= 0 && p <= 1)))) {
            throw new IllegalArgumentException(
                    "Expected " + what + ", all between 0 and 1, not " + numbers.get() + ".");
        }
    }

    /// The range of a target.
    public Bounds bound(Target target, Progress progress) {
        CanonicalProgram program = program();
        LinearQuantity effect =
                LinearQuantity.probability(outcome(1, 1)).plus(-1, LinearQuantity.probability(outcome(0, 1)));
        return switch (target) {
            case PN ->
                program.bound(
                        LinearQuantity.probability(outcome(0, 0), seen(X, 1), seen(Y, 1)),
                        LinearQuantity.probability(seen(X, 1), seen(Y, 1)),
                        progress);
            case PS ->
                program.bound(
                        LinearQuantity.probability(outcome(1, 1), seen(X, 0), seen(Y, 0)),
                        LinearQuantity.probability(seen(X, 0), seen(Y, 0)),
                        progress);
            case PNS -> program.bound(LinearQuantity.probability(outcome(1, 1), outcome(0, 0)), progress);
            case ATE -> program.bound(effect, progress);
            case ETT -> among(program, 1, progress);
            case ETU -> among(program, 0, progress);
        };
    }

    private static Bounds among(CanonicalProgram program, int x, Progress progress) {
        LinearQuantity effect = LinearQuantity.probability(outcome(1, 1), seen(X, x))
                .plus(-1, LinearQuantity.probability(outcome(0, 1), seen(X, x)));
        return program.bound(effect, LinearQuantity.probability(seen(X, x)), progress);
    }

    private CanonicalProgram program() {
        CausalGraph graph =
                CausalGraph.builder().directed(X, Y).bidirected(X, Y).build();
        CanonicalProgram program =
                CanonicalProgram.of(graph, List.of(Variable.binary(X), Variable.binary(Y)), List.of());
        for (int cell = 0; cell < 4 && joint.isPresent(); cell++) {
            program = program.claiming(
                    LinearQuantity.probability(seen(X, cell / 2), seen(Y, cell % 2)),
                    joint.get().get(cell));
        }
        for (int x = 0; x < 2 && experimental.isPresent(); x++) {
            program = program.claiming(
                    LinearQuantity.probability(outcome(x, 1)),
                    experimental.get().get(x));
        }
        if (assumptions.contains(Assumption.MONOTONICITY)) {
            program = program.monotone(X, Y);
        }
        return assumptions.contains(Assumption.EXOGENEITY) ? exogenous(program) : program;
    }

    /// Adds `P(X=1, Y_0=a, Y_1=b) = P(X=1) P(Y_0=a, Y_1=b)`, which is linear when P(X) is known. Without observational
    /// data P(X) does not matter to what is asked then, and is taken as one half.
    private CanonicalProgram exogenous(CanonicalProgram program) {
        double treated = joint.map(table -> table.get(2) + table.get(3)).orElse(0.5);
        CanonicalProgram result = program;
        for (int cell = 0; cell < 4; cell++) {
            Event control = outcome(0, cell / 2);
            Event exposed = outcome(1, cell % 2);
            LinearQuantity difference = LinearQuantity.probability(control, exposed, seen(X, 1))
                    .plus(-treated, LinearQuantity.probability(control, exposed));
            result = result.claiming(difference, 0);
        }
        return result;
    }

    private static Event seen(String variable, int value) {
        return Outcomes.is(variable, World.FACTUAL, value);
    }

    private static Event outcome(int x, int y) {
        return Outcomes.is(Y, Outcomes.world(X, x), y);
    }
}
