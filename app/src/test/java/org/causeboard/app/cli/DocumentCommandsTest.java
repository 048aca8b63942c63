package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.Formats;
import org.causeboard.model.format.Reading;
import org.causeboard.model.layout.Overlaps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kidney stones of Charig et al. (1986) from the command line: 83.3 % against the crude 78.0 %.
class DocumentCommandsTest {
    @TempDir
    private Path folder;

    private Path stones;

    @BeforeEach
    void writeTheExample() {
        stones = folder.resolve("stones.causeboard");
        assertThat(ConsoleCall.of("examples", "kidney-stones", stones.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void examplesAreListedWithTheirReferences() {
        ConsoleCall call = ConsoleCall.of("examples");
        assertThat(call.exitCode()).isZero();
        assertThat(call.output()).contains("kidney-stones: ").contains("Charig");
        assertThat(ConsoleCall.of("examples", "no-such").exitCode()).isEqualTo(2);
    }

    @Test
    void theExamplesDataGiveTheAdjustedShare() {
        ConsoleCall call = ConsoleCall.of("ask", stones.toString(), "P(success=1 | do(treatment=open_surgery))");
        assertThat(call.exitCode()).isZero();
        assertThat(call.output()).contains("= 0.8325");
    }

    @Test
    void aProjectSurvivesConversionToTextAndBack() throws IOException {
        Path text = folder.resolve("stones.dagitty");
        Path back = folder.resolve("back.causeboard");
        assertThat(ConsoleCall.of("convert", stones.toString(), text.toString()).exitCode())
                .isZero();
        assertThat(Files.readString(text)).contains("treatment").contains("->");
        assertThat(ConsoleCall.of("convert", text.toString(), back.toString()).exitCode())
                .isZero();
        assertThat(ConsoleCall.of("ask", back.toString(), "stone_size _||_ success | treatment")
                        .output())
                .startsWith("No");
    }

    @Test
    void whatWasFittedHasRoomForItsCharts() throws IOException {
        Path graph = Files.writeString(
                folder.resolve("close.dagitty"),
                "dag { A [pos=\"0,0\"] B [pos=\"0.3,0\"] C [pos=\"0.3,0.1\"] A -> B -> C }");
        Path data = Files.writeString(folder.resolve("abc.csv"), "A,B,C\n" + "1,x,no\n2,y,yes\n3,x,yes\n".repeat(30));
        Path fitted = folder.resolve("abc.causeboard");
        assertThat(ConsoleCall.of("fit", graph.toString(), data.toString(), "-o", fitted.toString())
                        .exitCode())
                .isZero();
        CausalDocument document = switch (Formats.reader(fitted).orElseThrow().read(fitted, Progress.unwatched())) {
            case Reading.Read(CausalDocument read, var _) -> read;
            case Reading.Refused refused -> throw new AssertionError(refused);
        };
        assertThat(document.mechanisms()).hasSize(3);
        assertThat(Overlaps.removed(document, Progress.unwatched())).isEmpty();
    }

    @Test
    void aFitSaysWhyEachMechanismHasItsForm() throws IOException {
        Path graph = Files.writeString(folder.resolve("xy.dagitty"), "dag { X -> Y }");
        Path data = Files.writeString(
                folder.resolve("xy.csv"), "X,Y\n" + "a,yes\na,no\nb,yes\nb,yes\na,no\nb,no\n".repeat(20));
        Path fitted = folder.resolve("xy.causeboard");
        ConsoleCall call = ConsoleCall.of("fit", graph.toString(), data.toString(), "-o", fitted.toString());
        assertThat(call.exitCode()).isZero();
        assertThat(call.output()).contains("X: ").contains("Y: ");
        assertThat(ConsoleCall.of("ask", fitted.toString(), "P(Y=yes | X=b)").output())
                .contains("= 0.6667");
    }

    @Test
    void aLavaanModelIsReadAndWrittenWithWhatWasLeftOutTold() throws IOException {
        Path model = Files.writeString(folder.resolve("model.txt"), "m ~ a*x\ny ~ b*m + x\nind := a*b\n");
        Path written = folder.resolve("again.lavaan");
        ConsoleCall call = ConsoleCall.of("convert", model.toString(), written.toString());
        assertThat(call.errors()).contains("line 3, column 1: Left out").contains("ind := a*b");
        assertThat(written).hasContent("m ~ x\ny ~ x + m\n");
        assertThat(ConsoleCall.of("ask", written.toString(), "ATE(x -> y)").errors())
                .isEmpty();
    }

    @Test
    void platesGoToGraphvizAndComeBack() throws IOException {
        Path clusters = Files.writeString(folder.resolve("school.gv"), """
                digraph { subgraph cluster_pupils { label="Pupils"; class=plate; talent -> grade [label="+0.3"] }
                  school -> grade [dir=both] }""");
        Path document = folder.resolve("school.causeboard");
        Path again = folder.resolve("again.dot");
        assertThat(ConsoleCall.of("convert", clusters.toString(), document.toString()))
                .returns(0, ConsoleCall::exitCode);
        assertThat(ConsoleCall.of("convert", document.toString(), again.toString()))
                .returns(0, ConsoleCall::exitCode);
        assertThat(again)
                .content()
                .contains("subgraph cluster_pupils {", "label=Pupils;", "class=plate;", "label=\"+0.3\"", "dir=both");
    }

    @Test
    void filesThatCannotBeReadAreSentences() throws IOException {
        Path binary = Files.write(folder.resolve("cut.causeboard"), new byte[] {80, 75, 3, 4, 0, 0});
        String out = folder.resolve("out.dot").toString();
        assertThat(ConsoleCall.of("convert", binary.toString(), out).exitCode()).isEqualTo(1);
        assertThat(ConsoleCall.of("convert", folder.resolve("none.dagitty").toString(), out)
                        .errors())
                .contains("There is no file");
        assertThat(ConsoleCall.of("convert", folder.resolve("a.xyz").toString(), out)
                        .errors())
                .contains("ending");
        assertThat(ConsoleCall.of(
                                "fit",
                                stones.toString(),
                                folder.resolve("none.csv").toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(ConsoleCall.of("convert", stones.toString()).exitCode()).isEqualTo(2);
    }
}
