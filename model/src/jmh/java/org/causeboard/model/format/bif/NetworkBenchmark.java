package org.causeboard.model.format.bif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.causeboard.engine.infer.discrete.Assignment;
import org.causeboard.engine.infer.discrete.DiscreteInference;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.infer.discrete.Finding;
import org.causeboard.engine.infer.discrete.Findings;
import org.causeboard.engine.infer.discrete.Inferred;
import org.causeboard.engine.infer.discrete.Marginals;
import org.causeboard.engine.infer.discrete.ProbabilityTable;
import org.causeboard.engine.infer.discrete.PropagationSession;
import org.causeboard.engine.task.Progress;
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

/// What the live canvas and the command line wait for on public networks: the file, one question, and all marginals
/// after one finding has changed. The questions are drawn from a fixed seed; a percentile of the sample is reported,
/// since questions on one network differ by orders of magnitude.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class NetworkBenchmark {
    private static final int QUESTIONS = 200;

    @Param({"alarm", "hailfinder", "pathfinder", "diabetes", "munin", "munin1", "link"})
    public String network = "alarm";

    private final List<Findings> evidence = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private int next;

    private static DiscreteInference inference(String name) {
        return DiscreteInference.of(PublicNetworks.read(name));
    }

    private DiscreteInference inference = inference("asia");
    private PropagationSession session =
            inference.session(Assignment.none(), Progress.unwatched()).value();

    /// Reads the network and draws questions with three findings that a sampled case really has.
    @Setup
    public void draw() {
        inference = inference(network);
        session = inference.session(Assignment.none(), Progress.unwatched()).value();
        session.marginals(Progress.unwatched());
        SplittableRandom random = new SplittableRandom(7);
        DiscreteNetwork of = inference.network();
        for (int i = 0; i < QUESTIONS; i++) {
            Findings findings = Findings.none();
            while (findings.list().size() < 3) {
                String variable = of.variables().get(random.nextInt(of.size())).name();
                findings = findings.observed(variable, likelyState(variable, findings));
            }
            evidence.add(findings);
            targets.add(of.variables().get(random.nextInt(of.size())).name());
        }
    }

    private int likelyState(String variable, Findings findings) {
        double[] values = inference
                .query(List.of(variable), findings.without(variable))
                .value()
                .values();
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /// One question, pruned and eliminated from scratch.
    @Benchmark
    public Inferred<ProbabilityTable> prunedQuery() {
        next = (next + 1) % QUESTIONS;
        return inference.query(List.of(targets.get(next)), evidence.get(next));
    }

    /// All marginals after one finding was added or taken back.
    @Benchmark
    public Inferred<Marginals> allMarginalsAfterOneFinding() {
        next = (next + 1) % (2 * QUESTIONS);
        Finding finding = evidence.get(next / 2).list().getFirst();
        if (next % 2 == 0) {
            session.set(finding);
        } else {
            session.retract(finding.variable());
        }
        return session.marginals(Progress.unwatched());
    }

    /// The file, read and checked.
    @Benchmark
    public BifReading read() throws IOException {
        return BifReader.read(PublicNetworks.file(network));
    }
}
