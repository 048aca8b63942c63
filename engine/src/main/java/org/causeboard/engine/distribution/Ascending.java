package org.causeboard.engine.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The order in which numbers ascend, found without an object for each of them: a picture that follows a slider sorts
/// tens of thousands for every variable.
///
/// Each number and its place are packed into one `long`, the leading bits of the number before the bits of the place,
/// and those are sorted. Numbers that agree in their leading bits are few as a rule, and are put in order afterwards.
final class Ascending {
    private static final int FEW = 64;

    private Ascending() {}

    /// The places of the numbers from the smallest to the largest as by [Double#compare]; of equal ones the first is
    /// first. O(n log n).
    static int[] order(double[] values) {
        long places = Long.highestOneBit(Math.max(1, values.length - 1)) * 2 - 1; // a mask of ones
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (ascending(values[i]) & ~places) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        int from = 0; // of the numbers with the same leading bits
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & places);
            if (((keys[i] ^ keys[from]) & ~places) != 0) {
                sort(order, from, i, values);
                from = i;
            }
        }
        sort(order, from, order.length, values);
        return order;
    }

    /// The bits of a number, so that larger numbers have larger bits.
    private static long ascending(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static void sort(int[] order, int from, int to, double[] values) {
        if (to - from > FEW) {
            int[] sorted = IntStream.range(from, to)
                    .mapToObj(i -> order[i])
                    .sorted(Comparator.comparingDouble(place -> values[place]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, order, from, sorted.length);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int place = order[i];
            int at = i;
            while (at > from && Double.compare(values[order[at - 1]], values[place]) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = place;
        }
    }
}
