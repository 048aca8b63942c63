package org.causeboard.engine.infer.bounds;

import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// Effects of a binary treatment X on a binary outcome Y with a binary instrument Z, X and Y confounded in any way.
///
/// Assumes that Z is as good as randomised and acts on Y only through X. A contradiction means that the data violate
/// this, that is, some instrumental inequality such as Pearl's `max_x sum_y max_z P(x, y | z) <= 1`.
///
/// Source: Balke and Pearl (1997), Bounds on treatment effects from studies with imperfect compliance.
///
/// @param byInstrument `P(X=x, Y=y | Z=z)`, for z = 0 and then 1 as 00, 01, 10, 11
/// @param assumptions what else is assumed
public record InstrumentBounds(Numbers byInstrument, List<Assumption> assumptions) {

    /// What may be assumed besides.
    public enum Assumption {
        /// No unit takes the treatment only when the instrument says no.
        NO_DEFIERS,
        /// No unit has Y_1 = 0 and Y_0 = 1.
        MONOTONE_RESPONSE
    }

    /// What may be asked.
    public enum Target {
        /// `E[Y_1 - Y_0]`.
        ATE,
        /// `P(Y_0 = 1)`.
        OUTCOME_UNTREATED,
        /// `P(Y_1 = 1)`.
        OUTCOME_TREATED,
        /// `P(Y_1 = 1, Y_0 = 0)`.
        PNS,
        /// `E[Y_1 - Y_0 | X_{z=1} > X_{z=0}]`, among compliers.
        LATE
    }

    private static final String X = "X";
    private static final String Y = "Y";
    private static final String Z = "Z";

    public InstrumentBounds {
        assumptions = List.copyOf(assumptions);
        if (byInstrument.size() != 8 || byInstrument.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new IllegalArgumentException("Expected eight probabilities P(x, y | z), not " + byInstrument + ".");
        }
    }

    /// The range of a target.
    public Bounds bound(Target target, Progress progress) {
        CanonicalProgram program = program();
        LinearQuantity treated = LinearQuantity.probability(outcome(1, 1));
        LinearQuantity untreated = LinearQuantity.probability(outcome(0, 1));
        return switch (target) {
            case ATE -> program.bound(treated.plus(-1, untreated), progress);
            case OUTCOME_UNTREATED -> program.bound(untreated, progress);
            case OUTCOME_TREATED -> program.bound(treated, progress);
            case PNS -> program.bound(LinearQuantity.probability(outcome(1, 1), outcome(0, 0)), progress);
            case LATE ->
                program.bound(
                        LinearQuantity.probability(outcome(1, 1), encouraged(1, 1), encouraged(0, 0))
                                .plus(
                                        -1,
                                        LinearQuantity.probability(outcome(0, 1), encouraged(1, 1), encouraged(0, 0))),
                        LinearQuantity.probability(encouraged(1, 1), encouraged(0, 0)),
                        progress);
        };
    }

    private CanonicalProgram program() {
        CausalGraph graph = CausalGraph.builder()
                .directed(Z, X)
                .directed(X, Y)
                .bidirected(X, Y)
                .build();
        CanonicalProgram program = CanonicalProgram.of(
                graph, List.of(Variable.binary(Z), Variable.binary(X), Variable.binary(Y)), List.of(Z));
        for (int cell = 0; cell < 8; cell++) {
            int z = cell / 4;
            Event outcome = Outcomes.is(Y, Outcomes.world(Z, z), cell % 2);
            program = program.claiming(
                    LinearQuantity.probability(encouraged(z, cell / 2 % 2), outcome), byInstrument.get(cell));
        }
        program = assumptions.contains(Assumption.NO_DEFIERS) ? program.monotone(Z, X) : program;
        return assumptions.contains(Assumption.MONOTONE_RESPONSE) ? program.monotone(X, Y) : program;
    }

    private static Event encouraged(int z, int x) {
        return Outcomes.is(X, Outcomes.world(Z, z), x);
    }

    private static Event outcome(int x, int y) {
        return Outcomes.is(Y, Outcomes.world(X, x), y);
    }
}
