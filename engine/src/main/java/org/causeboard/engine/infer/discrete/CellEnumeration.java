package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Visits the cells of a clique that no table and no neighbour excludes, in row-major order.
///
/// Operands are tables, separators or single variables within the clique. Each has a running index of its own that is
/// kept up by additions; an operand with bits cuts a branch off as soon as its last variable has a state. The states of
/// the innermost variable are taken up to 64 at a time: an operand that holds it has them side by side, so that one AND
/// of shifted words finds the live ones.
final class CellEnumeration {
    /// What is done with a run of cells that differ in the innermost variable alone.
    interface Visitor {
        /// @param indices the cell of each operand at the first state of the run, in the order in which the operands
        /// were
        ///     added; valid until return
        /// @param steps per operand how its cell moves from state to state: 1, or 0 where it lacks the variable
        /// @param live a bit for each state of the run whose cell is not excluded; not 0
        void run(int[] indices, int[] steps, long live);
    }

    private static final long[] FREE = {};

    private final int[] clique;
    private final int[] cardinalities;
    private final List<int[]> strides = new ArrayList<>();
    private final List<long[]> bits = new ArrayList<>();
    private int[][] moving = {};
    private int[][] moves = {};
    private int[][] checked = {};
    private long[][] allowed = {};
    private int[] indices = {};
    private int[] steps = {};

    CellEnumeration(int[] clique, int[] cardinalities) {
        this.clique = clique;
        this.cardinalities = cardinalities;
    }

    /// Adds an operand over part of the clique that excludes nothing.
    CellEnumeration add(int[] scope) {
        return add(scope, FREE);
    }

    /// Adds an operand whose cells with a zero bit are excluded.
    CellEnumeration add(int[] scope, long[] allowed) {
        strides.add(Scopes.strides(clique, scope, cardinalities));
        bits.add(allowed);
        return this;
    }

    /// How many operands were added so far.
    int operands() {
        return strides.size();
    }

    void run(Visitor visitor) {
        int depth = clique.length;
        moving = new int[depth][];
        moves = new int[depth][];
        checked = new int[depth][];
        indices = new int[strides.size()];
        allowed = bits.toArray(long[][]::new);
        for (int d = 0; d < depth; d++) {
            int at = d;
            moving[d] = operands(o -> strides.get(o)[at] != 0);
            moves[d] = Arrays.stream(moving[d]).map(o -> strides.get(o)[at]).toArray();
            checked[d] = operands(o -> bits.get(o).length > 0 && lastVariable(o) == at);
        }
        int last = depth - 1;
        steps = strides.stream().mapToInt(of -> of[last]).toArray();
        visit(0, visitor);
    }

    private interface Wanted {
        boolean test(int operand);
    }

    private int[] operands(Wanted wanted) {
        int[] found = new int[strides.size()];
        int n = 0;
        for (int o = 0; o < found.length; o++) {
            if (wanted.test(o)) {
                found[n++] = o;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private int lastVariable(int operand) {
        int[] of = strides.get(operand);
        for (int d = of.length - 1; d >= 0; d--) {
            if (of[d] != 0) {
                return d;
            }
        }
        return -1;
    }

    private void visit(int depth, Visitor visitor) {
        if (depth == clique.length - 1) {
            visitRuns(depth, visitor);
            return;
        }
        int[] movers = moving[depth];
        int[] by = moves[depth];
        int states = cardinalities[clique[depth]];
        for (int state = 0; state < states; state++) {
            if (isAllowed(checked[depth])) {
                visit(depth + 1, visitor);
            }
            for (int i = 0; i < movers.length; i++) {
                indices[movers[i]] += by[i];
            }
        }
        for (int i = 0; i < movers.length; i++) {
            indices[movers[i]] -= by[i] * states;
        }
    }

    private void visitRuns(int depth, Visitor visitor) {
        int states = cardinalities[clique[depth]];
        for (int start = 0; start < states; start += Long.SIZE) {
            int width = Math.min(Long.SIZE, states - start);
            long live = -1L >>> (Long.SIZE - width);
            for (int operand : checked[depth]) {
                live &= word(allowed[operand], indices[operand]);
            }
            if (live != 0) {
                visitor.run(indices, steps, live);
            }
            for (int operand : moving[depth]) {
                indices[operand] += width;
            }
        }
        for (int operand : moving[depth]) {
            indices[operand] -= states;
        }
    }

    /// The 64 bits from an index on; those behind the end are 0.
    private static long word(long[] bits, int index) {
        int at = index >>> 6;
        int shift = index & 63;
        long low = bits[at] >>> shift;
        return shift == 0 || at + 1 == bits.length ? low : low | bits[at + 1] << (Long.SIZE - shift);
    }

    private boolean isAllowed(int[] operands) {
        for (int operand : operands) {
            int index = indices[operand];
            if ((allowed[operand][index >>> 6] >>> index & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
