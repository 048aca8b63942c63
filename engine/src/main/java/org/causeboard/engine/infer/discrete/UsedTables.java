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
    private static final double[] NONE = {};

    private final Set<double[]> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Deque<double[]>> free = new HashMap<>();

    /// A table of zeros.
    double[] zeros(int size) {
        if (size < SMALL) {
            return new double[size];
        }
        double[] used = used(size);
        if (used.length == 0) {
            return fresh(size);
        }
        Arrays.fill(used, 0);
        return used;
    }

    /// A table of which every cell is going to be written.
    double[] any(int size) {
        if (size < SMALL) {
            return new double[size];
        }
        double[] used = used(size);
        return used.length == 0 ? fresh(size) : used;
    }

    private double[] used(int size) {
        Deque<double[]> left = free.get(size);
        if (left == null || left.isEmpty()) {
            return NONE;
        }
        lent.add(left.peek());
        return left.pop();
    }

    private double[] fresh(int size) {
        double[] table = new double[size];
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
