package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Visits the cells of a clique that no table and no neighbour excludes, in row-major order.
///
/// Operands are tables, separators or single variables within the clique. Each has a running index of its own that is
/// kept up by additions; an operand with bits cuts a branch off as soon as its last variable has a state.
final class CellEnumeration {
    /// What is done with a cell.
    interface Visitor {
        /// @param indices the cell of each operand, in the order in which the operands were added; valid until return
        void cell(int[] indices);
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
        int[] movers = moving[depth];
        int[] steps = moves[depth];
        int states = cardinalities[clique[depth]];
        boolean last = depth == clique.length - 1;
        for (int state = 0; state < states; state++) {
            if (isAllowed(checked[depth])) {
                if (last) {
                    visitor.cell(indices);
                } else {
                    visit(depth + 1, visitor);
                }
            }
            for (int i = 0; i < movers.length; i++) {
                indices[movers[i]] += steps[i];
            }
        }
        for (int i = 0; i < movers.length; i++) {
            indices[movers[i]] -= steps[i] * states;
        }
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
