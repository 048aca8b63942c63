package org.causeboard.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.task.Seed;

/// Random graphs for laws; a case is told by its seed.
public final class RandomMixedGraphs {
    private RandomMixedGraphs() {}

    /// An acyclic graph on `size` variables V0, V1, ... in random causal order.
    ///
    /// @param directed the chance that two variables are joined by a directed edge
    /// @param bidirected the chance that they are joined by a bidirected one
    public static CausalGraph admg(int size, double directed, double bidirected, SplittableRandom random) {
        CausalGraph.Builder builder = CausalGraph.builder();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            builder.variable("V" + i);
            order.add(random.nextInt(order.size() + 1), "V" + i);
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (random.nextDouble() < directed) {
                    builder.directed(order.get(i), order.get(j));
                }
                if (random.nextDouble() < bidirected) {
                    builder.bidirected(order.get(i), order.get(j));
                }
            }
        }
        return builder.build();
    }

    /// The same with about every fifth variable latent.
    public static CausalGraph withLatent(CausalGraph graph, SplittableRandom random) {
        CausalGraph.Builder builder = graph.toBuilder();
        graph.variables().stream()
                .filter(_ -> random.nextInt(5) == 0)
                .forEach(name -> builder.variable(name, Role.LATENT));
        return builder.build();
    }

    /// The generator of one case.
    public static SplittableRandom generator(long seed) {
        return new Seed(seed).generator();
    }

    /// All subsets, for up to about 15 members.
    public static List<Set<String>> subsets(Iterable<String> members) {
        List<Set<String>> subsets = new ArrayList<>();
        subsets.add(Set.of());
        for (String member : members) {
            for (Set<String> subset : List.copyOf(subsets)) {
                Set<String> larger = new LinkedHashSet<>(subset);
                larger.add(member);
                subsets.add(larger);
            }
        }
        return subsets;
    }

    /// Those sets of a list that have no other of the list inside.
    public static Set<Set<String>> minimal(List<Set<String>> sets) {
        Set<Set<String>> minimal = new LinkedHashSet<>(sets);
        minimal.removeIf(set -> sets.stream().anyMatch(other -> other.size() < set.size() && set.containsAll(other)));
        return minimal;
    }
}
