package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks that JavaBayes, AIspace, SamIam, pgmpy (XMLBIF) and GeNIe (`.xdsl`) write.
class XmlNetworksTest {
    /// As JavaBayes writes it, with a DTD of its own.
    private static final String DOG = """
            <?xml version="1.0" encoding="US-ASCII"?>
            <!DOCTYPE BIF [
            	<!ELEMENT BIF ( NETWORK )*>
            	      <!ATTLIST BIF VERSION CDATA #REQUIRED>
            	<!ELEMENT NETWORK ( NAME, ( PROPERTY | VARIABLE | DEFINITION )* )>
            	<!ELEMENT NAME (#PCDATA)>
            	<!ATTLIST VARIABLE TYPE (nature|decision|utility) "nature">
            ]>
            <BIF VERSION="0.3">
            <NETWORK>
            <NAME>Dog_Problem</NAME>
            <!-- Variables -->
            <VARIABLE TYPE="nature">
            	<NAME>light-on</NAME>
            	<OUTCOME>true</OUTCOME>
            	<OUTCOME>false</OUTCOME>
            	<PROPERTY>position = (218, 195)</PROPERTY>
            </VARIABLE>
            <VARIABLE TYPE="nature">
            	<NAME>family-out</NAME>
            	<OUTCOME>true</OUTCOME>
            	<OUTCOME>false</OUTCOME>
            	<PROPERTY>position = (257, 99)</PROPERTY>
            </VARIABLE>
            <DEFINITION>
            	<FOR>light-on</FOR>
            	<GIVEN>family-out</GIVEN>
            	<TABLE> <!-- in the counting order -->0.6 0.4 0.05 0.95 </TABLE>
            </DEFINITION>
            <DEFINITION>
            	<FOR>family-out</FOR>
            	<TABLE>0.15 0.85 </TABLE>
            </DEFINITION>
            </NETWORK>
            </BIF>
            """;

    private static final String GENIE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <smile version="1.0" id="Network1" numsamples="10000" discsamples="10000">
            	<nodes>
            		<cpt id="Success">
            			<state id="Success" />
            			<state id="Failure" />
            			<probabilities>0.2 0.8</probabilities>
            		</cpt>
            		<cpt id="Forecast">
            			<state id="Good" />
            			<state id="Moderate" />
            			<state id="Poor" />
            			<parents>Success</parents>
            			<probabilities>0.4 0.4 0.2 0.1 0.3 0.6</probabilities>
            		</cpt>
            		<deterministic id="Invest">
            			<state id="yes" />
            			<state id="no" />
            			<parents>Forecast</parents>
            			<resultingstates>yes yes no</resultingstates>
            		</deterministic>
            	</nodes>
            	<extensions>
            		<genie version="1.0" app="GeNIe 2.1" name="Network1" faultnameformat="nodestate">
            			<node id="Success">
            				<name>Success of the venture</name>
            				<position>54 50 138 100</position>
            			</node>
            			<submodel id="Sub"><node id="Forecast"><name>Forecast</name><position>243 51 331 101</position></node></submodel>
            			<node id="Invest"><position>450 50 500 100</position></node>
            		</genie>
            	</extensions>
            </smile>
            """;

    @TempDir
    private Path folder;

    @Test
    void aDeterministicNodeIsRefusedWhoseTableWouldBeFarLargerThanItsFile() throws IOException {
        StringBuilder states = new StringBuilder();
        StringBuilder results = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            states.append("<state id='s").append(i).append("'/>");
            results.append("s0 ");
        }
        String text = "<smile><nodes><cpt id='A'>" + states + "<probabilities>1" + " 0".repeat(19_999)
                + "</probabilities></cpt>"
                + "<deterministic id='B'>" + states + "<parents>A</parents><resultingstates>" + results
                + "</resultingstates></deterministic></nodes></smile>";
        assertThat(refused("wide.xdsl", text)).contains("'B' has 20000 numbers, not 400000000.");
    }

    @Test
    void whatJavaBayesWritesIsReadWithStatesTablesAndPlaces() throws IOException {
        CausalDocument dog = document("dog.xml", DOG);
        assertThat(dog.title()).isEqualTo("Dog_Problem");
        assertThat(dog.graph())
                .isEqualTo(GraphText.graph("\"light-on\" \"family-out\" \"family-out\" -> \"light-on\""));
        assertThat(dog.cards().get("light-on").domain()).isEqualTo(new Categorical(List.of("true", "false")));
        assertThat(table(dog, "light-on")).containsExactly(0.6, 0.4, 0.05, 0.95);
        Point up = dog.placements().get("family-out").centre();
        Point down = dog.placements().get("light-on").centre();
        assertThat(down.y() - up.y()).isEqualTo(96);
        assertThat(document("dog.bif", DOG)).isEqualTo(dog);
    }

    @Test
    void whatGenieWritesIsReadWithItsNames() throws IOException {
        CausalDocument venture = document("venture.xdsl", GENIE);
        assertThat(venture.graph()).isEqualTo(GraphText.graph("Success -> Forecast -> Invest"));
        assertThat(table(venture, "Forecast")).containsExactly(0.4, 0.4, 0.2, 0.1, 0.3, 0.6);
        assertThat(table(venture, "Invest")).containsExactly(1, 0, 1, 0, 0, 1);
        assertThat(venture.cards().get("Success").note()).isEqualTo("Success of the venture");
        assertThat(venture.placements().get("Success").centre()).isEqualTo(new Point(96, 75));
    }

    @Test
    void whatIsWrittenIsReadBackForRandomNetworks() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            CausalDocument document = random(new SplittableRandom(seed));
            byte[] text = new XmlBifFormat().write(document, Progress.unwatched());
            Path file = Files.write(folder.resolve("r.xmlbif"), text);
            assertThat(document(file))
                    .as("seed %d:%n%s", seed, new String(text, StandardCharsets.UTF_8))
                    .isEqualTo(document);
        }
    }

    @Test
    void decisionsAreRefusedWithAReason() throws IOException {
        assertThat(refused("a.xml", DOG.replaceFirst("\"nature\">\n\t<NAME>light", "\"decision\">\n\t<NAME>light")))
                .contains("line 13", "'light-on' is a decision or a utility", "make it a variable with a table");
        assertThat(refused(
                        "a.xdsl",
                        GENIE.replace("<cpt id=\"Success\">", "<utility id=\"Success\">")
                                .replaceFirst("</cpt>", "</utility>")))
                .contains("line 4", "'Success' is a decision or a utility");
        assertThat(refused(
                        "a.xdsl",
                        GENIE.replace("<cpt id=\"Success\">", "<noisymax id=\"Success\">")
                                .replaceFirst("</cpt>", "</noisymax>")))
                .contains("<noisymax>", "change the type of the node to General");
    }

    @Test
    void problemsAreToldWithPlaceAndRemedy() throws IOException {
        assertThat(refused("a.xml", DOG.replace("0.95 ", "0.9x"))).contains("line 28", "'0.9x'", "with points");
        assertThat(refused("a.xml", DOG.replace("0.95 ", "0.9"))).contains("Row (false)", "sums to", "change fastest");
        assertThat(refused("a.xml", DOG.replace("0.95 ", ""))).contains("has 3 numbers, not 4");
        assertThat(refused("a.xml", DOG.replace("0.95 ", "-0.95"))).contains("no probability");
        assertThat(refused("a.xml", DOG.replace("0.95 ", "NaN"))).contains("no probability");
        assertThat(refused("a.xml", DOG.replace("<GIVEN>family-out", "<GIVEN>family")))
                .contains("no variable 'family' (variables: light-on, family-out)");
        assertThat(refused("a.xml", DOG.replace("<GIVEN>family-out", "<GIVEN>light-on")))
                .contains("named twice");
        assertThat(refused("a.xml", DOG.replace("<NAME>family-out", "<NAME>light-on")))
                .contains("described twice");
        assertThat(refused("a.xml", DOG.replaceFirst("<OUTCOME>false", "<OUTCOME>true")))
                .contains("two states 'true'");
        assertThat(refused("a.xml", DOG.replace("<FOR>family-out", "<FOR>light-on")))
                .contains("has two tables");
        assertThat(refused("a.xml", DOG.replaceAll("<OUTCOME>.*", ""))).contains("has no states");
        assertThat(refused("a.xml", DOG.replace("</NETWORK>", ""))).contains("XML is broken");
        String cycle = DOG.replace("<FOR>family-out</FOR>", "<FOR>family-out</FOR><GIVEN>light-on</GIVEN>")
                .replace("0.15 0.85", "0.1 0.9 0.2 0.8");
        assertThat(refused("a.xml", cycle)).contains("light-on").containsIgnoringCase("cycle");
        assertThat(refused("a.xml", "<html><body/></html>")).contains("begins with <html>", "CSV");
        assertThat(refused("a.xml", "")).contains("empty");
        assertThat(refused("a.xml", "no xml")).contains("XML is broken");
        assertThat(refused("a.xml", "<BIF/>")).contains("no element <NETWORK>");
        assertThat(refused("a.xml", "<BIF><NETWORK/></BIF>")).contains("no variable in this network");
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingGrows() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
        String outside = DOG.replace(
                        "<!ELEMENT BIF (", "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">\n<!ELEMENT BIF (")
                .replace("Dog_Problem", "&x;");
        assertThat(refused("a.xml", outside)).doesNotContain("hidden");
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(20)));
        }
        assertThat(refused(
                        "a.xml",
                        DOG.replace("<!ELEMENT BIF (", laughs + "<!ELEMENT BIF (")
                                .replace("Dog_Problem", "&l19;")))
                .contains("line ");
        assertThat(refused("a.xml", "<a>".repeat(500_000))).contains("nested more than 64 deep");
        assertThat(refused("a.xml", "<BIF>" + "<a/>".repeat(2_100_000) + "</BIF>"))
                .contains("more than 2000000 elements");
        assertThat(refused("a.xml", DOG.replace("Dog_Problem", "a\u0000b"))).contains("XML is broken");
        byte[] half =
                DOG.replace("US-ASCII", "UTF-8").replace("Dog_Problem", "Größe").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(Files.write(folder.resolve("half.xml"), half))).contains("XML is broken");
        assertThat(document("c.xml", DOG.replace("Dog_Problem", "a &amp; &#98;"))
                        .title())
                .isEqualTo("a & b");
    }

    @Test
    void tablesFarLargerThanTheirTextAreNotAllocated() throws IOException {
        StringBuilder text = new StringBuilder("<BIF><NETWORK>");
        for (int i = 0; i <= 20; i++) {
            text.append("<VARIABLE><NAME>v").append(i).append("</NAME>");
            for (int state = 0; state < 100; state++) {
                text.append("<OUTCOME>s").append(state).append("</OUTCOME>");
            }
            text.append("</VARIABLE>");
        }
        text.append("<DEFINITION><FOR>v0</FOR>");
        for (int i = 1; i <= 20; i++) {
            text.append("<GIVEN>v").append(i).append("</GIVEN>");
        }
        text.append("<TABLE>0.5 0.5</TABLE></DEFINITION></NETWORK></BIF>");
        assertThat(refused("a.xml", text.toString())).contains("needs far more numbers than 2");
    }

    private static CausalDocument random(SplittableRandom random) {
        List<String> names = new ArrayList<>(List.of("A b", "<x>", "&amp;", "\"q\"", "größe", "]]>", "1.5", "日本"));
        int size = random.nextInt(1, 7);
        CausalGraph.Builder graph = CausalGraph.builder();
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            variables.add(names.remove(random.nextInt(names.size())));
            graph.variable(variables.getLast());
        }
        List<List<String>> parents = new ArrayList<>();
        int[] states = random.ints(size, 1, 4).toArray();
        for (int i = 0; i < size; i++) {
            List<String> of = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    of.addFirst(variables.get(j));
                    graph.directed(variables.get(j), variables.get(i));
                }
            }
            parents.add(of);
        }
        DocumentEditor editor = CausalDocument.empty().edit().title("t & u").graph(graph.build());
        for (int i = 0; i < size; i++) {
            List<Integer> sizes = parents.get(i).stream()
                    .map(parent -> states[variables.indexOf(parent)])
                    .toList();
            int rows = sizes.stream().reduce(1, (a, b) -> a * b);
            double[] cells = new double[rows * states[i]];
            for (int row = 0; row < cells.length; row += states[i]) {
                int rest = 1024; // exact sums of binary fractions
                for (int state = 0; state < states[i]; state++) {
                    int share = state == states[i] - 1 ? rest : random.nextInt(rest + 1);
                    cells[row + state] = share / 1024.0;
                    rest -= share;
                }
            }
            editor.mechanism(
                    variables.get(i), TableMechanism.normalised(parents.get(i), sizes, states[i], Numbers.of(cells)));
            List<String> words = List.of("no", "<yes & no>", "üb er").subList(0, states[i]);
            editor.card(variables.get(i), VariableCard.BLANK.withDomain(new Categorical(words)));
            editor.placement(variables.get(i), Placement.at(100.0 * i, random.nextInt(-500, 500)));
        }
        return editor.done();
    }

    private static double[] table(CausalDocument document, String variable) {
        return document.mechanisms().get(variable) instanceof TableMechanism table
                ? table.probabilities().toArray()
                : new double[0];
    }

    private CausalDocument document(String name, String text) throws IOException {
        return document(Files.writeString(folder.resolve(name), text));
    }

    private static CausalDocument document(Path file) throws IOException {
        return switch (read(file)) {
            case Reading.Read(CausalDocument document, var _) -> document;
            case Reading.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private String refused(String name, String text) throws IOException {
        return refused(Files.writeString(folder.resolve(name), text));
    }

    private static String refused(Path file) throws IOException {
        return switch (read(file)) {
            case Reading.Read read ->
                throw new AssertionError("Read: " + read.document().title());
            case Reading.Refused(var problems) -> problems.getFirst().toString();
        };
    }

    private static Reading read(Path file) throws IOException {
        return Formats.reader(file).orElseThrow().read(file, Progress.unwatched());
    }
}
