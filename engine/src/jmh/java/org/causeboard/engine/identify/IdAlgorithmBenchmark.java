package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Verdict, estimand and derivation for one treatment and one outcome that it may affect, in random ADMGs of mean
/// degree 4 with half as many bidirected edges as variables; the graph is prepared anew each time, as after an edit.
/// Claimed: median at most 1 ms for 20 variables and 20 ms for 100.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class IdAlgorithmBenchmark {
    @Param({"20", "100"})
    int variables;

    private final List<CausalGraph> graphs = new ArrayList<>();
    private final List<EffectQuery> queries = new ArrayList<>();
    private int next;

    @Setup
    public void build() {
        SplittableRandom random = new SplittableRandom(1);
        while (graphs.size() < 200) {
            CausalGraph.Builder builder = CausalGraph.builder();
            for (int i = 0; i < variables; i++) {
                builder.variable("V" + i);
            }
            for (int i = 0; i < 2 * variables + variables / 2; i++) {
                int a = random.nextInt(variables - 1);
                int b = random.nextInt(a + 1, variables);
                builder.edge(i < 2 * variables ? Edge.directed("V" + a, "V" + b) : Edge.bidirected("V" + a, "V" + b));
            }
            CausalGraph graph = builder.build();
            String outcome = "V" + (variables - 1 - random.nextInt(variables / 4));
            List<String> causes = new ArrayList<>(graph.ancestors(List.of(outcome)));
            causes.remove(outcome);
            if (!causes.isEmpty()) {
                graphs.add(graph);
                queries.add(EffectQuery.of(causes.get(random.nextInt(causes.size())), outcome));
            }
        }
    }

    @Benchmark
    public Identification identify() {
        next = (next + 1) % graphs.size();
        return IdAlgorithm.on(graphs.get(next)).identify(queries.get(next));
    }
}
