package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LavaanFormatTest {
    /// The model of political democracy (Bollen 1989), as lavaan's tutorial writes it.
    private static final String DEMOCRACY = """
            model <- '
              # measurement model
                ind60 =~ x1 + x2 + x3
                dem60 =~ y1 + a*y2 + b*y3 + c*y4
                dem65 =~ y5 + a*y6 + b*y7 + c*y8
              # regressions
                dem60 ~ ind60
                dem65 ~ ind60 + dem60
              # residual correlations
                y1 ~~ y5
                y2 ~~ y4 + y6
                y3 ~~ y7
                y4 ~~ y8
                y6 ~~ y8
            '
            fit <- sem(model, data = PoliticalDemocracy)
            summary(fit, fit.measures = TRUE)
            """;

    @TempDir
    private Path folder;

    private static Reading.Read read(String text) {
        return switch (PastedText.read(text, "Pasted", Progress.unwatched())) {
            case Reading.Read read -> read;
            case Reading.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static CausalGraph graph(String text) {
        return read(text).document().graph();
    }

    private static List<String> problems(String text) throws IOException {
        return switch (new LavaanFormat().read(file("lav", text), Progress.unwatched())) {
            case Reading.Read(CausalDocument document, var _) -> throw new AssertionError(document.toString());
            case Reading.Refused(var problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }

    private static Path file(String ending, String text) throws IOException {
        return Files.writeString(Files.createTempFile("model", "." + ending), text);
    }

    private static List<String> warnings(String text) {
        return read(text).warnings().stream().map(Problem::toString).toList();
    }

    @Test
    void regressionsAreArrowsAndCovariancesBidirectedEdges() {
        assertThat(graph("y ~ x1 + x2\nx1 ~~ x2\ny ~~ y")).isEqualTo(GraphText.graph("y; x1 -> y; x2 -> y; x1 <-> x2"));
        assertThat(graph("y1 + y2 ~ x")).isEqualTo(GraphText.graph("y1; x -> y1; y2; x -> y2"));
        assertThat(graph("m ~ x; y ~ m +\n  x\n  + z # and no more\n! z ~ y"))
                .isEqualTo(GraphText.graph("m; x -> m; y; m -> y; x -> y; z -> y"));
        assertThat(graph("y ~ 1\ny ~ 0.5*1 + x")).isEqualTo(GraphText.graph("y; x -> y"));
    }

    @Test
    void latentVariablesHaveArrowsToWhatMeasuresThem() {
        CausalGraph graph = graph(DEMOCRACY);
        assertThat(graph.latent()).containsExactlyInAnyOrder("ind60", "dem60", "dem65");
        assertThat(graph.edges()).hasSize(3 + 4 + 4 + 3 + 6);
        assertThat(graph.edges())
                .contains(Edge.directed("dem60", "dem65"), Edge.directed("dem65", "y8"), Edge.bidirected("y2", "y6"));
        assertThat(graph("f <~ x1 + x2").edges()).containsExactly(Edge.directed("x1", "f"), Edge.directed("x2", "f"));
    }

    @Test
    void aLabelOrAFixedNumberStandsBesideItsEdge() {
        CausalDocument document =
                read("y ~ a*x + 0.50*z + label(\"c\")*u + start(0.3)*v + 0.2?w").document();
        assertThat(document.style(Edge.directed("x", "y")).label()).isEqualTo("a");
        assertThat(document.style(Edge.directed("z", "y")).label()).isEqualTo("0.5");
        assertThat(document.style(Edge.directed("u", "y")).label()).isEqualTo("c");
        assertThat(document.style(Edge.directed("v", "y")).label()).isEmpty();
        assertThat(document.style(Edge.directed("w", "y")).label()).isEmpty();
    }

    @Test
    void aVariableAllOfWhoseNumbersAreFixedHasALinearMechanism() {
        CausalDocument document = read("""
                y ~ 0.5*x + -0.25*z + 2*1
                x ~~ 1*x
                z ~~ 4*z
                x ~~ 0.6*z
                y ~~ 0.64*y
                """).document();
        assertThat(document.mechanisms().get("y"))
                .isEqualTo(new LinearGaussianMechanism(
                        LinearPredictor.of(2, Term.slope("x", 0.5), Term.slope("z", -0.25)), 0.8));
        assertThat(document.mechanisms()).containsOnlyKeys("x", "y", "z");
        assertThat(document.noise().correlations())
                .containsExactly(java.util.Map.entry(Edge.bidirected("x", "z"), 0.3));
        assertThat(document.edgeStyles().values().stream()
                        .filter(style -> !style.label().isEmpty()))
                .isEmpty();
    }

    @Test
    void whatIsFixedAtZeroIsNoEdge() {
        assertThat(graph("y ~ 0*x + z\nx ~~ 0*z")).isEqualTo(GraphText.graph("y; x; z -> y"));
    }

    @Test
    void whatSaysNothingAboutCausesIsToldAndLeftOut() {
        Reading.Read read = read("m ~ a*x\ny ~ b*m + c*x\n\nindirect := a*b\na == b\nc > 0\nu | t1 + t2\ngroup: 1");
        assertThat(read.document().graph()).isEqualTo(GraphText.graph("m; x -> m; y; m -> y; x -> y"));
        assertThat(read.warnings().getFirst())
                .isEqualTo(new Problem(
                        "line 4, column 1", "Left out, not about causes: indirect := a*b; a == b; c > 0; ….", ""));
    }

    @Test
    void whatLavaanAssumesBesidesIsTold() {
        assertThat(warnings("y ~ x1 + x2 + x3\nx1 ~~ x2 + x3"))
                .singleElement()
                .asString()
                .contains("x2, x3");
        assertThat(warnings("y ~ x1 + x2\nx1 ~~ x2")).isEmpty();
        assertThat(warnings("y ~ x1 + x2\nx1 ~~ 0*x2")).isEmpty();
        assertThat(warnings("y ~ x1 + x1:x2\nx1 ~~ x2"))
                .singleElement()
                .asString()
                .contains("x1:x2");
        assertThat(graph("y ~ x1:x2").edges()).hasSize(2);
    }

    @Test
    void formulasInACircleAreAGraphWithCycles() {
        Reading.Read read = read("x ~ y\ny ~ x");
        assertThat(read.document().graph().kind()).isEqualTo(GraphKind.DIGRAPH);
        assertThat(read.warnings().getFirst().what()).contains("cycle");
    }

    @Test
    void problemsHaveTheirPlaceAndARemedy() throws IOException {
        assertThat(problems("y ~ x\nz")).singleElement().asString().startsWith("line 2, column 1: 'z' is not expected");
        assertThat(problems("y ~ ")).singleElement().asString().startsWith("line 1, column 3: '~' has nothing");
        assertThat(problems("y ~ x\n  y ~ x % z")).singleElement().asString().startsWith("line 2, column 9: '%'");
        assertThat(problems("y ~ x + y")).singleElement().asString().startsWith("line 1, column 9: 'y' has an edge");
        assertThat(problems("y ~ c(a, b*x")).singleElement().asString().contains("column 6: The '('");
        assertThat(problems("a -> b")).singleElement().asString().contains("Write formulas");
        assertThat(problems("# nothing")).singleElement().asString().contains("no formula");
        assertThat(problems("y ~ x ~ z\na:b ~ c\ny ~ 3\ny ~ x +\n+ z")).hasSize(4);
    }

    @Test
    void hostileTextsAreReadOrRefusedSoon() throws IOException {
        for (String text : List.of(
                "a*".repeat(100_000) + "b",
                "y ~ " + "a*".repeat(100_000) + "b",
                "y ~ " + "(".repeat(100_000),
                "y ~ " + "1+".repeat(100_000) + "1",
                "a+".repeat(200_000) + "a ~ " + "1+".repeat(200_000) + "1",
                "= ".repeat(100_000) + "'",
                "\n".repeat(300_000) + "y",
                "y ~ " + "x".repeat(5_000),
                "y \u0000~ x",
                "'".repeat(100_000))) {
            problemsOrNone(text);
        }
    }

    private static void problemsOrNone(String text) throws IOException {
        assertThat(new LavaanFormat().read(file("lav", text), Progress.unwatched()))
                .isNotNull();
        assertThat(PastedText.read(text, "", Progress.unwatched())).isNotNull();
    }

    @Test
    void aFileIsReadByItsEndingAndATextFileByItsContent() throws IOException {
        for (String ending : List.of("lav", "lavaan", "txt")) {
            Path file = Files.writeString(folder.resolve("model." + ending), "y ~ x\n");
            Reading reading = Formats.reader(file).orElseThrow().read(file, Progress.unwatched());
            assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
                assertThat(read.document().graph()).isEqualTo(GraphText.graph("y; x -> y"));
                assertThat(read.document().title()).isEqualTo("model");
            });
        }
    }

    @Test
    void otherTextsAreNotTakenForModels() {
        assertThat(graph("dag { x -> y }")).isEqualTo(GraphText.graph("x -> y"));
        assertThat(graph("x -> y // y ~ x")).isEqualTo(GraphText.graph("x -> y"));
        assertThat(graph("x <- y")).isEqualTo(GraphText.graph("y -> x"));
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameGraph() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            CausalGraph graph = random(new Random(seed));
            CausalDocument document = CausalDocument.empty().edit().graph(graph).done();
            String text = new String(new LavaanFormat().write(document, Progress.unwatched()), StandardCharsets.UTF_8);
            assertThat(graph(text)).as("seed %d:\n%s", seed, text).isEqualTo(graph);
        }
    }

    private static CausalGraph random(Random random) {
        CausalGraph.Builder graph = CausalGraph.builder();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            graph.variable("v" + i, random.nextInt(4) == 0 ? new Role[] {Role.LATENT} : new Role[0]);
            for (int j = 0; j < i; j++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> graph.directed("v" + j, "v" + i);
                    case 2 -> graph.bidirected("v" + i, "v" + j);
                    default -> {}
                }
            }
        }
        return graph.build();
    }

    @Test
    void whatLavaanCannotSayIsNotWritten() {
        for (String text : List.of("dag { \"blood pressure\" -> y }", "pag { a @-> b }")) {
            CausalDocument document =
                    CausalDocument.empty().edit().graph(GraphText.graph(text)).done();
            assertThatThrownBy(() -> new LavaanFormat().write(document, Progress.unwatched()))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("lavaan ");
        }
    }
}
