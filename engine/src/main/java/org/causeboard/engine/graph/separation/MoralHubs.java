package org.causeboard.engine.graph.separation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.causeboard.engine.graph.Adjacency;

/// The moral graph of an ancestral part of a mixed graph, in linear space: instead of the clique on each district and
/// its parents there is a star, with a hub in the middle that belongs to no variable. Numbers below `variables` are
/// variables, the others hubs. Separation in it (with hubs that cannot be removed) is separation in the moral graph,
/// since the cliques of districts and their parents are exactly the augmented graph (Richardson 2003).
final class MoralHubs {
    private final int variables;
    private final int[][] links;

    private MoralHubs(int variables, int[][] links) {
        this.variables = variables;
        this.links = links;
    }

    /// @param part a set that holds all its ancestors (and all reached from it by undirected edges)
    static MoralHubs of(Adjacency adjacency, BitSet part) {
        List<List<Integer>> links = new ArrayList<>();
        for (int v = 0; v < adjacency.size(); v++) {
            links.add(new ArrayList<>());
        }
        BitSet done = new BitSet();
        for (int v = part.nextSetBit(0); v >= 0; v = part.nextSetBit(v + 1)) {
            for (int other : adjacency.neighbours(v)) {
                if (part.get(other)) {
                    links.get(v).add(other);
                }
            }
            if (!done.get(v)) {
                star(adjacency, part, district(adjacency, part, v, done), links);
            }
        }
        int[][] arrays = links.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new MoralHubs(adjacency.size(), arrays);
    }

    int variables() {
        return variables;
    }

    int size() {
        return links.length;
    }

    int[] links(int v) {
        return links[v];
    }

    private static BitSet district(Adjacency adjacency, BitSet part, int start, BitSet done) {
        BitSet district = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        district.set(start);
        while (!open.isEmpty()) {
            for (int spouse : adjacency.spouses(open.pop())) {
                if (part.get(spouse) && !district.get(spouse)) {
                    district.set(spouse);
                    open.push(spouse);
                }
            }
        }
        done.or(district);
        return district;
    }

    private static void star(Adjacency adjacency, BitSet part, BitSet district, List<List<Integer>> links) {
        BitSet points = (BitSet) district.clone();
        for (int v = district.nextSetBit(0); v >= 0; v = district.nextSetBit(v + 1)) {
            for (int parent : adjacency.parents(v)) {
                points.set(parent); // in the part, which is ancestral
            }
        }
        if (points.cardinality() < 2) {
            return;
        }
        int hub = links.size();
        List<Integer> spokes = new ArrayList<>();
        links.add(spokes);
        for (int v = points.nextSetBit(0); v >= 0; v = points.nextSetBit(v + 1)) {
            spokes.add(v);
            links.get(v).add(hub);
        }
    }
}
