package org.causeboard.engine.graph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.Role;
import org.junit.jupiter.api.Test;

class GraphTextLawTest {
    private static final List<String> NAMES = List.of(
            "X",
            "graph",
            "node",
            "o",
            "dag",
            "a b",
            "größe",
            "年齢",
            "\"quoted\"",
            "back\\slash",
            "end\\",
            "x.1",
            "-1",
            "P",
            "do",
            "a->b",
            "line\nbreak",
            "  spaces ",
            "[e]",
            "//",
            "\\\\",
            "\\\"",
            "#1",
            "a,b",
            "{",
            "X'");

    @Test
    void parseAfterPrintIsIdentity() {
        for (long seed = 0; seed < 500; seed++) {
            AnnotatedGraph graph = annotated(RandomMixedGraphs.generator(seed));
            String text = GraphText.print(graph);
            assertThat(GraphText.parse(text)).as("seed %d: %s", seed, text).isEqualTo(new GraphText.Parsed(graph));
        }
    }

    @Test
    void orderIsKept() {
        for (long seed = 0; seed < 100; seed++) {
            CausalGraph graph = annotated(RandomMixedGraphs.generator(seed)).graph();
            CausalGraph read = GraphText.graph(GraphText.print(graph));
            assertThat(read.variables()).as("seed %d", seed).isEqualTo(graph.variables());
            assertThat(List.copyOf(read.edges())).as("seed %d", seed).isEqualTo(List.copyOf(graph.edges()));
        }
    }

    private static AnnotatedGraph annotated(SplittableRandom random) {
        List<String> names = new ArrayList<>();
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                names.add(name);
            }
        }
        CausalGraph.Builder builder = CausalGraph.builder().kind(pick(GraphKind.values(), random));
        Map<String, Annotation> variables = new LinkedHashMap<>();
        for (String name : names) {
            builder.variable(name);
            if (random.nextBoolean()) {
                builder.variable(name, pick(Role.values(), random), pick(Role.values(), random));
                variables.put(name, annotation(random));
            }
        }
        for (String a : names) {
            for (String b : names) {
                if (!a.equals(b) && random.nextInt(6) == 0) {
                    builder.edge(new Edge(a, b, pick(Mark.values(), random), pick(Mark.values(), random)));
                }
            }
        }
        CausalGraph graph = builder.build();
        Map<Edge, Annotation> edges = new LinkedHashMap<>();
        graph.edges().stream().filter(_ -> random.nextBoolean()).forEach(edge -> edges.put(edge, annotation(random)));
        return new AnnotatedGraph(
                graph,
                random.nextBoolean() ? Optional.of(pick(NAMES.toArray(String[]::new), random)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(new Box(point(random), point(random))) : Optional.empty(),
                variables,
                edges,
                random.nextBoolean() ? Map.of("rankdir", "a \"b\"") : Map.of(),
                random.nextBoolean() ? List.of("first comment", "second /* one") : List.of());
    }

    private static Annotation annotation(SplittableRandom random) {
        Annotation annotation = random.nextBoolean() ? Annotation.NONE : Annotation.NONE.withPosition(point(random));
        annotation = random.nextBoolean() ? annotation : annotation.withLabel(NAMES.get(random.nextInt(NAMES.size())));
        return random.nextBoolean()
                ? annotation
                : annotation.withAttribute("k 1", "").withAttribute("beta", "-0.5");
    }

    private static Point point(SplittableRandom random) {
        return new Point((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 7)), random.nextInt(-5, 6));
    }

    private static <T> T pick(T[] all, SplittableRandom random) {
        return all[random.nextInt(all.length)];
    }
}
