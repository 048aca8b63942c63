package org.causeboard.app.identification;

import java.util.Locale;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.identify.Rule;

/// Rules of derivations and reasons of failure in words.
final class RuleWords {
    private RuleWords() {}

    static String rule(Rule rule, Messages messages) {
        return messages.text("rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String reason(Identification.NotIdentified not, Messages messages) {
        return switch (not.obstruction()) {
            case org.causeboard.engine.identify.Hedge hedge ->
                messages.text(
                        "identification.hedge", String.join(", ", hedge.district()), String.join(", ", hedge.roots()));
            case Obstruction.MissingFactor missing ->
                messages.text("identification.missing", String.join(", ", missing.district()));
            case Obstruction.InconsistentFactor clash ->
                messages.text("identification.clash", String.join(", ", clash.variables()));
            case Obstruction.ImpossibleCondition _ -> messages.text("identification.impossible");
        };
    }
}
