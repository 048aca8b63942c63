package org.causeboard.engine.infer.bounds;

import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// Direct and indirect effects of a randomised binary X on a binary Y through a binary M, with M and Y confounded.
///
/// Source: Sjolander (2009), Bounds on natural direct effects in the presence of confounded intermediate variables.
///
/// @param byTreatment `P(M=m, Y=y | X=x)`, for x = 0 and then 1 as 00, 01, 10, 11
public record MediationBounds(Numbers byTreatment) {

    /// What may be asked.
    public enum Target {
        /// `E[Y_{1, M_0}] - E[Y_0]`.
        NDE,
        /// `E[Y_{0, M_1}] - E[Y_0]`.
        NIE,
        /// `E[Y_{1, M=0}] - E[Y_{0, M=0}]`.
        CDE_AT_0,
        /// `E[Y_{1, M=1}] - E[Y_{0, M=1}]`.
        CDE_AT_1
    }

    private static final String X = "X";
    private static final String M = "M";
    private static final String Y = "Y";

    public MediationBounds {
        if (byTreatment.size() != 8 || byTreatment.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new IllegalArgumentException("Expected eight probabilities P(m, y | x), not " + byTreatment + ".");
        }
    }

    /// The range of a target.
    public Bounds bound(Target target, Progress progress) {
        return program()
                .bound(
                        switch (target) {
                            case NDE -> nested(1, 0).plus(-1, total(0));
                            case NIE -> nested(0, 1).plus(-1, total(0));
                            case CDE_AT_0 -> controlled(1, 0).plus(-1, controlled(0, 0));
                            case CDE_AT_1 -> controlled(1, 1).plus(-1, controlled(0, 1));
                        },
                        progress);
    }

    private CanonicalProgram program() {
        CausalGraph graph = CausalGraph.builder()
                .directed(X, M)
                .directed(X, Y)
                .directed(M, Y)
                .bidirected(M, Y)
                .build();
        CanonicalProgram program = CanonicalProgram.of(
                graph, List.of(Variable.binary(X), Variable.binary(M), Variable.binary(Y)), List.of(X));
        for (int cell = 0; cell < 8; cell++) {
            World world = World.of(Outcomes.set(X, cell / 4));
            program = program.claiming(
                    LinearQuantity.probability(Outcomes.is(M, world, cell / 2 % 2), Outcomes.is(Y, world, cell % 2)),
                    byTreatment.get(cell));
        }
        return program;
    }

    private static LinearQuantity total(int x) {
        return LinearQuantity.probability(Outcomes.is(Y, World.of(Outcomes.set(X, x)), 1));
    }

    private static LinearQuantity nested(int x, int otherX) {
        Counterfactual mediator = new Counterfactual(M, World.of(Outcomes.set(X, otherX)));
        return LinearQuantity.probability(
                Outcomes.is(Y, World.of(Outcomes.set(X, x), new Intervention.SetToCounterfactual(M, mediator)), 1));
    }

    private static LinearQuantity controlled(int x, int m) {
        return LinearQuantity.probability(Outcomes.is(Y, World.of(Outcomes.set(X, x), Outcomes.set(M, m)), 1));
    }
}
