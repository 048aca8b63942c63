package org.causeboard.app;

import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.VariableCard;

/// Z confounds X and Y, all with the states no and yes. By hand P(X=yes) = 0.5, P(Y=yes) = 0.4, P(Y=yes | X=yes) =
/// 0.62 and P(Y=yes | do(X=yes)) = 0.5.
public final class ConfoundedPair {
    private ConfoundedPair() {}

    /// The graph alone.
    static CausalDocument drawn() {
        return CausalDocument.empty()
                .edit()
                .title("Confounded")
                .graph(graph -> graph.variables("Z", "X", "Y")
                        .directed("Z", "X")
                        .directed("Z", "Y")
                        .directed("X", "Y"))
                .placement("Z", Placement.at(300, 0))
                .placement("X", Placement.at(0, 220))
                .placement("Y", Placement.at(600, 220))
                .done();
    }

    /// With its tables.
    public static CausalDocument document() {
        VariableCard binary = VariableCard.BLANK.withDomain(Categorical.of("no", "yes"));
        return drawn().edit()
                .card("Z", binary)
                .card("X", binary)
                .card("Y", binary)
                .mechanism("Z", TableMechanism.root(0.5, 0.5))
                .mechanism("X", new TableMechanism(List.of("Z"), List.of(2), 2, Numbers.of(0.8, 0.2, 0.2, 0.8)))
                .mechanism(
                        "Y",
                        new TableMechanism(
                                List.of("X", "Z"),
                                List.of(2, 2),
                                2,
                                Numbers.of(0.9, 0.1, 0.5, 0.5, 0.7, 0.3, 0.3, 0.7)))
                .done();
    }

    /// An uncertain report in these ratios.
    public static List<Event.Weight> report(double no, double yes) {
        return List.of(new Event.Weight(new Value.Label("no"), no), new Event.Weight(new Value.Label("yes"), yes));
    }
}
