package org.causeboard.model.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.causeboard.model.format.BifFormat;
import org.causeboard.model.format.Reading;
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

/// The layered layout of ALARM and of random graphs of 300 variables and 700 edges: in `near` each edge joins variables
/// at most 30 apart in causal order, in `uniform` any two.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LayoutBenchmark {
    private static final int VARIABLES = 300;
    private static final int EDGES = 700;
    private static final String NETWORK = "app/src/test/resources/cases/bn/networks/alarm.bif.gz";

    @Param({"alarm", "near", "uniform"})
    public String graph = "alarm";

    private LayoutTask task = new LayoutTask(CausalGraph.empty(), Map.of(), Map.of(), Set.of());

    /// Variables as wide as names are, at random places.
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        CausalGraph drawn = switch (graph) {
            case "alarm" -> alarm();
            case "near" -> random(30, random);
            default -> random(VARIABLES, random);
        };
        Map<String, Size> sizes = new LinkedHashMap<>();
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : drawn.variables()) {
            sizes.put(variable, new Size(80 + random.nextInt(100), 40 + random.nextInt(90)));
            places.put(variable, new Point(random.nextInt(800), random.nextInt(600)));
        }
        task = new LayoutTask(drawn, sizes, places, Set.of());
    }

    private static CausalGraph alarm() {
        Path file = Stream.of(Path.of(NETWORK), Path.of("..", NETWORK))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Path copy = Files.createTempFile("alarm", ".bif");
            Files.write(copy, in.readAllBytes());
            return switch (new BifFormat().read(copy, Progress.unwatched())) {
                case Reading.Read(CausalDocument document, var _) -> document.graph();
                case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CausalGraph random(int reach, SplittableRandom random) {
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int v = 0; v < VARIABLES; v++) {
            builder.variable("V" + v);
        }
        CausalGraph drawn = builder.build();
        while (drawn.edges().size() < EDGES) {
            int from = random.nextInt(VARIABLES - 1);
            int to = from + 1 + random.nextInt(reach);
            if (to < VARIABLES) {
                builder.directed("V" + from, "V" + to);
                drawn = builder.build();
            }
        }
        return drawn;
    }

    /// One layout from left to right.
    @Benchmark
    public Arrangement layered() {
        return new LayeredLayout(LayeredLayout.Direction.RIGHT).arrange(task, Progress.unwatched());
    }
}
