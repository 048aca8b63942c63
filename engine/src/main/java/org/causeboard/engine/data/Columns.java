package org.causeboard.engine.data;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// Reads columns as something else than they were recognised as.
public final class Columns {
    private Columns() {}

    /// The column with its values taken for values of `domain`: states by their names, numbers by their size. A value
    /// that the domain does not have becomes missing.
    public static Column as(Column column, Domain domain) {
        double[] values = new double[column.size()];
        BitSet missing = new BitSet();
        for (int row = 0; row < values.length; row++) {
            OptionalDouble code = column.isMissing(row) ? OptionalDouble.empty() : recoded(column, row, domain);
            if (code.isPresent()) {
                values[row] = code.getAsDouble();
            } else {
                missing.set(row);
            }
        }
        return Column.of(column.name(), domain, values, missing);
    }

    private static OptionalDouble recoded(Column column, int row, Domain domain) {
        Value written = Values.value(column.domain(), column.value(row));
        Value meant = domain instanceof Discrete ? written : Value.of(written.toString());
        return Values.code(domain, meant);
    }

    /// The rows of a data set that were chosen, in the order given; a row may be chosen several times.
    public static Dataset rows(Dataset data, int... rows) {
        List<Column> columns = data.columns().stream()
                .map(column -> {
                    double[] values = new double[rows.length];
                    BitSet missing = new BitSet();
                    for (int i = 0; i < rows.length; i++) {
                        if (column.isMissing(rows[i])) {
                            missing.set(i);
                        } else {
                            values[i] = column.value(rows[i]);
                        }
                    }
                    return Column.of(column.name(), column.domain(), values, missing);
                })
                .toList();
        return new Dataset(data.name(), columns);
    }
}
