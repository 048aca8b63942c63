package org.causeboard.engine.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Immutable rows and columns: one row a unit, one column a variable.
public final class Dataset {
    private final String name;
    private final Map<String, Column> columns;
    private final int rows;

    /// A data set of columns of equal length.
    ///
    /// @param name what a person calls it, such as the file's name
    /// @param columns in the order shown; no two of one name
    public Dataset(String name, List<Column> columns) {
        this.name = name;
        this.columns = new LinkedHashMap<>();
        this.rows = columns.isEmpty() ? 0 : columns.getFirst().size();
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "Column '" + column.name() + "' has " + column.size() + " rows, the first has " + rows + ".");
            }
            if (this.columns.put(column.name(), column) != null) {
                throw new IllegalArgumentException("Two columns are called '" + column.name() + "'. Rename one.");
            }
        }
    }

    /// What a person calls it.
    public String name() {
        return name;
    }

    /// The number of rows.
    public int rows() {
        return rows;
    }

    /// All columns in order.
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /// The names of all columns in order.
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /// Whether there is a column of this name.
    public boolean contains(String column) {
        return columns.containsKey(column);
    }

    /// The column of this name.
    ///
    /// @throws IllegalArgumentException when there is none
    public Column column(String column) {
        Column found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No column '" + column + "' in " + name + " (columns: " + String.join(", ", names()) + ").");
        }
        return found;
    }

    /// The rows in which none of `wanted` is missing, in order.
    public int[] completeRows(Collection<String> wanted) {
        List<Column> all = wanted.stream().map(this::column).toList();
        return IntStream.range(0, rows)
                .filter(row -> all.stream().noneMatch(column -> column.isMissing(row)))
                .toArray();
    }

    /// The data with one column replaced, or added at the end when there is none of its name.
    public Dataset with(Column column) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        changed.put(column.name(), column);
        return new Dataset(name, new ArrayList<>(changed.values()));
    }

    /// The data without a column.
    public Dataset without(String column) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        changed.remove(column);
        return new Dataset(name, new ArrayList<>(changed.values()));
    }
}
