package org.causeboard.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
    @TempDir
    private Path folder;

    private final Workspace workspace = new Workspace(CausalDocument.empty());
    private final DataViewModel model = new DataViewModel(workspace, new SameThreadRunner());

    private Path rows() throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), "drug,well\n" + "yes,1\nyes,1\nno,0\nno,1\n".repeat(25));
    }

    @Test
    void columnsBecomeVariablesAndGetTheirMechanisms() throws IOException {
        model.load(rows());
        assertThat(model.fittableProperty().getValue()).isFalse();
        model.draw(List.of("drug", "well"));
        workspace.push(new AddEdge(Edge.directed("drug", "well")));
        assertThat(model.fittableProperty().getValue()).isTrue();
        model.fit();
        assertThat(workspace.document().mechanisms()).containsOnlyKeys("drug", "well");
        assertThat(model.fitOf("well"))
                .hasValueSatisfying(fit -> assertThat(fit.why()).isNotBlank());
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
