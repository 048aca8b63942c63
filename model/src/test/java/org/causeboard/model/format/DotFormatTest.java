package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.document.Waypoint;
import org.junit.jupiter.api.Test;

/// What goes to Graphviz and what comes from there.
class DotFormatTest {
    private static final List<String> WORDS = List.of(
            "rain",
            "node",
            "GRAPH",
            "strict",
            "A b",
            "\"quoted\"",
            "back\\slash",
            "end\\",
            "größe",
            "1.5",
            "-",
            "x[0]",
            "{y}",
            "a;b",
            "<b>",
            "\\N",
            "#1",
            "/* c */",
            "->",
            "cluster",
            "X'",
            "日本");

    @Test
    void whatIsWrittenIsReadBackForRandomDocuments() {
        for (int seed = 0; seed < 500; seed++) {
            CausalDocument document = random(new SplittableRandom(seed));
            String text = text(document);
            assertThat(document(text)).as("seed %d:%n%s", seed, text).isEqualTo(document);
        }
    }

    @Test
    void clustersAreGroupsAndLabelsOfEdgesAreKept() {
        CausalDocument document = document("""
                digraph G {
                  rankdir=LR; node [shape=box, style=filled]; edge [fontsize=10]
                  subgraph cluster_school { label="The school"; bgcolor="#eeeeee"; {rank=same; a; b}; a -> b [label="+0.3"] }
                  subgraph "cluster_1" { class=plate; graph [label=Pupils]; c }
                  subgraph other { d }
                  b:s -> c:n -> d [label=<<i>per</i> day>, color="#D55E00"];
                }""");
        assertThat(document.groups())
                .containsExactly(
                        group("school", "The school", Group.Kind.FRAME, "a", "b"),
                        group("1", "Pupils", Group.Kind.PLATE, "c"));
        assertThat(document.graph()).isEqualTo(GraphText.graph("a -> b -> c -> d"));
        assertThat(document.style(Edge.directed("a", "b")).label()).isEqualTo("+0.3");
        assertThat(document.style(Edge.directed("b", "c")).label()).isEqualTo("per day");
        assertThat(document.style(Edge.directed("c", "d")).colour()).contains("#D55E00");
    }

    @Test
    void directionsAndHeadsOfEdgesAreTheirMarks() {
        assertThat(document("digraph { a -> b; a -> b [dir=both]; a -> c [dir=back]; edge [dir=none] b -> c }")
                        .graph())
                .isEqualTo(GraphText.graph("pdag { a -> b a <-> b c -> a b -- c }"));
        assertThat(document(
                                "digraph { a -> b [dir=both, arrowtail=odot]; c -> b [dir=both arrowtail=odot arrowhead=odot] }")
                        .graph())
                .isEqualTo(GraphText.graph("pag { a @-> b c @-@ b }"));
        assertThat(document("graph { a -- b -- {c d} }").graph())
                .isEqualTo(GraphText.graph("graph { a b c d a -- b b -- c b -- d }"));
        assertThat(document("digraph { a -> b -> a }").graph().kind()).isEqualTo(GraphKind.DIGRAPH);
    }

    @Test
    void latentVariablesAreThoseThatAreDashedOrNotObserved() {
        CausalGraph graph = document("""
                digraph { U [label="Unobserved Confounders", observed="no"]; V [style="filled,dashed"]; W [class="latent x"]
                  U -> x; V -> x; W -> x [style=dashed] }""").graph();
        assertThat(graph.latent()).containsExactly("U", "V", "W");
    }

    @Test
    void whatGraphvizHasLaidOutKeepsItsPlaces() {
        CausalDocument document = document("""
                digraph {
                \tgraph [bb="0,0,54,108"];
                \tnode [label="\\N"];
                \ta\t[height=0.5, pos="27,90", width=0.75];
                \tb\t[height=0.5, pos="27,18", width=0.75];
                \ta -> b\t[pos="e,27,36.104 27,71.697 27,63.983 27,54.712 27,46.112"];
                }""");
        Point a = document.placements().get("a").centre();
        Point b = document.placements().get("b").centre();
        assertThat(b.y() - a.y()).isEqualTo(160);
        assertThat(document.cards().get("a")).isEqualTo(VariableCard.BLANK);
        assertThat(document("digraph { a [pos=\"1e999,2\"]; b [pos=\"3,-\"]; a -> b }")
                        .graph())
                .isEqualTo(GraphText.graph("a -> b"));
    }

    @Test
    void curvesOfEdgesAreReadAsArcsOrByTheCornersThatTheyPass() {
        String nodes = "digraph { a [pos=\"0,0\"]; b [pos=\"300,0\"]; ";
        assertThat(document(nodes + "a -> b [pos=\"e,290,0 10,0 100,0 200,0 290,0\"] }")
                        .style(Edge.directed("a", "b")))
                .isEqualTo(EdgeStyle.PLAIN);
        assertThat(document(nodes + "a -> b [pos=\"0,0 100,80 200,80 300,0\"] }")
                        .style(Edge.directed("a", "b"))
                        .bend())
                .isCloseTo(0.2, within(0.001)); // upwards, to the left of the direction
        String round = "a -> b [pos=\"0,0 0,40 0,80 0,120 100,120 200,120 300,120 300,80 300,40 300,0\"] }";
        EdgeStyle style = document(nodes + round).style(Edge.directed("a", "b"));
        assertThat(style.route()).containsExactly(new Waypoint(0, 0.4), new Waypoint(1, 0.4));
        for (String hostile : List.of(
                "0,0",
                "e,1,1",
                "0,0 1e308,1e308 -1e308,1 300,0",
                "0,0 nan,1 2,2 300,0",
                "0,0 1,1 2,2",
                ";;",
                "0,0 " + "1,1 ".repeat(90_000))) {
            assertThat(document(nodes + "a -> b [pos=\"" + hostile + "\"] }").style(Edge.directed("a", "b")))
                    .as("%.40s", hostile)
                    .isEqualTo(EdgeStyle.PLAIN);
        }
    }

    @Test
    void curvesBetweenPlacesThatAreTooFarAwayAreLeftOut() {
        CausalDocument document = document(
                "digraph { a [pos=\"1e300,0\"]; b [pos=\"-1e300,0\"]; " + "a -> b [pos=\"0,0 100,80 200,80 300,0\"] }");
        assertThat(document.style(Edge.directed("a", "b"))).isEqualTo(EdgeStyle.PLAIN);
    }

    @Test
    void bendsThatAreWrittenAreReadBack() {
        Edge bent = Edge.directed("a", "b");
        Edge led = Edge.directed("b", "c");
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph ->
                        graph.variables("a", "b", "c").edge(bent).edge(led).directed("a", "c"))
                .placement("a", Placement.at(0, 0))
                .placement("b", Placement.at(200, 40))
                .placement("c", Placement.at(500, -100))
                .style(bent, EdgeStyle.PLAIN.withBend(-0.3))
                .style(led, EdgeStyle.PLAIN.withRoute(List.of(new Waypoint(0.2, 0.25), new Waypoint(0.9, 0.1))))
                .done();
        CausalDocument again = document(text(document));
        assertThat(again.style(bent).bend()).isCloseTo(-0.3, within(0.001));
        List<Waypoint> route = again.style(led).route();
        assertThat(route).hasSize(2);
        assertThat(route.getFirst().along()).isCloseTo(0.2, within(0.001));
        assertThat(route.getFirst().beside()).isCloseTo(0.25, within(0.001));
        assertThat(route.getLast().beside()).isCloseTo(0.1, within(0.001));
        assertThat(again.style(Edge.directed("a", "c"))).isEqualTo(EdgeStyle.PLAIN);
    }

    @Test
    void coloursAreReadByTheirNames() {
        CausalDocument document = document("""
                digraph { a [color=crimson_]; b [color=Red]; c [color="/x11/light blue"];
                  d [color="#12345678"]; e [color=black]; f [color="steelblue;0.5:red"]; a -> b [color=forestgreen] }""");
        assertThat(document.graph().variables().stream()
                        .map(variable -> document.cards().get(variable).colour().orElse("")))
                .containsExactly("", "#FF0000", "", "#123456", "", "#4682B4");
        assertThat(document.style(Edge.directed("a", "b")).colour()).contains("#228B22");
    }

    @Test
    void overlappingClustersAreToldOf() {
        Reading reading = read("digraph { subgraph cluster_a { x; subgraph cluster_b { y; x } z } }");
        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.document().groups())
                    .containsExactly(
                            group("a", "a", Group.Kind.FRAME, "z"), group("b", "b", Group.Kind.FRAME, "y", "x"));
            assertThat(read.warnings()).singleElement().asString().contains("one group at most");
        });
    }

    @Test
    void whatIsWrittenInDagittysLanguageIsReadSo() {
        assertThat(document("digraph { a [exposure, pos=\"0,1\"]; a -> b <- c }")
                        .graph())
                .isEqualTo(GraphText.graph("digraph { a [exposure] a -> b c -> b }").toBuilder()
                        .kind(GraphKind.DAG)
                        .build());
        assertThat(document("graph { a -> b }").graph().edges()).containsExactly(Edge.directed("a", "b"));
    }

    @Test
    void problemsAreToldWithTheirPlaces() {
        assertThat(refused("digraph {\n  a -> ; b }")).contains("line 2, column 5", "'->' has nothing at one end");
        assertThat(refused("digraph {\n  my-name -> b }")).contains("line 2, column 5", "in double quotes");
        assertThat(refused("digraph { a -> a }")).contains("edge to itself");
        assertThat(refused("digraph { a -> b [label=\"x }")).contains("column 25", "never closed");
        assertThat(refused("digraph { a -> b [label=<x }")).contains("column 25", "never closed");
        assertThat(refused("digraph { a -> b [color=red")).contains("column 18", "never closed");
        assertThat(refused("digraph { a /* b }")).contains("comment", "never closed");
        assertThat(refused("digraph { node -> b }")).contains("word of the language");
        assertThat(refused("digraph { { a b } [color=red] }")).contains("line 1, column 19");
        assertThat(refused("digraph { a } digraph { b }")).contains("line 1, column 15");
    }

    @Test
    void hostileTextsAreReadOrRefusedAtOnce() {
        assertThat(refused("digraph { {" + "a b ".repeat(100_000) + "}" + "[color=red]".repeat(100_000) + "}"))
                .contains("column 400013");
        assertThat(refused("digraph {" + "subgraph cluster_x {".repeat(100_000)))
                .contains("never closed");
        String deep = "digraph {" + "{".repeat(100_000) + "a b" + "} -> {}".repeat(100_000) + "}";
        assertThat(document(deep).graph().size()).isEqualTo(2);
        String wide = names(1000);
        assertThat(refused("digraph { {" + wide + "} -> {" + wide.toUpperCase(Locale.ROOT) + "} }"))
                .contains("200000 edges");
        assertThat(refused("digraph {" + names(200_000) + "}")).contains("100000 variables");
        assertThat(refused("digraph {" + ";".repeat(2_000_000) + "}")).contains("words and signs");
        assertThat(refused("digraph { " + "x".repeat(2000) + " }")).contains("longer than 1000");
        assertThat(refused("digraph { \"\u0000\" -> \"  \" }")).contains("blank");
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append('v').append(i).append(' ');
        }
        return names.toString();
    }

    private static CausalDocument random(SplittableRandom random) {
        List<String> names = new ArrayList<>(WORDS);
        GraphKind kind = GraphKind.values()[random.nextInt(GraphKind.values().length)];
        CausalGraph.Builder graph = CausalGraph.builder().kind(kind);
        List<String> variables = new ArrayList<>();
        int size = random.nextInt(1, 9);
        for (int i = 0; i < size; i++) {
            variables.add(names.remove(random.nextInt(names.size())));
            graph.variable(variables.getLast());
            for (Role role : Role.values()) {
                if (random.nextInt(6) == 0) {
                    graph.variable(variables.getLast(), role);
                }
            }
        }
        for (int i = random.nextInt(12); i > 0 && size > 1; i--) {
            String a = variables.get(random.nextInt(size));
            String b = variables.get(random.nextInt(size));
            if (!a.equals(b)) {
                graph.edge(new Edge(a, b, mark(random), mark(random)));
            }
        }
        CausalGraph built = graph.build();
        DocumentEditor editor = CausalDocument.empty().edit().title("t").graph(built);
        for (int i = 0; i < size; i++) {
            double x = 200 * i + random.nextInt(200) / 4.0;
            editor.placement(variables.get(i), Placement.at(x, random.nextInt(-500, 500) / 4.0));
            String note = random.nextInt(4) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : "";
            editor.card(variables.get(i), VariableCard.BLANK.withNote(note).withColour(colour(random)));
        }
        for (Edge edge : built.edges()) {
            String label = random.nextInt(3) == 0 ? "n %d %%".formatted(random.nextInt(100)) : "";
            editor.style(edge, EdgeStyle.PLAIN.withLabel(label).withColour(colour(random)));
        }
        List<Group> groups = new ArrayList<>();
        for (int from = 0; from < size; ) {
            int to = Math.min(size, from + random.nextInt(1, 4));
            if (random.nextBoolean()) {
                groups.add(new Group(
                        Group.freeId(groups),
                        WORDS.get(random.nextInt(WORDS.size())),
                        variables.subList(from, to),
                        random.nextBoolean() ? Group.Kind.PLATE : Group.Kind.FRAME,
                        random.nextBoolean() ? Group.Fold.FOLDED : Group.Fold.OPEN));
            }
            from = to;
        }
        return editor.groups(groups).done();
    }

    private static Optional<String> colour(SplittableRandom random) {
        return random.nextInt(4) == 0 ? Optional.of("#D55E00") : Optional.empty();
    }

    private static Mark mark(SplittableRandom random) {
        return Mark.values()[random.nextInt(3)];
    }

    private static Group group(String id, String name, Group.Kind kind, String... members) {
        return new Group(id, name, List.of(members), kind, Group.Fold.OPEN);
    }

    private static String text(CausalDocument document) {
        return new String(new DotFormat().write(document, Progress.unwatched()), StandardCharsets.UTF_8);
    }

    private static Reading read(String text) {
        return DotFormat.read(text, "t", Progress.unwatched());
    }

    private static CausalDocument document(String text) {
        return switch (read(text)) {
            case Reading.Read(CausalDocument document, var _) -> document;
            case Reading.Refused(var problems) -> throw new AssertionError(problems + " in " + text);
        };
    }

    private static String refused(String text) {
        return switch (read(text)) {
            case Reading.Read read ->
                throw new AssertionError("Read: " + read.document().graph());
            case Reading.Refused(var problems) -> problems.getFirst().toString();
        };
    }
}
