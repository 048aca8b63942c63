package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;

/// Says in which slices of time variables belong, for the layout by time.
///
/// @param tiers the slice of each variable, counted from 1; empty for the one that follows from causes and names
public record PutInTier(Map<String, OptionalInt> tiers) implements Command {
    public PutInTier {
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        tiers.forEach((variable, tier) -> {
            Names.requirePresent(document, variable);
            editor.card(variable, document.cards().get(variable).withTier(tier));
        });
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        String variables = String.join(", ", tiers.keySet());
        String slices = tiers.values().stream()
                .flatMapToInt(OptionalInt::stream)
                .distinct()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return slices.isEmpty()
                ? CommandLabel.of("command.tier-free", variables)
                : CommandLabel.of("command.tier", variables, slices);
    }
}
