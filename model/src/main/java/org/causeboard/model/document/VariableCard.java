package org.causeboard.model.document;

import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;

/// What a person says of a variable apart from its place in the graph.
///
/// @param domain the values that it can take
/// @param column the data column that holds it, when it is bound to one
/// @param note free text
/// @param colour as `#RRGGBB`, or empty for the theme's colour
public record VariableCard(Domain domain, Optional<String> column, String note, Optional<String> colour) {
    /// A variable of which nothing has been said.
    public static final VariableCard BLANK =
            new VariableCard(Unspecified.UNSPECIFIED, Optional.empty(), "", Optional.empty());

    public VariableCard {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(column, "column");
    }

    /// The same card with another domain.
    public VariableCard withDomain(Domain domain) {
        return new VariableCard(domain, column, note, colour);
    }

    /// The same card bound to a data column.
    public VariableCard withColumn(Optional<String> column) {
        return new VariableCard(domain, column, note, colour);
    }
}
