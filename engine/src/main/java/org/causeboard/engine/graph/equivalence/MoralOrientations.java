package org.causeboard.engine.graph.equivalence;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;

/// Counts the acyclic orientations without v-structure of a chordal undirected graph, by picking the maximal clique
/// that comes first:
///
/// `#(G) = sum over maximal cliques K of phi(|K|, FP(K)) * product over H in C_G(K) of #(H)`
///
/// where C_G(K) are the undirected components that are left when K comes first, FP(K) the nested separators inside K on
/// the way from the root of a clique tree to K, and phi the number of orders of K that start with none of them.
/// Polynomial. Source: Wienöbst, Bannach and Liśkiewicz (2021), Polynomial-time algorithms for counting and sampling
/// Markov equivalent DAGs, Theorem 3.
final class MoralOrientations {
    private final int n;
    private final BitSet[] links;
    private final Map<BitSet, BigInteger> known = new HashMap<>();
    private final Progress progress;

    private MoralOrientations(CausalGraph graph, Progress progress) {
        n = graph.size();
        this.progress = progress;
        links = new BitSet[n];
        for (int v = 0; v < n; v++) {
            links[v] = new BitSet(n);
        }
        for (Edge edge : graph.edges()) {
            int a = graph.indexOf(edge.from());
            int b = graph.indexOf(edge.to());
            links[a].set(b);
            links[b].set(a);
        }
    }

    /// @param graph chordal, undirected edges only
    static BigInteger count(CausalGraph graph, Progress progress) {
        MoralOrientations counting = new MoralOrientations(graph, progress);
        BitSet all = new BitSet();
        all.set(0, counting.n);
        BigInteger product = BigInteger.ONE;
        double done = 0;
        for (BitSet component : counting.components(all, counting.links)) {
            double share = (double) component.cardinality() / counting.n;
            product = product.multiply(counting.count(component, progress.subTask(done, share)));
            done += share;
        }
        return product;
    }

    private BigInteger count(BitSet component, Progress share) {
        BigInteger before = known.get(component);
        if (before != null) {
            return before;
        }
        progress.check();
        BigInteger sum = BigInteger.ZERO;
        CliqueTree tree = CliqueTree.of(component, links, progress);
        for (int k = 0; k < tree.size(); k++) {
            progress.check();
            share.report((double) k / tree.size());
            BitSet clique = tree.clique(k);
            BigInteger product = orders(clique.cardinality(), tree.separatorsInside(k));
            for (BitSet rest : componentsAfter(component, clique)) {
                product = product.multiply(count(rest, share.quiet()));
            }
            sum = sum.add(product);
        }
        known.put(component, sum);
        return sum;
    }

    /// phi: the orders of a clique that start with no member of a chain of subsets, given by their sizes, ascending.
    private static BigInteger orders(int size, List<Integer> chain) {
        List<BigInteger> first = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            first.add(starting(chain.get(i), chain.subList(0, i), first));
        }
        return starting(size, chain, first);
    }

    private static BigInteger starting(int size, List<Integer> chain, List<BigInteger> first) {
        BigInteger all = factorial(size);
        for (int i = 0; i < chain.size(); i++) {
            all = all.subtract(factorial(size - chain.get(i)).multiply(first.get(i)));
        }
        return all;
    }

    private static BigInteger factorial(int number) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= number; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }

    /// The undirected components outside of a clique that comes first: everything adjacent to the clique is an effect
    /// of it, and rule 1 of Meek directs a -> b -- c with a, c not adjacent.
    private List<BitSet> componentsAfter(BitSet component, BitSet clique) {
        BitSet[] undirected = new BitSet[n];
        BitSet[] parents = new BitSet[n];
        BitSet rest = (BitSet) component.clone();
        rest.andNot(clique);
        ArrayDeque<int[]> fresh = new ArrayDeque<>();
        for (int v = rest.nextSetBit(0); v >= 0; v = rest.nextSetBit(v + 1)) {
            undirected[v] = (BitSet) links[v].clone();
            undirected[v].and(rest);
            parents[v] = (BitSet) links[v].clone();
            parents[v].and(clique);
            int child = v;
            parents[v].stream().forEach(a -> fresh.add(new int[] {a, child}));
        }
        while (!fresh.isEmpty()) {
            progress.check();
            int[] arc = fresh.remove();
            int b = arc[1];
            BitSet ends = (BitSet) undirected[b].clone();
            ends.andNot(links[arc[0]]);
            for (int c = ends.nextSetBit(0); c >= 0; c = ends.nextSetBit(c + 1)) {
                if (c != arc[0]) {
                    undirected[b].clear(c);
                    undirected[c].clear(b);
                    fresh.add(new int[] {b, c});
                }
            }
        }
        return components(rest, undirected);
    }

    private List<BitSet> components(BitSet within, BitSet[] edges) {
        List<BitSet> components = new ArrayList<>();
        BitSet left = (BitSet) within.clone();
        for (int v = left.nextSetBit(0); v >= 0; v = left.nextSetBit(0)) {
            BitSet component = new BitSet(n);
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(v));
            component.set(v);
            while (!open.isEmpty()) {
                BitSet next = (BitSet) edges[open.remove()].clone();
                next.and(within);
                next.andNot(component);
                component.or(next);
                next.stream().forEach(open::add);
            }
            components.add(component);
            left.andNot(component);
        }
        return components;
    }

    /// The maximal cliques of a connected chordal graph, joined to a tree in which the cliques of each variable are
    /// connected.
    private record CliqueTree(List<BitSet> cliques, int[] parent) {
        int size() {
            return cliques.size();
        }

        BitSet clique(int k) {
            return cliques.get(k);
        }

        static CliqueTree of(BitSet component, BitSet[] links, Progress progress) {
            List<BitSet> cliques = cliques(component, links);
            // Prim's maximum spanning tree on the sizes of the intersections is a clique tree
            int[] parent = new int[cliques.size()];
            int[] best = new int[cliques.size()];
            boolean[] done = new boolean[cliques.size()];
            Arrays.fill(best, -1);
            for (int step = 0; step < cliques.size(); step++) {
                progress.check();
                int next = -1;
                for (int k = 0; k < cliques.size(); k++) {
                    if (!done[k] && (next < 0 || best[k] > best[next])) {
                        next = k;
                    }
                }
                done[next] = true;
                if (step == 0) {
                    parent[next] = -1;
                }
                for (int k = 0; k < cliques.size(); k++) {
                    int shared = intersection(cliques.get(k), cliques.get(next)).cardinality();
                    if (!done[k] && shared > best[k]) {
                        best[k] = shared;
                        parent[k] = next;
                    }
                }
            }
            return new CliqueTree(cliques, parent);
        }

        /// The sizes of the separators on the way from the root to clique k that lie inside it; they form a chain.
        List<Integer> separatorsInside(int k) {
            Set<Integer> sizes = new HashSet<>();
            for (int at = k; parent[at] >= 0; at = parent[at]) {
                BitSet separator = intersection(cliques.get(at), cliques.get(parent[at]));
                int size = separator.cardinality();
                separator.andNot(cliques.get(k));
                if (separator.isEmpty()) {
                    sizes.add(size);
                }
            }
            return sizes.stream().sorted().toList();
        }

        private static BitSet intersection(BitSet a, BitSet b) {
            BitSet both = (BitSet) a.clone();
            both.and(b);
            return both;
        }

        /// Maximum cardinality search: each variable with its neighbours before it is a clique.
        private static List<BitSet> cliques(BitSet component, BitSet[] links) {
            List<BitSet> cliques = new ArrayList<>();
            BitSet visited = new BitSet();
            BitSet left = (BitSet) component.clone();
            int[] weight = new int[component.length()];
            while (!left.isEmpty()) {
                int next = left.nextSetBit(0);
                for (int v = next; v >= 0; v = left.nextSetBit(v + 1)) {
                    if (weight[v] > weight[next]) {
                        next = v;
                    }
                }
                BitSet clique = intersection(links[next], visited);
                clique.set(next);
                cliques.add(clique);
                visited.set(next);
                left.clear(next);
                BitSet after = intersection(links[next], left);
                after.stream().forEach(v -> weight[v]++);
            }
            return cliques.stream()
                    .filter(small -> cliques.stream().noneMatch(large -> isSmaller(small, large)))
                    .toList();
        }

        private static boolean isSmaller(BitSet small, BitSet large) {
            return large.cardinality() > small.cardinality()
                    && intersection(small, large).cardinality() == small.cardinality();
        }
    }
}
