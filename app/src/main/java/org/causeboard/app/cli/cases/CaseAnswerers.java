package org.causeboard.app.cli.cases;

import java.util.List;
import java.util.Optional;
import org.causeboard.app.cli.cases.dagitty.DagittyCases;
import tools.jackson.databind.node.ObjectNode;

/// All kinds of request, asked in this order.
public final class CaseAnswerers {
    private static final List<CaseAnswerer> ALL = List.of(
            new DagittyCases(), //
            new SeparationCases(),
            new ExperimentCases(),
            new PotentialOutcomeCases(),
            new EffectCases(), //
            new WorldCases(), //
            new LinearCases(),
            new BoundCases(),
            new FormulaModelCases(),
            new NetworkCases(),
            new LadderCases());

    private CaseAnswerers() {}

    /// The kind that a request is of, if there is one.
    public static Optional<CaseAnswerer> find(ObjectNode request) {
        return ALL.stream().filter(kind -> kind.accepts(request)).findFirst();
    }
}
