package org.causeboard.engine.graph.path;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import org.causeboard.engine.graph.CausalGraph;

/// How many directed paths there are, without listing them.
public final class CausalPathCount {
    private CausalPathCount() {}

    /// The number of directed paths from a member of X to a member of Y, summed over the pairs; paths may pass through
    /// other members. O((V + E) |X|).
    ///
    /// @throws IllegalStateException when the graph has a directed cycle
    public static BigInteger between(CausalGraph graph, Collection<String> x, Collection<String> y) {
        BigInteger sum = BigInteger.ZERO;
        int[] order = graph.topologicalOrder().stream().mapToInt(graph::indexOf).toArray();
        for (String start : graph.inOrder(x)) {
            BigInteger[] paths = new BigInteger[graph.size()];
            Arrays.fill(paths, BigInteger.ZERO);
            paths[graph.indexOf(start)] = BigInteger.ONE;
            for (int v : order) {
                for (int child : graph.adjacency().children(v)) {
                    paths[child] = paths[child].add(paths[v]);
                }
            }
            for (String end : graph.inOrder(y)) {
                if (!end.equals(start)) {
                    sum = sum.add(paths[graph.indexOf(end)]);
                }
            }
        }
        return sum;
    }
}
