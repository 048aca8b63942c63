package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A forest of cliques whose edges can be moved. An edge may end at any clique that contains its separator; ending it
/// at the smallest one makes messages cheap, since each message is read and written once per cell.
///
/// Source: Jensen and Jensen (1994), Optimal junction trees, Theorem 2.
final class CliqueGraph {
    private static final int MOVED_UP_TO = 4000;

    private final int[][] cliques;
    private final int[][] separators;
    private final int[] first;
    private final int[] second;
    private final List<List<Integer>> edgesAt = new ArrayList<>();

    CliqueGraph(JoinTree tree) {
        cliques = tree.cliques();
        int count = tree.size();
        int[] children = new int[count];
        int n = 0;
        for (int c = 0; c < count; c++) {
            edgesAt.add(new ArrayList<>());
            if (tree.parents()[c] >= 0) {
                children[n++] = c;
            }
        }
        first = Arrays.copyOf(children, n);
        second = Arrays.stream(first).map(c -> tree.parents()[c]).toArray();
        separators = new int[n][];
        for (int e = 0; e < n; e++) {
            separators[e] = tree.separators()[first[e]];
            edgesAt.get(first[e]).add(e);
            edgesAt.get(second[e]).add(e);
        }
    }

    int edges() {
        return first.length;
    }

    int[] separator(int edge) {
        return separators[edge];
    }

    /// The edges at a clique.
    List<Integer> edgesAt(int clique) {
        return edgesAt.get(clique);
    }

    int other(int edge, int clique) {
        return first[edge] == clique ? second[edge] : first[edge];
    }

    /// Lets every edge end at the smallest cliques that it can end at.
    ///
    /// @param sizes the cells of each clique
    /// @param holding for each variable the cliques that it is in
    void moveToSmallest(double[] sizes, int[][] holding) {
        if (cliques.length > MOVED_UP_TO) {
            return;
        }
        boolean[] side = new boolean[cliques.length];
        for (int e = 0; e < first.length; e++) {
            markSide(e, side);
            int a = first[e];
            int b = second[e];
            int[] rarest = cliques[a];
            for (int v : separators[e]) {
                rarest = holding[v].length < rarest.length || rarest == cliques[a] ? holding[v] : rarest;
            }
            for (int c : rarest) {
                int rival = side[c] ? a : b;
                if (sizes[c] < sizes[rival] && Scopes.containsAll(cliques[c], separators[e])) {
                    a = side[c] ? c : a;
                    b = side[c] ? b : c;
                }
            }
            move(e, a, b);
        }
    }

    private void move(int edge, int a, int b) {
        edgesAt.get(first[edge]).remove((Integer) edge);
        edgesAt.get(second[edge]).remove((Integer) edge);
        first[edge] = a;
        second[edge] = b;
        edgesAt.get(a).add(edge);
        edgesAt.get(b).add(edge);
    }

    /// Marks the cliques on the side of the edge's first end.
    private void markSide(int edge, boolean[] side) {
        Arrays.fill(side, false);
        int[] stack = new int[cliques.length];
        int depth = 0;
        stack[depth++] = first[edge];
        side[first[edge]] = true;
        while (depth > 0) {
            int clique = stack[--depth];
            for (int e : edgesAt.get(clique)) {
                int next = other(e, clique);
                if (e != edge && !side[next]) {
                    side[next] = true;
                    stack[depth++] = next;
                }
            }
        }
    }
}
