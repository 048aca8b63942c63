package org.causeboard.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.Dates;
import org.causeboard.engine.data.MissingWords;
import org.causeboard.engine.data.ReadChoices;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.MoveVariables;
import org.causeboard.model.command.ReadDates;
import org.causeboard.model.command.RenameVariable;
import org.causeboard.model.command.SetMechanisms;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.Reading;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
    @TempDir
    private Path folder;

    private final Workspace workspace = new Workspace(CausalDocument.empty());
    private final DataViewModel model =
            new DataViewModel(workspace, new SameThreadRunner(), ReadChoices.AUTOMATIC.withUnnamed("Spalte"));

    private Path rows() throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), "drug,well\n" + "yes,1\nyes,1\nno,0\nno,1\n".repeat(25));
    }

    @Test
    void columnsBecomeVariablesAndGetTheirMechanisms() throws IOException {
        model.load(rows());
        assertThat(model.fittableProperty().getValue()).isFalse();
        assertThat(model.drawableProperty().getValue()).isTrue();
        model.drawAll();
        assertThat(model.drawableProperty().getValue()).isFalse();
        workspace.push(new AddEdge(Edge.directed("drug", "well")));
        assertThat(model.fittableProperty().getValue()).isTrue();
        model.fit();
        assertThat(workspace.document().mechanisms()).containsOnlyKeys("drug", "well");
        assertThat(model.fitProperty().get()).isPresent();
        workspace.push(new AddVariable("age", new Point(0, 400)));
        assertThat(model.fitProperty().get()).as("of another graph").isEmpty();
        assertThat(model.fitOf("well"))
                .hasValueSatisfying(fit -> assertThat(fit.why()).isNotBlank());
    }

    @Test
    void rowsThatTakeThePlaceOfOthersSaySoAndOneStepBringsThoseBack() throws IOException {
        model.load(rows());
        assertThat(model.replacedProperty().get()).as("the first ones").isEmpty();
        CausalDocument before = workspace.document();
        model.loadText("u\tv\n1\t2\n3\t4\n", "Pasted rows");
        assertThat(model.replacedProperty().get())
                .hasValueSatisfying(replaced -> assertThat(replaced.before().name())
                        .isEqualTo(before.data().orElseThrow().name()))
                .hasValueSatisfying(
                        replaced -> assertThat(replaced.now().rows()).isEqualTo(2));
        workspace.history().undo();
        assertThat(workspace.document()).isEqualTo(before);
        assertThat(model.replacedProperty().get()).as("taken back").isEmpty();
    }

    @Test
    void whatWasSaidOfRowsComesBackWithThem() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "age,sex\n41,f\n38,m\nbad row\n");
        model.load(file);
        assertThat(model.problems()).hasSize(1);
        model.load(rows());
        assertThat(model.problems()).isEmpty();
        workspace.history().undo();
        assertThat(model.problems()).as("of the rows that are back").hasSize(1);
        assertThat(model.reportsProperty().get()).containsOnlyKeys("age", "sex");
        workspace.history().redo();
        assertThat(model.problems()).isEmpty();
        assertThat(model.reportsProperty().get()).containsOnlyKeys("drug", "well");
    }

    @Test
    void columnsWithoutANameAreCalledInTheLanguageOfTheWindow() throws IOException {
        model.load(Files.writeString(folder.resolve("numbers.csv"), "1,2\n3,4\n"));
        assertThat(workspace.document().data().orElseThrow().names()).containsExactly("Spalte 1", "Spalte 2");
        model.loadText("age,\n41,yes\n38,no\n", "pasted");
        assertThat(workspace.document().data().orElseThrow().names()).containsExactly("age", "Spalte 2");
    }

    @Test
    void datesAreDaysAfterOneStepThatCanBeTakenBack() throws IOException {
        Path file = Files.writeString(
                folder.resolve("visits.csv"), "day,ill\n03.01.2024,yes\n04.01.2024,no\n31.01.2024,no\nbad row\n");
        model.load(file);
        model.draw(List.of("day", "ill"));
        workspace.push(new RenameVariable("day", "visit"));
        CausalDocument before = workspace.document();
        Dataset data = before.data().orElseThrow();
        model.readDates(ReadDates.asDays(data, "day", Dates.Order.DAY_FIRST));
        assertThat(workspace.document().cards().get("visit").domain()).isEqualTo(new Numeric("d", Range.ALL));
        assertThat(model.problems()).as("of the file").hasSize(1);
        workspace.history().undo();
        assertThat(workspace.document()).isEqualTo(before);
        model.readDates(ReadDates.leftOut(data, "day"));
        assertThat(workspace.document().cards().get("visit").column()).isEmpty();
        assertThat(workspace.document().data().orElseThrow().names()).containsExactly("ill");
    }

    @Test
    void aWordAmongNumbersIsMissingAfterOneStepThatCanBeTakenBack() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "age,sex\n41,f\nk.A.,m\n38,f\n27.5,m\nbad row\n");
        model.load(file);
        model.draw(List.of("age", "sex"));
        workspace.push(new RenameVariable("age", "years"));
        CausalDocument before = workspace.document();
        model.takeAsMissing(MissingWords.suspects(before.data().orElseThrow()).getFirst());
        assertThat(workspace.document().cards().get("years").domain()).isEqualTo(Numeric.UNBOUNDED);
        assertThat(workspace.document().cards().get("years").column()).contains("age");
        assertThat(workspace.document().data().orElseThrow().column("age").missingCount())
                .isEqualTo(1);
        assertThat(model.problems()).as("of the file").hasSize(1);
        assertThat(model.reportsProperty().get()).containsOnlyKeys("sex");
        workspace.history().undo();
        assertThat(workspace.document()).isEqualTo(before);
    }

    @Test
    void whyAMechanismWasChosenIsSavedWithIt() throws IOException {
        model.load(rows());
        model.draw(List.of("drug", "well"));
        model.fit();
        Path file = folder.resolve("study.causeboard");
        Files.write(file, new ProjectFormat().write(workspace.document(), Progress.unwatched()));
        CausalDocument read = ((Reading.Read) new ProjectFormat().read(file, Progress.unwatched())).document();
        assertThat(read.fits()).isEqualTo(workspace.document().fits()).containsOnlyKeys("drug", "well");
        workspace.push(SetMechanisms.typed("well", TableMechanism.root(0.5, 0.5)));
        assertThat(model.fitOf("well")).as("of another mechanism").isEmpty();
    }

    @Test
    void variablesThatGetChartsMoveOutOfEachOthersWayInTheStepOfTheFit() throws IOException {
        model.load(rows());
        model.draw(List.of("drug", "well"));
        workspace.push(new MoveVariables(Map.of("drug", new Point(0, 0), "well", new Point(60, 10))));
        CausalDocument before = workspace.document();
        model.fit();
        Point drug = workspace.document().placements().get("drug").centre();
        Point well = workspace.document().placements().get("well").centre();
        assertThat(Math.abs(drug.x() - well.x()) > 172 || Math.abs(drug.y() - well.y()) > 60)
                .isTrue();
        workspace.history().undo();
        assertThat(workspace.document()).isEqualTo(before);
    }

    @Test
    void aColumnThatIsDrawnStaysWhereItIs() throws IOException {
        model.load(rows());
        model.draw(List.of("drug"));
        var before = workspace.document().placements().get("drug");
        model.draw(List.of("drug", "well"));
        assertThat(workspace.document().placements())
                .containsEntry("drug", before)
                .containsKey("well");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheDocumentAlone() throws IOException {
        CausalDocument before = workspace.document();
        model.load(Files.write(folder.resolve("empty.csv"), new byte[0]));
        assertThat(model.problems()).isNotEmpty();
        model.load(folder.resolve("none.csv"));
        assertThat(model.problems()).isNotEmpty();
        assertThat(workspace.document()).isEqualTo(before);
    }
}
