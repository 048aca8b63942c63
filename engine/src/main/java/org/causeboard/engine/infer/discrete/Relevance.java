package org.causeboard.engine.infer.discrete;

/// Which variables a question can depend on: in the graph without the arrows into what is set, the targets, the
/// variables with findings and their ancestors. All others are barren: their tables sum to one.
///
/// Source: Shachter (1986), Evaluating influence diagrams; Geiger, Verma and Pearl (1990), d-separation.
final class Relevance {
    private Relevance() {}

    /// One mark per variable of the network.
    ///
    /// @param isSet which variables an intervention sets; nothing above them matters through them
    static boolean[] of(DiscreteNetwork network, int[] targets, int[] found, boolean[] isSet) {
        boolean[] relevant = new boolean[network.size()];
        int[] stack = new int[network.size()];
        int depth = 0;
        for (int[] start : new int[][] {targets, found}) {
            for (int variable : start) {
                if (!relevant[variable]) {
                    relevant[variable] = true;
                    stack[depth++] = variable;
                }
            }
        }
        while (depth > 0) {
            int variable = stack[--depth];
            if (isSet[variable]) {
                continue;
            }
            for (int parent : network.parents(variable)) {
                if (!relevant[parent]) {
                    relevant[parent] = true;
                    stack[depth++] = parent;
                }
            }
        }
        return relevant;
    }
}
