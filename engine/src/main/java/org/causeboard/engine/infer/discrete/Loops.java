package org.causeboard.engine.infer.discrete;

import java.util.Arrays;

/// Nested loops over several tables at once, outermost first, while they are being arranged.
final class Loops {
    private int count;
    private final int[] sizes;
    private final int[][] strides;

    /// @param union the variables of the loops, ascending
    /// @param strides for each table its stride at every variable of `union`, 0 where the table lacks it
    Loops(int[] union, int[] cardinalities, int[]... strides) {
        this.sizes = new int[union.length];
        this.strides = strides;
        for (int i = 0; i < union.length; i++) {
            add(cardinalities[union[i]], i);
        }
    }

    /// Appends a loop; it melts into the one before where every table walks through both in one go.
    private void add(int size, int from) {
        if (size == 1) {
            return;
        }
        boolean melts = count > 0;
        for (int[] of : strides) {
            melts = melts && of[count - 1] == of[from] * size;
        }
        int at = melts ? count - 1 : count++;
        sizes[at] = melts ? sizes[at] * size : size;
        for (int[] of : strides) {
            of[at] = of[from];
        }
    }

    /// Moves an outermost loop that the first table does not follow inwards, to where at most `block` cells of that
    /// table are beneath it; the innermost loop stays.
    void moveSummedInwards(int block) {
        if (count < 3 || strides[0][0] != 0) {
            return;
        }
        int to = 0;
        long beneath = 1;
        for (int i = 1; i < count; i++) {
            beneath *= strides[0][i] == 0 ? 1 : sizes[i];
        }
        while (to + 2 < count && beneath > block) {
            beneath /= strides[0][to + 1] == 0 ? 1 : sizes[to + 1];
            rotate(sizes, to);
            for (int[] of : strides) {
                rotate(of, to);
            }
            to++;
        }
    }

    private static void rotate(int[] values, int at) {
        int value = values[at];
        values[at] = values[at + 1];
        values[at + 1] = value;
    }

    int[] sizes() {
        return Arrays.copyOf(sizes, count);
    }

    int[] strides(int table) {
        return Arrays.copyOf(strides[table], count);
    }
}
