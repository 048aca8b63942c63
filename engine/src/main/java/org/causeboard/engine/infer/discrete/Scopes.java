package org.causeboard.engine.infer.discrete;

import java.util.Arrays;

/// Ascending lists of variables and the row-major tables over them.
final class Scopes {
    static final int[] EMPTY = {};

    private Scopes() {}

    static int[] union(int[] a, int[] b) {
        int[] result = new int[a.length + b.length];
        int i = 0;
        int j = 0;
        int n = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                result[n++] = a[i++];
            } else {
                if (i < a.length && a[i] == b[j]) {
                    i++;
                }
                result[n++] = b[j++];
            }
        }
        return Arrays.copyOf(result, n);
    }

    static int[] intersection(int[] a, int[] b) {
        int[] result = new int[Math.min(a.length, b.length)];
        int n = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                result[n++] = a[i];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(result, n);
    }

    /// `scope` without one variable.
    static int[] without(int[] scope, int variable) {
        return Arrays.stream(scope).filter(v -> v != variable).toArray();
    }

    static boolean contains(int[] scope, int variable) {
        return Arrays.binarySearch(scope, variable) >= 0;
    }

    static boolean containsAll(int[] scope, int[] part) {
        int i = 0;
        for (int variable : part) {
            while (i < scope.length && scope[i] < variable) {
                i++;
            }
            if (i == scope.length || scope[i] != variable) {
                return false;
            }
        }
        return true;
    }

    /// The number of cells as a floating-point number, so that absurd sizes do not overflow.
    static double cells(int[] scope, int[] cardinalities) {
        double cells = 1;
        for (int variable : scope) {
            cells *= cardinalities[variable];
        }
        return cells;
    }

    /// The number of cells over the union of two scopes, without making it.
    static double cellsOfUnion(int[] a, int[] b, int[] cardinalities) {
        return cells(a, cardinalities) * growth(a, b, cardinalities);
    }

    /// The same of the scopes of two tables, which know their sizes.
    static double cellsOfUnion(Factor a, Factor b, int[] cardinalities) {
        return a.values().length * growth(a.scope(), b.scope(), cardinalities);
    }

    /// How many combinations of states there are of what `b` adds to `a`.
    private static double growth(int[] a, int[] b, int[] cardinalities) {
        double cells = 1;
        int i = 0;
        for (int variable : b) {
            while (i < a.length && a[i] < variable) {
                i++;
            }
            if (i == a.length || a[i] != variable) {
                cells *= cardinalities[variable];
            }
        }
        return cells;
    }

    /// The stride of the table over `scope` at each variable of `union`, 0 at those that it lacks.
    static int[] strides(int[] union, int[] scope, int[] cardinalities) {
        int[] result = new int[union.length];
        int stride = 1;
        for (int i = union.length - 1, j = scope.length - 1; i >= 0 && j >= 0; i--) {
            if (union[i] == scope[j]) {
                result[i] = stride;
                stride *= cardinalities[union[i]];
                j--;
            }
        }
        return result;
    }
}
