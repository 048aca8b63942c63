package org.causeboard.model.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.VariableCard;

/// Variables that get the name of a data column. Whether the graph is drawn first or the data are loaded first, a
/// variable is bound to the column of its name.
final class NamedColumns {
    private NamedColumns() {}

    /// The document after a step, with each new name bound to its column: the variable takes over the column's values.
    /// One of which it is known which values it has keeps these, unless they are the same, and stays without a column;
    /// so does one whose column belongs to another variable.
    ///
    /// @param before the document before the step
    /// @param after the document that the step made
    static CausalDocument bound(CausalDocument before, CausalDocument after) {
        return after.data().map(data -> bound(before, after, data)).orElse(after);
    }

    private static CausalDocument bound(CausalDocument before, CausalDocument after, Dataset data) {
        Set<String> taken = new HashSet<>();
        after.cards().values().forEach(card -> card.column().ifPresent(taken::add));
        DocumentEditor editor = after.edit();
        Map<String, Domain> next = new HashMap<>();
        for (String variable : after.graph().variables()) {
            if (!before.graph().contains(variable) && data.contains(variable) && !taken.contains(variable)) {
                VariableCard card = after.cards().get(variable);
                Domain domain = data.column(variable).domain();
                boolean open =
                        card.domain() instanceof Unspecified || card.domain().equals(domain);
                if (open && card.column().isEmpty()) {
                    editor.card(variable, card.withDomain(domain).withColumn(Optional.of(variable)));
                    next.put(variable, domain);
                }
            }
        }
        if (next.isEmpty()) {
            return after;
        }
        Mechanisms.followValues(after, editor, next, ValueChange.Naming.STRICT);
        return editor.done();
    }
}
