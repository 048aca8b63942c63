package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Variable;

/// Binary variables on a square grid, each with the ones above and to the left as parents: cliques as wide as the grid.
final class Grid {
    private Grid() {}

    static DiscreteNetwork of(int side, long seed) {
        SplittableRandom random = new Seed(seed).generator();
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                List<String> parents = new ArrayList<>();
                if (i > 0) {
                    parents.add("G" + (i - 1) + "_" + j);
                }
                if (j > 0) {
                    parents.add("G" + i + "_" + (j - 1));
                }
                double[] table = random.doubles(2L << parents.size(), 0.05, 1).toArray();
                builder.variable(Variable.binary("G" + i + "_" + j), parents, table);
            }
        }
        return builder.build();
    }
}
