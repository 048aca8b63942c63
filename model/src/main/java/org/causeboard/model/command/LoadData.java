package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;

/// Loads rows in place of those that were there. Columns are bound to the variables of their name, which take over the
/// column's values as their domain; mechanisms that were made for other values go.
///
/// @param data the rows
/// @param places where variables go that would cover others, now that they have a chart
public record LoadData(Dataset data, Map<String, Point> places) implements Command {
    public LoadData {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /// Loads rows and leaves variables where they are.
    public LoadData(Dataset data) {
        this(data, Map.of());
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit().data(Optional.of(data));
        for (String variable : document.graph().variables()) {
            VariableCard card = document.cards().get(variable);
            if (data.contains(variable)) {
                Column column = data.column(variable);
                editor.card(variable, card.withDomain(column.domain()).withColumn(Optional.of(variable)));
                if (!card.domain().equals(column.domain())) {
                    editor.withoutMechanism(variable);
                    document.graph().children(variable).forEach(editor::withoutMechanism);
                }
            } else {
                editor.card(variable, card.withColumn(Optional.empty()));
            }
        }
        places.forEach((variable, place) -> {
            Names.requirePresent(document, variable);
            editor.placement(variable, document.placements().get(variable).movedTo(place));
        });
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.load-data", data.name());
    }
}
