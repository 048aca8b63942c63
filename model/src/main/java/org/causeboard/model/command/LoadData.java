package org.causeboard.model.command;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;

/// Loads rows in place of those that were there. Columns are bound to the variables of their name, which take over the
/// column's values as their domain; mechanisms stay where they say the same of them, such as tables of the same states
/// in another order, else they go.
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
        Map<String, Domain> others = new HashMap<>();
        for (String variable : document.graph().variables()) {
            VariableCard card = document.cards().get(variable);
            if (data.contains(variable)) {
                Column column = data.column(variable);
                editor.card(variable, card.withDomain(column.domain()).withColumn(Optional.of(variable)));
                others.put(variable, column.domain());
            } else {
                editor.card(variable, card.withColumn(Optional.empty()));
            }
        }
        Mechanisms.followValues(document, editor, others, ValueChange.Naming.STRICT);
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
