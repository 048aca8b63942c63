package org.causeboard.engine.scm;

/// Picks a state by one uniform number, in coding order.
final class InverseTable {
    private InverseTable() {}

    /// The smallest state at which the running sum of `table[start ...]` reaches u; a state of probability zero is
    /// never picked.
    static int state(double[] table, int start, int states, double u) {
        double sum = 0;
        int last = 0;
        for (int state = 0; state < states; state++) {
            double probability = table[start + state];
            if (probability > 0) {
                last = state;
                sum += probability;
                if (u <= sum) {
                    return state;
                }
            }
        }
        return last;
    }
}
