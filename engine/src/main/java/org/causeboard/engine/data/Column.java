package org.causeboard.engine.data;

import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Range;

/// One column of a data set: numbers, or codes of states, with the missing rows marked. Immutable.
///
/// Codes and numbers are both read by [#value(int)], so that computations need not know which it is.
public final class Column {
    private final String name;
    private final Domain domain;
    private final double[] values;
    private final BitSet missing;

    private Column(String name, Domain domain, double[] values, BitSet missing) {
        this.name = name;
        this.domain = domain;
        this.values = values;
        this.missing = missing;
    }

    /// A column of numbers or of state codes.
    ///
    /// @param values one a row; what stands at a missing row does not matter; copied
    /// @param missing the rows without a value; copied
    /// @throws IllegalArgumentException when a value that is not missing is no finite number, or no state's code
    public static Column of(String name, Domain domain, double[] values, BitSet missing) {
        Column column = new Column(name, domain, values.clone(), (BitSet) missing.clone());
        for (int row = 0; row < values.length; row++) {
            if (missing.get(row)) {
                column.values[row] = 0;
            } else if (!column.holds(values[row])) {
                throw new IllegalArgumentException("Column '" + name + "', row " + row + ": " + values[row]
                        + " is not a value of " + domain + ". Mark the row as missing or widen the domain.");
            }
        }
        return column;
    }

    /// A column of state names, complete; states in the order of their first appearance.
    public static Column ofStates(String name, List<String> rows) {
        List<String> states = rows.stream().distinct().toList();
        double[] codes = rows.stream().mapToDouble(states::indexOf).toArray();
        return of(name, new Categorical(states), codes, new BitSet());
    }

    private boolean holds(double value) {
        if (domain instanceof Discrete discrete) {
            return value == Math.rint(value) && value >= 0 && value < discrete.size();
        }
        return Double.isFinite(value);
    }

    /// The column's name, unique in its data set.
    public String name() {
        return name;
    }

    /// What the values are.
    public Domain domain() {
        return domain;
    }

    /// The number of rows, missing ones included.
    public int size() {
        return values.length;
    }

    /// The number, or the code of the state, in a row.
    ///
    /// @throws IllegalStateException when the row has no value
    public double value(int row) {
        if (missing.get(row)) {
            throw new IllegalStateException(
                    "Column '" + name + "' has no value in row " + row + ". Ask isMissing first.");
        }
        return values[row];
    }

    /// Whether a row has no value.
    public boolean isMissing(int row) {
        return missing.get(row);
    }

    /// How many rows have no value.
    public int missingCount() {
        return missing.cardinality();
    }

    /// The values of the rows for which `wanted` holds; missing ones must not be among them.
    public double[] values(IntPredicate wanted) {
        return IntStream.range(0, size())
                .filter(wanted)
                .mapToDouble(this::value)
                .toArray();
    }

    /// From the smallest to the largest value that is there; empty where none is.
    public Optional<Range> range() {
        DoubleSummaryStatistics present = IntStream.range(0, size())
                .filter(row -> !missing.get(row))
                .mapToDouble(row -> values[row])
                .summaryStatistics();
        return present.getCount() == 0 ? Optional.empty() : Optional.of(new Range(present.getMin(), present.getMax()));
    }

    /// The same column under another name.
    public Column renamed(String newName) {
        return new Column(newName, domain, values, missing);
    }
}
