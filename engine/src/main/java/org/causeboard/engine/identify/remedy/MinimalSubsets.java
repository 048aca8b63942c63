package org.causeboard.engine.identify.remedy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.causeboard.engine.task.Progress;

/// The subsets that fulfil a condition and hold no smaller one that does, up to a size, smallest first.
final class MinimalSubsets {
    private MinimalSubsets() {}

    /// @param largest the size up to which subsets are tried; their number grows as n to this power
    /// @param limit at most so many are returned
    static <T> List<Set<T>> of(List<T> elements, int largest, int limit, Predicate<Set<T>> good, Progress progress) {
        List<Set<T>> found = new ArrayList<>();
        double all = number(elements.size(), largest);
        double tried = 0;
        for (int size = 1; size <= Math.min(largest, elements.size()) && found.size() < limit; size++) {
            int[] chosen = first(size);
            do {
                progress.check();
                progress.report(tried++ / all);
                Set<T> subset = new LinkedHashSet<>();
                for (int place : chosen) {
                    subset.add(elements.get(place));
                }
                if (found.stream().noneMatch(subset::containsAll) && good.test(subset)) {
                    found.add(subset);
                }
            } while (found.size() < limit && next(chosen, elements.size()));
        }
        return found;
    }

    /// How many subsets of n elements have 1 to `largest` elements.
    private static double number(int n, int largest) {
        double number = 0;
        double ofSize = 1;
        for (int size = 1; size <= Math.min(largest, n); size++) {
            ofSize *= (n - size + 1.0) / size;
            number += ofSize;
        }
        return number;
    }

    private static int[] first(int size) {
        int[] chosen = new int[size];
        for (int i = 0; i < size; i++) {
            chosen[i] = i;
        }
        return chosen;
    }

    /// The next combination in lexicographic order.
    private static boolean next(int[] chosen, int n) {
        for (int i = chosen.length - 1; i >= 0; i--) {
            if (chosen[i] < n - chosen.length + i) {
                chosen[i]++;
                for (int j = i + 1; j < chosen.length; j++) {
                    chosen[j] = chosen[j - 1] + 1;
                }
                return true;
            }
        }
        return false;
    }
}
