package org.causeboard.engine.graph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTextTest {
    @Test
    void shortFormIsADagWithIsolatedVariables() {
        CausalGraph expected = CausalGraph.builder()
                .directed("X", "Y")
                .directed("Z", "Y")
                .bidirected("X", "Y")
                .variable("W")
                .build();
        assertThat(GraphText.graph("X -> Y <- Z, X <-> Y, W")).isEqualTo(expected);
        assertThat(GraphText.graph(GraphText.shortForm(expected))).isEqualTo(expected);
    }

    @Test
    void groupsJoinEveryMemberWithEveryMember() {
        assertThat(GraphText.graph("a->{b->{c}}").edges())
                .containsExactlyInAnyOrder(Edge.directed("b", "c"), Edge.directed("a", "b"), Edge.directed("a", "c"));
        assertThat(GraphText.graph("{a b} -> {} -> c").edges()).isEmpty();
    }

    @Test
    void looksForAllAndNamesOfSubgraphsInGraphvizAreNoVariables() {
        AnnotatedGraph read = parsed("""
                digraph G {
                  graph [fontsize=10]
                  node [shape=box, style="rounded"];
                  edge [color=grey]
                  subgraph cluster_0 { label="inside"; a; b }
                  a -> {b c} [color=red];
                  d -> subgraph { c e }
                  "node" -> e
                }
                """);
        assertThat(read.graph().variables()).containsExactly("a", "b", "c", "d", "e", "node");
        assertThat(read.graph().edges())
                .containsExactlyInAnyOrder(
                        Edge.directed("a", "b"),
                        Edge.directed("a", "c"),
                        Edge.directed("d", "c"),
                        Edge.directed("d", "e"),
                        Edge.directed("node", "e"));
        assertThat(read.annotation("a").attributes()).isEmpty();
        assertThat(GraphText.graph("dag { subgraph cluster {a} }").variables())
                .containsExactly("subgraph", "cluster", "a");
    }

    @Test
    void rolesPositionsLabelsAndForeignAttributesAreKept() {
        AnnotatedGraph read = parsed("""
                dag G { // measured in 1990
                bb="0,0,2,1" rankdir=LR
                X [exposure, pos="0.5,-1", label="the \\"dose\\"", colour=red]
                Y [o]; U [latent]
                X -> Y [beta=0.2 pos="1,1"]
                X <- U -> Y
                }
                """);
        assertThat(read.name()).contains("G");
        assertThat(read.comments()).containsExactly("measured in 1990");
        assertThat(read.boundingBox()).contains(new Box(new Point(0, 0), new Point(2, 1)));
        assertThat(read.options()).isEqualTo(Map.of("rankdir", "LR"));
        assertThat(read.graph().withRole(Role.EXPOSURE)).containsExactly("X");
        assertThat(read.annotation("X"))
                .isEqualTo(new Annotation(
                        Optional.of(new Point(0.5, -1)), Optional.of("the \"dose\""), Map.of("colour", "red")));
        assertThat(read.annotation(Edge.directed("X", "Y")).attributes()).isEqualTo(Map.of("beta", "0.2"));
        assertThat(parsed(GraphText.print(read))).isEqualTo(read);
    }

    @Test
    void attributesAtTheEndOfAChainGoToItsEdgesAndInFrontOfAnArrowToTheVariable() {
        AnnotatedGraph read = parsed("a [e] -> b -> c [beta=1]");
        assertThat(read.graph().withRole(Role.EXPOSURE)).containsExactly("a");
        assertThat(read.edges()).hasSize(2);
        assertThat(read.variables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a @-> b|a|CIRCLE|ARROW", "a <-@ b|b|CIRCLE|ARROW", "a --@ b|a|TAIL|CIRCLE", "a @-@ b|a|CIRCLE|CIRCLE",
                "a o-> b|a|CIRCLE|ARROW", "a <-o b|b|CIRCLE|ARROW", "a o-o b|a|CIRCLE|CIRCLE", "a ↔ b|a|ARROW|ARROW"
            })
    void edgesOfPags(String text, String from, Mark atFrom, Mark atTo) {
        CausalGraph graph = GraphText.graph("pag { " + text + " }");
        assertThat(graph.kind()).isEqualTo(GraphKind.PAG);
        assertThat(graph.variables()).containsExactly("a", "b");
        Edge edge = graph.edges().iterator().next();
        assertThat(edge.atFrom()).isEqualTo(atFrom);
        assertThat(edge.atTo()).isEqualTo(atTo);
        assertThat(edge.from()).isEqualTo(from);
    }

    @Test
    void outsideOfAPagTheLetterOIsAName() {
        assertThat(GraphText.graph("dag { a o-> b }").edges()).containsExactly(Edge.directed("o", "b"));
    }

    @Test
    void oldFormatWithSuccessorsIsRead() {
        AnnotatedGraph read = parsed("my%20x E @0.5,1\nU U\ny O\n\nmy%20x y\nU my%20x y\ny U\n");
        assertThat(read.graph().edges())
                .containsExactlyInAnyOrder(
                        Edge.directed("my x", "y"), Edge.directed("U", "my x"), Edge.bidirected("U", "y"));
        assertThat(read.annotation("my x").position()).contains(new Point(0.5, 1));
        assertThat(read.graph().latent()).containsExactly("U");
    }

    @Test
    void oldFormatWithMatrixIsRead() {
        assertThat(GraphText.graph("a\nb\nc\n\n0 1 0\n1 0 1\n0 0 0").edges())
                .containsExactlyInAnyOrder(Edge.bidirected("a", "b"), Edge.directed("b", "c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dag { x [ }|1|9|UNCLOSED_BRACKET",
                "dag { graph -> x }|1|7|RESERVED_WORD",
                "dag { x => y }|1|9|UNKNOWN_ARROW",
                "dag { x - y }|1|9|UNKNOWN_ARROW",
                "dag { x -> }|1|9|MISSING_END",
                "x -> x|1|3|SELF_LOOP",
                "x -> y %|1|8|STRANGE_CHARACTER",
                "x [pos=\"1\"]|1|4|BAD_NUMBERS",
                "x } y|1|3|UNEXPECTED"
            })
    void problemsSayWhereAndWhat(String text, int line, int column, Problem.Kind kind) {
        Problem first = problems(text).getFirst();
        assertThat(first.kind()).isEqualTo(kind);
        assertThat(List.of(first.line(), first.column())).containsExactly(line, column);
        assertThat(first.message()).isNotBlank();
        assertThat(first.remedy()).isNotBlank();
    }

    @Test
    void everyProblemIsTold() {
        assertThat(problems("a => b\nc -> c\nd ->")).extracting(Problem::line).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "a->{", "{a b}->{", "\"", "/*", "->", "%", "a ", "a,", "}", "a [x] "})
    void longAndDeepTextsEndWithoutHarm(String piece) {
        assertThat(GraphText.parse(piece.repeat(20_000))).isNotNull();
    }

    @Test
    void groupsNestedAHundredThousandDeepAreRead() {
        String text = "{".repeat(100_000) + "a -> b" + "}".repeat(100_000);
        assertThat(GraphText.graph(text).edges()).containsExactly(Edge.directed("a", "b"));
    }

    @Test
    void tooManyEdgesAreRefused() {
        String group = "{" + "a b c d e f g h i j ".repeat(100) + "}";
        assertThat(problems(group + "->" + group.replace(' ', '\n').replaceAll("([a-j])", "$1$1")))
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.TOO_LARGE);
    }

    @Test
    void misuseOfTheShortFormSaysWhatIsWrong() {
        assertThatThrownBy(() -> GraphText.graph("X ->"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1, column 3");
    }

    private static AnnotatedGraph parsed(String text) {
        return assertThat(GraphText.parse(text))
                .asInstanceOf(InstanceOfAssertFactories.type(GraphText.Parsed.class))
                .actual()
                .graph();
    }

    private static List<Problem> problems(String text) {
        return assertThat(GraphText.parse(text))
                .asInstanceOf(InstanceOfAssertFactories.type(GraphText.Failed.class))
                .actual()
                .problems();
    }
}
