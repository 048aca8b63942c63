package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.Test;

class PastedTextTest {
    private static final CausalGraph CHAIN = GraphText.graph("A -> B, B -> C");

    private static CausalGraph graph(String text) {
        return switch (PastedText.read(text, "Pasted", Progress.unwatched())) {
            case Reading.Read(CausalDocument document, var _) -> document.graph();
            case Reading.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    @Test
    void dagittyDotAndEdgeListsMeanTheSameGraph() {
        assertThat(graph("dag { A -> B B -> C }")).isEqualTo(CHAIN);
        assertThat(graph("A -> B -> C")).isEqualTo(CHAIN);
        assertThat(graph("digraph G {\n  A -> B;\n  B -> C;\n}")).isEqualTo(CHAIN);
        assertThat(graph("strict digraph { A -> B -> C }")).isEqualTo(CHAIN);
        assertThat(graph("A,B\nB,C\n")).isEqualTo(CHAIN);
        assertThat(graph("A\tB\nB\tC")).isEqualTo(CHAIN);
        assertThat(graph("from,to,weight\nA,B,0.5\n\"B\",C,1")).isEqualTo(CHAIN);
    }

    @Test
    void linesOfTwoNamesAreEdgesWhereANameComesAgain() {
        assertThat(graph("A B\nB C\n")).isEqualTo(CHAIN);
        assertThat(graph("source target\nA  B\nB C")).isEqualTo(CHAIN);
        assertThat(graph("A B\nC D").edges()).isEmpty();
    }

    @Test
    void networksInBifArePastedWithTheirTables() {
        String bif = """
                network two {
                }
                variable A { type discrete [ 2 ] { no, yes }; }
                variable B { type discrete [ 2 ] { no, yes }; }
                probability ( A ) { table 0.2, 0.8; }
                probability ( B | A ) { (no) 0.1, 0.9; (yes) 0.7, 0.3; }
                """;
        assertThat(PastedText.read(bif, "Pasted", Progress.unwatched()))
                .isInstanceOfSatisfying(Reading.Read.class, read -> {
                    assertThat(read.document().graph()).isEqualTo(GraphText.graph("A -> B"));
                    assertThat(read.document().mechanisms()).containsKeys("A", "B");
                });
        assertThat(PastedText.read(bif.replace("[ 2 ]", "[ 3 ]"), "Pasted", Progress.unwatched()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().what()).contains("names 2 states"));
    }

    @Test
    void twoNamesOnOneLineAreVariablesNotAnEdge() {
        assertThat(graph("A, B").edges()).isEmpty();
    }

    @Test
    void anEdgeListWithACycleIsRefusedWithTheCycle() {
        assertThat(PastedText.read("A,B\nB,C\nC,A", "Pasted", Progress.unwatched()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().what()).contains("form a cycle"));
    }

    @Test
    void ourOwnJsonKeepsPlacesAndNotes() {
        CausalDocument document = switch (PastedText.read("A -> B", "Two", Progress.unwatched())) {
            case Reading.Read(CausalDocument read, var _) ->
                read.edit()
                        .notes(java.util.List.of(new Note("note-1", "# Heading", new Point(3, 4))))
                        .done();
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
        assertThat(PastedText.read(ProjectFormat.json(document), "", Progress.unwatched()))
                .isEqualTo(new Reading.Read(document, java.util.List.of()));
    }

    @Test
    void whatIsNoGraphIsRefusedWithItsPlace() {
        assertThat(PastedText.read("{ \"format\": \"other\" }", "", Progress.unwatched()))
                .isInstanceOf(Reading.Refused.class);
        assertThat(PastedText.read("dag { A -> ", "", Progress.unwatched())).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aQuotedNameInAnEdgeListMayHoldTheSeparator() {
        assertThat(graph("\"age, in years\",pressure\npressure,stroke").edges())
                .containsExactly(Edge.directed("age, in years", "pressure"), Edge.directed("pressure", "stroke"));
    }

    @Test
    void aLongTableIsJudgedByItsBeginning() {
        String rows = "1\t2\n".repeat(100_000);
        assertThat(PastedText.isRows("x\ty\n" + rows)).isTrue();
        assertThat(PastedText.isRows("x\ty\n" + rows + "what ends otherwise -> is told as data are read"))
                .as("the window waits for no more")
                .isTrue();
    }

    @Test
    void aTableOfDataIsTakenForRowsAndAnEdgeListIsNot() {
        for (String rows : List.of(
                "x,y\n1,2\n3,4",
                "x;y\n1,5;2\n3;4",
                "treatment\toutcome\nopen\t1\nclosed\t0",
                "a,b,c\nu,v,w\nw,v,u",
                "from,to,by,cost\nOslo,Rome,train,3\nOslo,Bonn,bus,2",
                "age\t\tsmokes\n41\t1.5\tyes\n38\t2\tno", // a name is left out
                "\tage\n1\t41\n2\t38",
                "age\tsmokes\n41\tyes\n--\tno\n38\t-", // dashes for what is not known
                "a,\"b, c\"\n1,2\n3,4",
                "who,age\n\"Doe, Jane\",41\n\"Roe, Dan\",38",
                "\"age\nin years\"\tsmokes\n41\tyes\n38\tno")) { // a cell of two lines
            assertThat(PastedText.isRows(rows)).as(rows).isTrue();
        }
        for (String other : List.of(
                "",
                "x",
                "A,B\nB,C",
                "from,to\nA,B",
                "from,to,weight\nA,B,0.3\nB,C,0.4",
                "1,2\n2,3",
                "A -> B, C\nB -> D, E",
                "dag {\nA [pos=\"0,1\"]\nB [pos=\"1,1\"]\n}",
                "A -- B, 1\nC--D, 2",
                "\"A\"--\"B\", 1\nC, 2",
                "\t\n1\t2",
                "a,b\n1,2,3")) {
            assertThat(PastedText.isRows(other)).as(other).isFalse();
        }
    }
}
