package org.causeboard.model.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.VariableCard;

/// The document as the engine sees it.
public final class Snapshots {
    private Snapshots() {}

    /// Everything in a document that an answer can depend on. A data column that is bound to a variable of another name
    /// goes by the variable's name.
    public static Snapshot of(CausalDocument document) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        document.cards().forEach((name, card) -> variables.put(name, new Variable(name, card.domain())));
        return new Snapshot(
                document.graph(),
                variables,
                document.mechanisms(),
                document.noise().correlations(),
                document.data().map(data -> bound(data, document.cards())),
                document.noise().coupling(),
                document.seed());
    }

    private static Dataset bound(Dataset data, Map<String, VariableCard> cards) {
        Map<String, String> variableOf = new LinkedHashMap<>();
        cards.forEach((name, card) -> card.column().filter(data::contains).ifPresent(column -> {
            if (!column.equals(name) && !cards.containsKey(column)) {
                variableOf.put(column, name);
            }
        }));
        if (variableOf.isEmpty()) {
            return data;
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : data.columns()) {
            if (!variableOf.containsValue(column.name())) {
                columns.add(column.renamed(variableOf.getOrDefault(column.name(), column.name())));
            }
        }
        return new Dataset(data.name(), columns);
    }
}
