package org.causeboard.app.cli;

import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.document.VariableCard;

/// A drug X with P(Y=yes) = 0.7 with and 0.4 without it, given to half of all.
final class DrugDocument {
    private DrugDocument() {}

    /// The document with these worlds kept.
    static CausalDocument keeping(NamedWorld... worlds) {
        VariableCard binary = VariableCard.BLANK.withDomain(Categorical.of("no", "yes"));
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variable("X").variable("Y", Role.OUTCOME).directed("X", "Y"))
                .card("X", binary)
                .card("Y", binary)
                .mechanism("X", TableMechanism.root(0.5, 0.5))
                .mechanism("Y", new TableMechanism(List.of("X"), List.of(2), 2, Numbers.of(0.6, 0.4, 0.3, 0.7)))
                .worlds(List.of(worlds))
                .done();
    }

    /// The world in which X is set to a state.
    static NamedWorld world(String state) {
        return new NamedWorld(
                "do(X=" + state + ")", World.of(new Intervention.SetTo("X", new Value.Label(state))), List.of());
    }
}
