package org.causeboard.app.imagine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.engine.ask.NoiseOfFacts;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;

/// A factual and a counterfactual world of one document, with what is known of both.
///
/// @param live what is fact and what is done
/// @param laws the distributions in both worlds
/// @param noise what the facts tell of each noise
record Twin(CausalDocument document, LiveWorld live, LiveDistributions.Pair laws, NoiseOfFacts noise) {
    static Twin of(CausalDocument document, LiveWorld live, LiveDistributions.Pair laws) {
        return new Twin(document, live, laws, NoiseOfFacts.of(Snapshots.of(document), live.events(World.FACTUAL)));
    }

    Set<String> facts() {
        Set<String> facts = new LinkedHashSet<>(live.evidence().keySet());
        facts.addAll(live.reports().keySet());
        return facts;
    }

    List<Intervention> interventions() {
        return live.world().interventions();
    }

    boolean isDone(String variable) {
        return interventions().stream().anyMatch(each -> each.variable().equals(variable));
    }

    /// Whether a variable has one value in the other world.
    boolean isSet(String variable) {
        return live.done().containsKey(variable);
    }

    /// Whether a variable no longer uses its own mechanism's noise in the other world.
    boolean isDeaf(String variable) {
        return interventions().stream()
                .filter(each -> each.variable().equals(variable))
                .anyMatch(each -> switch (each) {
                    case Intervention.SetTo _, Intervention.SetToCounterfactual _ -> true;
                    case Intervention.Policy(String name, String formula) ->
                        !FormulaNames.in(formula).contains(name);
                    case Intervention.Draw(String name, String law) ->
                        !FormulaNames.in(law).contains(name);
                    case Intervention.CutEdge _ -> false;
                });
    }

    /// The arrows that are cut in the other world.
    Set<Edge> cut() {
        Set<Edge> cut = new LinkedHashSet<>();
        for (Intervention each : interventions()) {
            String variable = each.variable();
            if (each instanceof Intervention.CutEdge(String effect, String cause)) {
                cut.add(Edge.directed(cause, effect));
            } else if (isDeaf(variable)) {
                Set<String> heard = LiveWorld.heard(each);
                document.graph().edges(variable).stream()
                        .filter(edge -> edge.at(variable) == Mark.ARROW)
                        .filter(edge -> !edge.isDirected() || !heard.contains(edge.other(variable)))
                        .forEach(cut::add);
            }
        }
        return cut;
    }

    Optional<Distribution> factual(String variable) {
        return laws.factual(variable);
    }

    Optional<Distribution> other(String variable) {
        return laws.present(variable);
    }

    /// What was assumed of the noise of tables, where the other world rests on it.
    Optional<Coupling> coupling() {
        return laws.present() instanceof Panorama.Shown shown ? shown.coupling() : Optional.empty();
    }
}
