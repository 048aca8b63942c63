package org.causeboard.engine.identify.adjust;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The first 100 minimal adjustment sets in graphs of 500 variables. Claimed: at most 50 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AdjustmentSetsBenchmark {
    private static final int SIZE = 500;

    private List<Effect> effects;
    private int next;

    @Setup
    public void build() {
        effects = new ArrayList<>();
        for (int seed = 0; effects.size() < 20; seed++) {
            Effect effect = effect(new SplittableRandom(seed));
            if (AdjustmentSets.of(effect).minimal(100, Progress.unwatched()).size() == 100) {
                effects.add(effect);
            }
        }
    }

    private static Effect effect(SplittableRandom random) {
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int i = 0; i < SIZE; i++) {
            builder.variable("V" + i);
        }
        for (int i = 0; i < 4 * SIZE; i++) {
            int a = random.nextInt(SIZE - 1);
            int b = random.nextInt(a + 1, SIZE);
            builder.edge(i % 40 == 0 ? Edge.bidirected("V" + a, "V" + b) : Edge.directed("V" + a, "V" + b));
        }
        return Effect.of(
                builder.build(), List.of("V" + random.nextInt(100, 250)), List.of("V" + random.nextInt(300, 500)));
    }

    @Benchmark
    public List<Set<String>> firstHundredSets() {
        return AdjustmentSets.of(effects.get(next++ % effects.size())).minimal(100, Progress.unwatched());
    }
}
