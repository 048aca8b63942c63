package org.causeboard.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.BackDoorSets;
import org.causeboard.engine.identify.adjust.DirectEffectSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.task.Progress;

/// The sets and instruments for an effect, a line each: adjustment sets in every kind of graph, the others in graphs
/// whose edges are directed or bidirected.
///
/// @param effect the effect
/// @param forced what an adjustment set must hold
/// @param forbidden what it must not hold
record SetLines(Effect effect, List<String> forced, List<String> forbidden) {
    private static final int MOST = 20;

    /// Prints them; whether there is an adjustment set.
    boolean print(PrintWriter out, Progress progress) {
        AdjustmentSets sets = AdjustmentSets.of(effect).withForced(forced).withoutUsing(forbidden);
        List<Set<String>> minimal = sets.minimal(MOST, progress);
        print("adjustment set", minimal, out);
        if (minimal.isEmpty()) {
            String why = sets.objections().stream()
                    .findFirst()
                    .map(IdentificationWords::of)
                    .orElse("what may be used leaves a path open");
            out.println("no adjustment set: " + why);
        }
        sets.smallest().ifPresent(set -> out.println("smallest set: " + set));
        sets.optimal()
                .filter(best -> best.containsAll(forced) && forbidden.stream().noneMatch(best::contains))
                .ifPresent(set -> out.println("set of smallest variance: " + set));
        if (isSimple(effect.graph())) {
            print("back-door set", BackDoorSets.of(effect).minimal(MOST, progress), out);
            print("set for the direct effect", DirectEffectSets.of(effect).minimal(MOST, progress), out);
            print("front-door set", FrontDoorSets.of(effect).minimal(MOST, progress), out);
            if (effect.treatments().size() == 1 && effect.outcomes().size() == 1) {
                Instruments.of(effect)
                        .list(progress)
                        .forEach(each -> out.println("instrument: " + each.variable() + " given " + each.given()));
            }
        }
        return !minimal.isEmpty();
    }

    private static void print(String kind, List<Set<String>> sets, PrintWriter out) {
        sets.forEach(set -> out.println(kind + ": " + set));
    }

    /// Whether a graph has but edges that formulas are found for.
    static boolean isSimple(CausalGraph graph) {
        return graph.edges().stream().allMatch(edge -> edge.isDirected() || edge.isBidirected());
    }
}
