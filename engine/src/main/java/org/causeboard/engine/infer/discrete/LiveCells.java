package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.task.Progress;

/// Which cells of a join tree can be positive: each clique is joined with the zeros of its tables and of its
/// neighbours, towards the root and back, so that exactly the cells are left that some configuration of all variables
/// passes through.
///
/// Source: Yannakakis (1981), full reducer of an acyclic join.
final class LiveCells {
    static final int CHECK_MASK = (1 << 20) - 1;

    private final JoinTree tree;
    private final List<List<Factor>> tables;
    private final int[] cardinalities;
    private final Progress progress;
    private final long[][] separatorBits;
    private final double[] counts;

    private LiveCells(JoinTree tree, List<List<Factor>> tables, int[] cardinalities, Progress progress) {
        this.tree = tree;
        this.tables = tables;
        this.cardinalities = cardinalities;
        this.progress = progress;
        separatorBits = new long[tree.size()][];
        counts = new double[tree.size()];
    }

    /// @param tables by clique
    static LiveCells of(JoinTree tree, List<List<Factor>> tables, int[] cardinalities, Progress progress) {
        LiveCells live = new LiveCells(tree, tables, cardinalities, progress);
        live.find();
        return live;
    }

    /// How many live cells each clique has.
    double[] counts() {
        return counts;
    }

    /// The live states of the separator between a clique and its parent, one bit each.
    long[] separator(int clique) {
        return separatorBits[clique];
    }

    private void find() {
        int count = tree.size();
        List<List<Integer>> children = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            children.add(new ArrayList<>());
        }
        for (int c = 0; c < count; c++) {
            separatorBits[c] = project(c, children.get(c), List.of(c))[0];
            if (tree.parents()[c] >= 0) {
                children.get(tree.parents()[c]).add(c);
            }
        }
        for (int c = count - 1; c >= 0; c--) {
            List<Integer> around = new ArrayList<>(children.get(c));
            around.add(c);
            long[][] refined = project(c, around, children.get(c));
            for (int i = 0; i < refined.length; i++) {
                separatorBits[children.get(c).get(i)] = refined[i];
            }
        }
    }

    /// Counts the live cells of a clique, given the live states of some separators, and marks those of others.
    private long[][] project(int clique, List<Integer> known, List<Integer> wanted) {
        progress.check();
        CellEnumeration cellsOf = new CellEnumeration(tree.cliques()[clique], cardinalities);
        for (Factor table : tables.get(clique)) {
            long[] support = support(table.values());
            if (support.length > 0) {
                cellsOf.add(table.scope(), support);
            }
        }
        for (int separator : known) {
            cellsOf.add(tree.separators()[separator], separatorBits[separator]);
        }
        int operands = cellsOf.operands();
        long[][] marks = new long[wanted.size()][];
        for (int i = 0; i < marks.length; i++) {
            int[] scope = tree.separators()[wanted.get(i)];
            cellsOf.add(scope);
            marks[i] = new long[(int) ((long) Scopes.cells(scope, cardinalities) + 63 >>> 6)];
        }
        long[] count = {0};
        long[] rows = {0};
        cellsOf.run((indices, steps, live) -> {
            count[0] += Long.bitCount(live);
            for (int i = 0; i < marks.length; i++) {
                mark(marks[i], indices[operands + i], steps[operands + i] == 0 ? 1 : live);
            }
            if ((++rows[0] & CHECK_MASK) == 0) {
                progress.check();
            }
        });
        counts[clique] = count[0];
        return marks;
    }

    /// Sets the bits of a run that starts at an index.
    private static void mark(long[] bits, int index, long run) {
        int shift = index & 63;
        bits[index >>> 6] |= run << shift;
        if (shift > 0 && run >>> (Long.SIZE - shift) != 0) {
            bits[(index >>> 6) + 1] |= run >>> (Long.SIZE - shift);
        }
    }

    /// The positive cells as bits; empty when all are positive.
    static long[] support(double[] values) {
        if (Arrays.stream(values).allMatch(v -> v > 0)) {
            return new long[0];
        }
        long[] bits = new long[values.length + 63 >>> 6];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                bits[i >>> 6] |= 1L << i;
            }
        }
        return bits;
    }
}
