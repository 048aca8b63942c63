package org.causeboard.app.identification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.identify.Rule;
import org.causeboard.engine.identify.SourceFailure;
import org.causeboard.engine.identify.SourceText;
import org.causeboard.engine.identify.adjust.Objection;

/// Rules of derivations, reasons of failure and objections to sets in words.
final class RuleWords {
    private RuleWords() {}

    static String rule(Rule rule, Messages messages) {
        return messages.text("rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String reason(Identification.NotIdentified not, Messages messages) {
        return switch (not.obstruction()) {
            case Hedge hedge ->
                messages.text(
                        "identification.hedge", String.join(", ", hedge.district()), String.join(", ", hedge.roots()));
            case Obstruction.MissingFactor missing ->
                messages.text("identification.missing", String.join(", ", missing.district()));
            case Obstruction.InconsistentFactor clash ->
                messages.text("identification.clash", String.join(", ", clash.variables()));
            case Obstruction.ImpossibleCondition _ -> messages.text("identification.impossible");
        };
    }

    /// Why one of the available distributions does not help.
    static String failure(SourceFailure failure, Messages messages) {
        String source = source(failure.source());
        return switch (failure) {
            case SourceFailure.SetsMember sets ->
                messages.text("failure.sets", source, String.join(", ", sets.variables()));
            case SourceFailure.Differs differs ->
                messages.text("failure.differs", source, String.join(", ", differs.variables()));
            case SourceFailure.Hedged hedged ->
                messages.text(
                        "failure.hedged",
                        source,
                        String.join(", ", hedged.hedge().district()));
            case SourceFailure.Selected selected ->
                messages.text("failure.selected", source, String.join(", ", selected.variables()));
        };
    }

    private static String source(AvailableDistribution source) {
        String text = SourceText.print(List.of(source));
        return text.substring(text.indexOf(';') + 1).strip();
    }

    /// Why a set, or any set, is not valid for adjustment.
    static String objection(Objection objection, Messages messages) {
        return switch (objection) {
            case Objection.ForbiddenVariable forbidden ->
                messages.text("objection.forbidden", forbidden.variable(), String.join(" → ", forbidden.causalPath()));
            case Objection.OpenPath open -> messages.text("objection.open", path(open.path()));
            case Objection.NotAmenable ambiguous ->
                messages.text("objection.not-amenable", ambiguous.edge().drawn());
            case Objection.Unmeasured unmeasured -> messages.text("objection.unmeasured", unmeasured.variable());
            case Objection.SelectionOnOutcome selection -> messages.text("objection.selection", path(selection.path()));
            case Objection.Contradiction _ -> messages.text("objection.contradiction");
        };
    }

    static String path(PathStatus status) {
        String arrows = status.path().drawn();
        String openers = status.openedColliders().stream()
                .map(PathStatus.OpenedCollider::variable)
                .collect(Collectors.joining(", "));
        return openers.isEmpty() ? arrows : arrows + " (" + openers + ")";
    }
}
