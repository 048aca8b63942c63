package org.causeboard.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.causeboard.engine.graph.separation.Separation;
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

/// One separation query in a graph of 100,000 variables, 250,000 directed and 50,000 bidirected edges. Claimed: at most
/// 30 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SeparationBenchmark {
    private static final int SIZE = 100_000;

    @Param({"0", "1000", "30000"})
    int given;

    private Separation separation;
    private List<Query> queries;
    private int next;

    private record Query(String x, String y, List<String> z) {}

    @Setup
    public void build() {
        SplittableRandom random = new SplittableRandom(1);
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int i = 0; i < SIZE; i++) {
            builder.variable("V" + i);
        }
        for (int i = 0; i < 300_000; i++) {
            int a = random.nextInt(SIZE - 1);
            int b = random.nextInt(a + 1, SIZE);
            builder.edge(i % 6 == 0 ? Edge.bidirected("V" + a, "V" + b) : Edge.directed("V" + a, "V" + b));
        }
        separation = Separation.in(builder.build());
        queries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            List<String> z = new ArrayList<>();
            for (int j = 0; j < given; j++) {
                z.add("V" + random.nextInt(SIZE / 2));
            }
            int x = random.nextInt(SIZE / 2, SIZE - 1);
            queries.add(new Query("V" + x, "V" + (x + 1), z));
        }
    }

    @Benchmark
    public boolean separated() {
        Query query = queries.get(next++ % queries.size());
        return separation.holds(query.x(), query.y(), query.z());
    }
}
