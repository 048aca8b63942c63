package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks that HUGIN writes.
class HuginFormatTest {
    private static final String APPLES = """
            class Apples
            {
                inputs = ();
                outputs = ();
                node_size = (100 40);
            net
            {
                node_size = (80 40);
            }
            % a comment
            node Sick
            {
                label = "Is it \\"sick\\"?";
                position = (100 300);
                states = ("yes" "no");
                HR_Desc = "";
            }
            discrete node Loses
            {
                position = (100 100);
                states = ("yes" "no" "don't know");
            }
            potential (Sick)
            {
                data = ( 0.1 0.9 );
            }
            potential (Loses | Sick)
            {
                data
                = (( 0.9 0.05 0.05 )	%  Sick=yes
                   ( 0.02 0.9 0.08 ));	%  Sick=no
            }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void nodesPotentialsLabelsAndPlacesAreRead() throws IOException {
        CausalDocument apples = switch (read(APPLES)) {
            case Reading.Read(CausalDocument document, var _) -> document;
            case Reading.Refused(var problems) -> throw new AssertionError(problems);
        };
        assertThat(apples.graph()).isEqualTo(GraphText.graph("Sick -> Loses"));
        assertThat(((TableMechanism) apples.mechanisms().get("Loses"))
                        .probabilities()
                        .toArray())
                .containsExactly(0.9, 0.05, 0.05, 0.02, 0.9, 0.08);
        assertThat(apples.cards().get("Sick").note()).isEqualTo("Is it \"sick\"?");
        assertThat(apples.placements().get("Loses").centre().y()
                        - apples.placements().get("Sick").centre().y())
                .as("heights grow upwards in HUGIN")
                .isEqualTo(200);
    }

    @Test
    void problemsAreToldWithPlaceAndRemedy() throws IOException {
        assertThat(refused(APPLES.replace("discrete node Loses", "utility Loses")))
                .contains("line 18", "'Loses' is a decision or a utility");
        assertThat(refused(APPLES.replace("discrete node", "continuous node")))
                .contains("line 18", "'Loses' is continuous", "Make it discrete");
        assertThat(refused(APPLES.replace("0.08", ""))).contains("line 27", "has 5 numbers, not 6");
        assertThat(refused(APPLES.replace("0.08", "0.8"))).contains("Row (no)", "sums to");
        assertThat(refused(APPLES.replace("| Sick", "| Sik"))).contains("no variable 'Sik'");
        assertThat(refused(APPLES.replace("0.9 );", "0.9 )"))).contains("'}' is not expected here", "node X");
        assertThat(refused("node X { states = (\"a\"")).contains("ends within a block");
        assertThat(refused("*Vertices 3\n1 \"a\"")).contains("ends within a block");
        assertThat(refused("{".repeat(1_000_000))).contains("line 1");
        assertThat(refused("node X { states = " + "(".repeat(1_000_000))).contains("ends within a block");
        assertThat(refused("\"" + "x".repeat(1_000_000) + "\" }")).hasSizeLessThan(300);
    }

    private String refused(String text) throws IOException {
        return switch (read(text)) {
            case Reading.Read read ->
                throw new AssertionError("Read: " + read.document().graph());
            case Reading.Refused(var problems) -> problems.getFirst().toString();
        };
    }

    private Reading read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("apples.net"), text);
        return Formats.reader(file).orElseThrow().read(file, Progress.unwatched());
    }
}
