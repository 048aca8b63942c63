package org.causeboard.app.identification;

import java.util.List;
import java.util.Map;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.identify.refute.DiscreteModel;
import org.causeboard.engine.identify.refute.Mechanism;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.VariableCard;

/// One of two witness models as a document: the user's graph with its latent causes drawn and every table filled in.
final class WitnessDocument {
    private static final double ABOVE = 110;

    private WitnessDocument() {}

    /// Which of the two models.
    enum Which {
        FIRST,
        SECOND
    }

    static CausalDocument of(TwoModels models, Which which, String title, CausalDocument drawn) {
        DiscreteModel model = which == Which.FIRST ? models.first() : models.second();
        DocumentEditor editor = CausalDocument.empty().edit().title(title).seed(drawn.seed());
        editor.graph(model.graph());
        for (String name : model.graph().variables()) {
            Mechanism mechanism = model.mechanism(name);
            editor.placement(name, placement(name, model, drawn.placements()));
            editor.card(name, VariableCard.BLANK.withDomain(mechanism.variable().domain()));
            editor.mechanism(name, table(mechanism));
        }
        return editor.done();
    }

    private static TableMechanism table(Mechanism mechanism) {
        List<String> parents = mechanism.parents().stream().map(Variable::name).toList();
        List<Integer> sizes =
                mechanism.parents().stream().map(WitnessDocument::states).toList();
        return TableMechanism.normalised(
                parents,
                sizes,
                states(mechanism.variable()),
                Numbers.of(mechanism.table().toArray()));
    }

    private static int states(Variable variable) {
        return variable.domain() instanceof Discrete discrete ? discrete.size() : 2;
    }

    /// Where it is drawn now; a cause that was a bidirected edge stands above the middle of its effects.
    private static Placement placement(String name, DiscreteModel model, Map<String, Placement> drawn) {
        if (drawn.containsKey(name)) {
            return drawn.get(name);
        }
        double x = 0;
        double y = 0;
        int effects = 0;
        for (String child : model.graph().children(name)) {
            Placement at = drawn.get(child);
            if (at != null && model.graph().roles(name).contains(Role.LATENT)) {
                x += at.centre().x();
                y += at.centre().y();
                effects++;
            }
        }
        return effects == 0 ? Placement.at(x, y) : Placement.at(x / effects, y / effects - ABOVE);
    }
}
