package org.causeboard.app.identification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.identify.EffectIdentification;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.adjust.AdjustmentCriterion;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.AdjustmentVerdict;
import org.causeboard.engine.identify.adjust.BackDoorSets;
import org.causeboard.engine.identify.adjust.DirectEffectSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.task.Progress;

/// Puts a question to every algorithm that can say something about it.
final class Finder {
    private static final int MOST_SETS = 24;
    private static final int MOST_PATHS = 200;

    private Finder() {}

    static Findings find(Question question, Progress progress) {
        CausalGraph graph = question.graph();
        Optional<Complaint> complaint = Complaint.about(graph, question.given());
        if (complaint.isPresent() || !question.isAsked()) {
            return Findings.nothing(question, complaint);
        }
        Effect effect = question.effect();
        boolean simple = graph.edges().stream().allMatch(edge -> edge.isDirected() || edge.isBidirected());
        boolean single = effect.treatments().size() == 1 && effect.outcomes().size() == 1;
        AdjustmentSets all = AdjustmentSets.of(effect);
        AdjustmentSets sets = question.members().of(all);
        Optional<Identification> identification = Optional.empty();
        if (simple) {
            try {
                identification = Optional.of(EffectIdentification.of(
                        question.graph(), question.sources(), question.query(), progress.quiet()));
            } catch (IllegalArgumentException refused) {
                complaint = Optional.of(Complaint.said(refused.getMessage()));
            }
        }
        progress.report(0.3);
        return new Findings(
                question,
                complaint,
                sets.minimal(MOST_SETS, progress.quiet()),
                new Choice(
                        all.candidates(),
                        all.any(),
                        sets.smallest(),
                        sets.optimal().filter(question.members()::allows)),
                sets.objections(),
                adjusted(effect),
                simple ? BackDoorSets.of(effect).minimal(MOST_SETS, progress.quiet()) : List.of(),
                simple ? DirectEffectSets.of(effect).minimal(MOST_SETS, progress.quiet()) : List.of(),
                simple ? FrontDoorSets.of(effect).minimal(MOST_SETS, progress.quiet()) : List.of(),
                simple && single ? Instruments.of(effect).list(progress.subTask(0.5, 0.4)) : List.of(),
                identification,
                paths(question, progress.quiet()));
    }

    private static Optional<AdjustmentVerdict> adjusted(Effect effect) {
        Set<String> set = new LinkedHashSet<>(effect.graph().withRole(Role.ADJUSTED));
        return set.isEmpty()
                ? Optional.empty()
                : Optional.of(AdjustmentCriterion.of(effect).judge(set));
    }

    private static List<PathStatus> paths(Question question, Progress progress) {
        CausalGraph graph = question.graph();
        Set<String> adjusted = graph.withRole(Role.ADJUSTED);
        List<Path> found = Paths.between(graph, question.exposures(), question.outcomes(), MOST_PATHS, progress);
        return found.stream()
                .sorted(Paths.readingOrder())
                .map(path -> PathStatus.of(path, graph, adjusted))
                .toList();
    }
}
