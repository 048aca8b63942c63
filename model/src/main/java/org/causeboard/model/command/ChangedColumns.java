package org.causeboard.model.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.VariableCard;

/// Rows some columns of which are read in another way. Variables of these columns take over what they are now as their
/// domain; mechanisms that were made for other values go.
final class ChangedColumns {
    private ChangedColumns() {}

    /// The document with these rows; the same one where it has them or none.
    ///
    /// @param columns those that are read in another way, or not any more
    static CausalDocument of(CausalDocument document, Collection<String> columns, Dataset data) {
        if (document.data().filter(rows -> rows != data).isEmpty()) {
            return document;
        }
        DocumentEditor editor = document.edit().data(Optional.of(data));
        Map<String, Domain> others = new HashMap<>();
        for (String variable : document.graph().variables()) {
            VariableCard card = document.cards().get(variable);
            Optional<String> column = card.column().filter(columns::contains);
            if (column.isPresent() && !data.contains(column.get())) {
                editor.card(variable, card.withColumn(Optional.empty()));
            } else if (column.isPresent()) {
                Domain domain = data.column(column.get()).domain();
                if (!card.domain().equals(domain)) {
                    editor.card(variable, card.withDomain(domain));
                    others.put(variable, domain);
                }
            }
        }
        Mechanisms.followValues(document, editor, others, ValueChange.Naming.STRICT);
        return editor.done();
    }
}
