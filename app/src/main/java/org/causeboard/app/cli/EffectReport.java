package org.causeboard.app.cli;

import java.util.List;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.implication.Tetrads;
import org.causeboard.engine.graph.implication.VermaConstraints;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectContrast;
import org.causeboard.engine.identify.EffectIdentification;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.MakeIdentifiable;
import org.causeboard.engine.task.Progress;

/// What is told of an effect: formula, trial and contrast, or the obstruction with two models and remedies; then the
/// proof, the sets and, if wished, what data could contradict.
///
/// @param snapshot of which the graph and the seed count
/// @param query the effect
/// @param sources what was measured
/// @param lines where it goes
/// @param sets the sets of the effect
record EffectReport(
        Snapshot snapshot, EffectQuery query, List<AvailableDistribution> sources, EstimandLines lines, SetLines sets) {

    /// Prints it; the exit code.
    int print(boolean withImplications) {
        return SetLines.isSimple(snapshot.graph()) ? inGraph(withImplications) : inClass(withImplications);
    }

    /// What holds in every graph that a CPDAG, MAG or PAG stands for: formulas by adjustment are all there are.
    private int inClass(boolean withImplications) {
        Progress progress = Progress.unwatched();
        lines.line(lines.text(query.expression()));
        lines.line("the graph stands for several; what follows is true in each of them");
        boolean found = sets.print(lines.out(), progress);
        if (withImplications && snapshot.graph().isAcyclic()) {
            pairwise(progress);
        }
        return found ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private int inGraph(boolean withImplications) {
        Progress progress = Progress.unwatched();
        Identification answer = EffectIdentification.of(snapshot.graph(), sources, query, progress);
        lines.line(lines.text(query.expression()));
        switch (answer) {
            case Identification.Identified(var _, Expression estimand, var _) -> identified(estimand, progress);
            case Identification.NotIdentified not -> {
                lines.reason(not);
                TwoModels.differingOn(snapshot.graph(), query, sources, List.of(), snapshot.seed(), progress)
                        .ifPresent(models -> lines.models(models, sources, ""));
                lines.remedies(MakeIdentifiable.forEffect(snapshot.graph(), query, sources, EstimandLines.MOST)
                        .all(progress));
            }
        }
        lines.steps(answer);
        sets.print(lines.out(), progress);
        if (withImplications) {
            pairwise(progress);
            CausalGraph graph = snapshot.graph();
            Tetrads.vanishing(graph, EstimandLines.MOST, progress).forEach(each -> lines.line("implied: " + each));
            VermaConstraints.of(graph, progress).forEach(each -> lines.line("implied: " + each));
        }
        return answer.isIdentified() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }

    private void identified(Expression estimand, Progress progress) {
        lines.formula(estimand);
        lines.check(() -> FormulaCheck.of(
                snapshot.graph(),
                query,
                estimand,
                sources,
                List.of(),
                EstimandLines.RANDOM_MODELS,
                snapshot.seed(),
                progress));
        if (query.outcomes().size() == 1 && !query.treatments().isEmpty()) {
            EffectContrast contrast = EffectContrast.ofAnyTwoValues(query, estimand);
            lines.contrast(contrast.question(), contrast.estimand());
            lines.check(() -> FormulaCheck.of(
                    snapshot.graph(),
                    contrast,
                    sources,
                    List.of(),
                    EstimandLines.RANDOM_MODELS,
                    snapshot.seed(),
                    progress));
        }
    }

    private void pairwise(Progress progress) {
        Implications.pairwise(snapshot.graph(), EstimandLines.MOST, progress)
                .forEach(each -> lines.line("implied: " + each));
    }
}
