package org.causeboard.engine.fit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.causeboard.engine.task.Seed;

/// The rows in parts of equal size, in an order that a seed decides: each part is foretold from the others.
final class Folds {
    private Folds() {}

    /// As many parts as asked for, or as there are rows; ascending within.
    static int[][] of(int[] rows, int most, Seed seed) {
        int[] shuffled = rows.clone();
        SplittableRandom random = seed.generator();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = row;
        }
        int count = Math.min(most, shuffled.length);
        int[][] folds = new int[count][];
        for (int f = 0; f < count; f++) {
            folds[f] = Arrays.copyOfRange(shuffled, (int) ((long) shuffled.length * f / count), (int)
                    ((long) shuffled.length * (f + 1) / count));
            Arrays.sort(folds[f]);
        }
        return folds;
    }
}
