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

/// Verdict, estimand and derivation for one treatment and one outcome that it may affect (X is an ancestor of Y, so no
/// question is trivial), in random ADMGs; the graph is prepared anew each time, as after an edit.
///
/// The family: `degree / 2` directed edges a variable between random pairs in a fixed order, and `bidirected` times as
/// many bidirected edges as variables; Y among the last quarter, X a random ancestor. `verdict` keeps all questions,
/// those with an estimand or those without. Claimed: median at most 1 ms for 20 variables and 20 ms for 100.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class IdAlgorithmBenchmark {
    @Param({"20", "100"})
    int variables;

    @Param({"2", "4", "8"})
    int degree;

    @Param({"0.5"})
    double bidirected;

    @Param({"all", "identified", "not"})
    String verdict;

    private final List<CausalGraph> graphs = new ArrayList<>();
    private final List<EffectQuery> queries = new ArrayList<>();
    private int next;

    @Setup
    public void build() {
        SplittableRandom random = new SplittableRandom(1);
        for (int attempt = 0; attempt < 40_000 && graphs.size() < 200; attempt++) {
            CausalGraph.Builder builder = CausalGraph.builder();
            for (int i = 0; i < variables; i++) {
                builder.variable("V" + i);
            }
            int directed = variables * degree / 2;
            for (int i = 0; i < directed + (int) (variables * bidirected); i++) {
                int a = random.nextInt(variables - 1);
                int b = random.nextInt(a + 1, variables);
                builder.edge(i < directed ? Edge.directed("V" + a, "V" + b) : Edge.bidirected("V" + a, "V" + b));
            }
            CausalGraph graph = builder.build();
            String outcome = "V" + (variables - 1 - random.nextInt(variables / 4));
            List<String> causes = new ArrayList<>(graph.ancestors(List.of(outcome)));
            causes.remove(outcome);
            if (causes.isEmpty()) {
                continue;
            }
            EffectQuery query = EffectQuery.of(causes.get(random.nextInt(causes.size())), outcome);
            if (verdict.equals("all")
                    || verdict.equals("identified")
                            == IdAlgorithm.on(graph).identify(query).isIdentified()) {
                graphs.add(graph);
                queries.add(query);
            }
        }
    }

    @Benchmark
    public Identification identify() {
        next = (next + 1) % graphs.size();
        return IdAlgorithm.on(graphs.get(next)).identify(queries.get(next));
    }
}
