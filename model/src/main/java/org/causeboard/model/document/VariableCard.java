package org.causeboard.model.document;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;

/// What a person says of a variable apart from its place in the graph.
///
/// @param domain the values that it can take
/// @param column the data column that holds it, when it is bound to one
/// @param note free text
/// @param colour as `#RRGGBB`, or empty for the theme's colour
/// @param tier the slice of time that it belongs to, counted from 1; empty where nobody has said so
public record VariableCard(
        Domain domain, Optional<String> column, String note, Optional<String> colour, OptionalInt tier) {
    /// A variable of which nothing has been said.
    public static final VariableCard BLANK =
            new VariableCard(Unspecified.UNSPECIFIED, Optional.empty(), "", Optional.empty(), OptionalInt.empty());

    public VariableCard {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(column, "column");
        if (tier.isPresent() && tier.getAsInt() < 1) {
            throw new IllegalArgumentException("Slices of time are counted from 1, not " + tier.getAsInt() + ".");
        }
    }

    /// The same card with another domain.
    public VariableCard withDomain(Domain domain) {
        return new VariableCard(domain, column, note, colour, tier);
    }

    /// The same card bound to a data column.
    public VariableCard withColumn(Optional<String> column) {
        return new VariableCard(domain, column, note, colour, tier);
    }

    /// The same card with another note.
    public VariableCard withNote(String note) {
        return new VariableCard(domain, column, note, colour, tier);
    }

    /// The same card in another colour.
    public VariableCard withColour(Optional<String> colour) {
        return new VariableCard(domain, column, note, colour, tier);
    }

    /// The same card in another slice of time.
    public VariableCard withTier(OptionalInt tier) {
        return new VariableCard(domain, column, note, colour, tier);
    }

    /// Whether something is written about it.
    public boolean hasNote() {
        return !note.isBlank();
    }
}
