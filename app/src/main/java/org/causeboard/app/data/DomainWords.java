package org.causeboard.app.data;

import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Values;
import org.causeboard.model.display.NumberStyle;

/// What values are, in a few words, and values as a person reads them.
public final class DomainWords {
    private DomainWords() {}

    /// Such as `2 states` or `number in kg`.
    public static String kind(Domain domain, Messages messages) {
        return switch (domain) {
            case Categorical states -> messages.text("domain.states", states.size());
            case Ordinal states -> messages.text("domain.ordered", states.size());
            case Numeric numeric ->
                numeric.unit().isEmpty()
                        ? messages.text("domain.number")
                        : messages.text("domain.number-in", numeric.unit());
            case Count _ -> messages.text("domain.count");
            case Unspecified _ -> messages.text("domain.unknown");
        };
    }

    /// The value in a row; empty where there is none.
    static String cell(Column column, int row, NumberStyle numbers) {
        if (column.isMissing(row)) {
            return "";
        }
        return switch (Values.value(column.domain(), column.value(row))) {
            case org.causeboard.engine.variable.Value.Label(String name) -> name;
            case org.causeboard.engine.variable.Value.Quantity(double number) -> numbers.given(number);
        };
    }
}
