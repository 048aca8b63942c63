package org.causeboard.engine.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Districts, also called c-components: the variables joined by paths of bidirected edges.
public final class Districts {
    private Districts() {}

    /// The districts of a graph, single variables too, in the order of their first members. O(V + E).
    public static List<Set<String>> of(CausalGraph graph) {
        List<Set<String>> districts = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int v = 0; v < graph.size(); v++) {
            if (!seen.get(v)) {
                BitSet district = at(graph.adjacency(), v);
                seen.or(district);
                districts.add(graph.named(district));
            }
        }
        return districts;
    }

    /// The district of one variable.
    public static Set<String> at(CausalGraph graph, String variable) {
        return graph.named(at(graph.adjacency(), graph.indexOf(variable)));
    }

    private static BitSet at(Adjacency adjacency, int start) {
        BitSet district = new BitSet();
        int[] open = new int[adjacency.size()];
        int size = 0;
        open[size++] = start;
        district.set(start);
        while (size > 0) {
            for (int spouse : adjacency.spouses(open[--size])) {
                if (!district.get(spouse)) {
                    district.set(spouse);
                    open[size++] = spouse;
                }
            }
        }
        return district;
    }
}
