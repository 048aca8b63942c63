package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.variable.Variable;

/// Parents, children and a topological order over indices.
final class Topology {
    private Topology() {}

    static int[] parents(String variable, List<String> names, Map<String, Integer> indices) {
        int[] result = new int[names.size()];
        for (int i = 0; i < result.length; i++) {
            String name = names.get(i);
            Integer index = indices.get(name);
            if (index == null) {
                throw new IllegalArgumentException("Parent '" + name + "' of '" + variable
                        + "' is not in the network. Add it with Builder.variable(...).");
            }
            if (names.indexOf(name) != i) {
                throw new IllegalArgumentException("Parent '" + name + "' of '" + variable + "' is named twice.");
            }
            result[i] = index;
        }
        return result;
    }

    static int[][] children(int[][] parents) {
        int[] counts = new int[parents.length];
        for (int[] of : parents) {
            for (int parent : of) {
                counts[parent]++;
            }
        }
        int[][] result = new int[parents.length][];
        Arrays.setAll(result, i -> new int[counts[i]]);
        Arrays.fill(counts, 0);
        for (int child = 0; child < parents.length; child++) {
            for (int parent : parents[child]) {
                result[parent][counts[parent]++] = child;
            }
        }
        return result;
    }

    /// Parents before children, otherwise by index.
    static int[] order(int[][] parents, int[][] children, List<Variable> variables) {
        int[] missing = new int[parents.length];
        int[] order = new int[parents.length];
        int ready = 0;
        for (int i = 0; i < parents.length; i++) {
            missing[i] = parents[i].length;
            if (missing[i] == 0) {
                order[ready++] = i;
            }
        }
        for (int done = 0; done < ready; done++) {
            for (int child : children[order[done]]) {
                if (--missing[child] == 0) {
                    order[ready++] = child;
                }
            }
        }
        if (ready < parents.length) {
            throw new IllegalArgumentException("The parents form a cycle: " + cycle(parents, missing, variables)
                    + ". Remove one of these arrows.");
        }
        return order;
    }

    private static String cycle(int[][] parents, int[] missing, List<Variable> variables) {
        int at = 0;
        while (missing[at] == 0) {
            at++;
        }
        int[] seen = new int[parents.length];
        StringBuilder text = new StringBuilder();
        // walk up through unresolved parents until a variable returns, then once more round to print the cycle only
        while (seen[at] < 2) {
            if (seen[at]++ == 1) {
                text.append(variables.get(at).name()).append(" <- ");
            }
            at = Arrays.stream(parents[at])
                    .filter(p -> missing[p] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        return text.append(variables.get(at).name()).toString();
    }
}
