package org.causeboard.app.mechanism;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.scm.TableMechanism;

/// Which probabilities a person has locked while the document is open: other edits of their rows leave them as they
/// are. They are no part of the document.
public final class TableLocks {
    private final Map<Shape, BitSet> locked = new HashMap<>();

    /// A table by what its cells mean; locks of a table with other causes are not its own.
    private record Shape(String variable, List<String> causes, List<Integer> sizes, int states) {}

    /// The locked cells of a variable's table, row by row.
    BitSet of(String variable, TableMechanism table) {
        return (BitSet) cells(variable, table).clone();
    }

    /// Locks a cell, or unlocks it.
    void toggle(String variable, TableMechanism table, int row, int state) {
        cells(variable, table).flip(row * table.states() + state);
    }

    private BitSet cells(String variable, TableMechanism table) {
        return locked.computeIfAbsent(
                new Shape(variable, table.parents(), table.parentSizes(), table.states()), _ -> new BitSet());
    }
}
