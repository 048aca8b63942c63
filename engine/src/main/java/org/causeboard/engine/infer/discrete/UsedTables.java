package org.causeboard.engine.infer.discrete;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Tables of one elimination that are written anew once they have served: memory that was just used is still in the
/// cache, and fresh memory is not. Only tables that were handed out here are taken back. One thread at a time.
final class UsedTables {
    private static final int SMALL = 64; // below, fresh memory costs nothing

    private final Set<double[]> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Deque<double[]>> free = new HashMap<>();

    /// A table of zeros.
    double[] zeros(int size) {
        if (size < SMALL) {
            return new double[size];
        }
        Deque<double[]> left = free.get(size);
        double[] table;
        if (left == null || left.isEmpty()) {
            table = new double[size];
        } else {
            table = left.pop();
            Arrays.fill(table, 0);
        }
        lent.add(table);
        return table;
    }

    /// Takes a table back, if it is one of ours; it must not be read again.
    void release(double[] table) {
        if (lent.remove(table)) {
            free.computeIfAbsent(table.length, _ -> new ArrayDeque<>()).push(table);
        }
    }
}
