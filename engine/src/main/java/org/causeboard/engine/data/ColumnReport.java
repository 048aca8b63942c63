package org.causeboard.engine.data;

import java.util.Objects;
import org.causeboard.engine.variable.Domain;

/// How a column of a file was understood.
///
/// @param name its name in the data set
/// @param domain what its values are taken for; [Columns#as] changes that
/// @param missing how many rows have no value
/// @param distinct how many different values there are
/// @param why why it was taken for that, in a few words
public record ColumnReport(String name, Domain domain, int missing, int distinct, String why) {
    public ColumnReport {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(why, "why");
    }
}
