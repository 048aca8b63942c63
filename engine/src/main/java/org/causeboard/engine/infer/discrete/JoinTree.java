package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cliques that an elimination order makes, joined to a forest in which every variable's cliques hang together.
///
/// Variables are ranks: rank 0 is eliminated first. A clique comes before its parent in the lists.
///
/// @param cliques the members of each clique, ascending
/// @param parents the index of each clique's parent, or -1 at a root
/// @param separators the members shared with the parent, ascending; empty at a root
///
/// Source: Lauritzen and Spiegelhalter (1988); Jensen and Jensen (1994), Optimal junction trees.
record JoinTree(int[][] cliques, int[] parents, int[][] separators) {

    /// @param order the elimination order by local number, covering all variables of the graph
    static JoinTree of(MoralGraph graph, int[] order) {
        int size = graph.size();
        int[] rank = new int[size];
        for (int i = 0; i < size; i++) {
            rank[order[i]] = i;
        }
        int[][] buckets = buckets(graph, order, rank);
        // a bucket that is its parent plus its own variable swallows the parent
        int[] holder = new int[size];
        Arrays.fill(holder, -1);
        List<int[]> members = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            if (holder[r] < 0) {
                holder[r] = members.size();
                members.add(buckets[r]);
            }
            if (buckets[r].length > 1) {
                int parent = buckets[r][1];
                if (holder[parent] < 0 && buckets[parent].length == buckets[r].length - 1) {
                    holder[parent] = holder[r];
                }
            }
        }
        int count = members.size();
        int[] parents = new int[count];
        int[][] separators = new int[count][];
        Arrays.fill(parents, -1);
        Arrays.fill(separators, Scopes.EMPTY);
        for (int r = 0; r < size; r++) {
            if (buckets[r].length > 1 && holder[buckets[r][1]] != holder[r]) {
                parents[holder[r]] = holder[buckets[r][1]];
                separators[holder[r]] = Arrays.copyOfRange(buckets[r], 1, buckets[r].length);
            }
        }
        return new JoinTree(members.toArray(int[][]::new), parents, separators).parentsLast();
    }

    /// Each variable with its neighbours at the time of its elimination, as ascending ranks.
    private static int[][] buckets(MoralGraph graph, int[] order, int[] rank) {
        int size = order.length;
        int words = (size + 63) >>> 6;
        long[][] rows = new long[size][words];
        long[][] given = graph.copyOfRows();
        for (int v = 0; v < size; v++) {
            for (int w = 0; w < given[v].length; w++) {
                for (long bits = given[v][w]; bits != 0; bits &= bits - 1) {
                    int u = rank[(w << 6) + Long.numberOfTrailingZeros(bits)];
                    rows[rank[v]][u >>> 6] |= 1L << u;
                }
            }
        }
        int[][] buckets = new int[size][];
        for (int r = 0; r < size; r++) {
            long[] later = rows[r];
            Arrays.fill(later, 0, r >>> 6, 0);
            later[r >>> 6] &= (-1L << r) & ~(1L << r);
            int[] bucket = new int[size - r];
            bucket[0] = r;
            int n = 1;
            for (int w = r >>> 6; w < words; w++) {
                for (long bits = later[w]; bits != 0; bits &= bits - 1) {
                    bucket[n++] = (w << 6) + Long.numberOfTrailingZeros(bits);
                }
            }
            buckets[r] = Arrays.copyOf(bucket, n);
            if (n > 1) {
                long[] parent = rows[bucket[1]];
                for (int w = 0; w < words; w++) {
                    parent[w] |= later[w];
                }
            }
        }
        return buckets;
    }

    /// The same forest with every clique before its parent.
    private JoinTree parentsLast() {
        int count = cliques.length;
        int[] waiting = new int[count];
        for (int parent : parents) {
            if (parent >= 0) {
                waiting[parent]++;
            }
        }
        int[] sequence = new int[count];
        int n = 0;
        for (int c = 0; c < count; c++) {
            if (waiting[c] == 0) {
                sequence[n++] = c;
            }
        }
        for (int done = 0; done < n; done++) {
            int parent = parents[sequence[done]];
            if (parent >= 0 && --waiting[parent] == 0) {
                sequence[n++] = parent;
            }
        }
        int[] place = new int[count];
        for (int i = 0; i < count; i++) {
            place[sequence[i]] = i;
        }
        int[][] newCliques = new int[count][];
        int[][] newSeparators = new int[count][];
        int[] newParents = new int[count];
        for (int i = 0; i < count; i++) {
            newCliques[i] = cliques[sequence[i]];
            newSeparators[i] = separators[sequence[i]];
            newParents[i] = parents[sequence[i]] < 0 ? -1 : place[parents[sequence[i]]];
        }
        return new JoinTree(newCliques, newParents, newSeparators);
    }

    int size() {
        return cliques.length;
    }

    /// The cells of all cliques together.
    double cells(int[] cardinalities) {
        return Arrays.stream(cliques)
                .mapToDouble(c -> Scopes.cells(c, cardinalities))
                .sum();
    }

    /// The smallest clique that holds all of `scope`.
    ///
    /// @param holding for each variable the cliques that it is in, as [#holding(int)] gives them
    int home(int[] scope, int[][] holding, int[] cardinalities) {
        int best = -1;
        double bestCells = Double.POSITIVE_INFINITY;
        int[] candidates = holding[scope[0]];
        for (int variable : scope) {
            candidates = holding[variable].length < candidates.length ? holding[variable] : candidates;
        }
        for (int clique : candidates) {
            double cells = Scopes.cells(cliques[clique], cardinalities);
            if (cells < bestCells && Scopes.containsAll(cliques[clique], scope)) {
                best = clique;
                bestCells = cells;
            }
        }
        return best;
    }

    /// For each variable the cliques that it is in, ascending.
    int[][] holding(int variables) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            lists.add(new ArrayList<>());
        }
        for (int c = 0; c < cliques.length; c++) {
            for (int v : cliques[c]) {
                lists.get(v).add(c);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
