package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.data.Dataset;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;

/// Makes variables of data columns, with the columns' names and values. A column whose variable is drawn already is
/// bound to it where it stands.
///
/// @param places the middle of each new variable, by column
public record AddColumns(Map<String, Point> places) implements Command {
    public AddColumns {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        CausalDocument changed = document;
        for (Map.Entry<String, Point> entry : places.entrySet()) {
            changed = add(changed, entry.getKey(), entry.getValue());
        }
        return changed;
    }

    private static CausalDocument add(CausalDocument document, String column, Point place) {
        Dataset data =
                document.data().orElseThrow(() -> new CommandRefused(new CommandRefused.Reason.NoSuchColumn(column)));
        if (!data.contains(column)) {
            throw new CommandRefused(new CommandRefused.Reason.NoSuchColumn(column));
        }
        boolean drawn = document.graph().contains(column);
        if (!drawn) {
            Names.requireFree(document, column);
        }
        VariableCard card = drawn ? document.cards().get(column) : VariableCard.BLANK;
        Placement placement = drawn ? document.placements().get(column) : new Placement(place, Placement.Hold.FREE);
        return document.edit()
                .graph(graph -> graph.variable(column))
                .placement(column, placement)
                .card(column, card.withDomain(data.column(column).domain()).withColumn(Optional.of(column)))
                .done();
    }

    @Override
    public CommandLabel label() {
        return places.size() == 1
                ? CommandLabel.of(
                        "command.add-column", places.keySet().iterator().next())
                : CommandLabel.of("command.add-columns", Integer.toString(places.size()));
    }
}
