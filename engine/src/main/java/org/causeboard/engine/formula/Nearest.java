package org.causeboard.engine.formula;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The known name that was probably meant: the one with the smallest edit distance, if that is small.
final class Nearest {
    private Nearest() {}

    static Optional<String> to(String written, Collection<String> known) {
        String best = null;
        int least = Math.max(1, written.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Levenshtein's distance, O(product of the lengths).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
