package org.causeboard.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.data.DataFiles;
import org.causeboard.engine.data.DataProblem;

/// What letting go of files that came together will do, to judge by their names and first bytes.
sealed interface DropPlan {
    /// A document takes the place of the present one.
    record OneGraph(Path file) implements DropPlan {}

    /// Each document stands in a tab of its own.
    record SeveralGraphs(int count) implements DropPlan {}

    /// Rows become the data of the document that is open.
    record Rows(Path file) implements DropPlan {}

    /// Rows become the data of a document that comes with them.
    record GraphWithRows(Path graph, Path rows) implements DropPlan {}

    /// Nothing can be done with them.
    record Refused(DataProblem why) implements DropPlan {}

    /// @param files at least one
    static DropPlan of(List<Path> files) {
        List<Path> documents = files.stream().filter(DropPlan::isDocument).toList();
        Optional<Path> table = files.stream().filter(file -> !isDocument(file)).findFirst();
        Optional<DataProblem> problem = table.flatMap(DataFiles::problem);
        if (documents.size() > 1) {
            return new SeveralGraphs(documents.size());
        }
        if (documents.isEmpty()) {
            return problem.<DropPlan>map(Refused::new).orElseGet(() -> new Rows(table.orElseThrow()));
        }
        Path graph = documents.getFirst();
        return table.isPresent() && problem.isEmpty() ? new GraphWithRows(graph, table.get()) : new OneGraph(graph);
    }

    private static boolean isDocument(Path file) {
        return FileKinds.isDocument(file);
    }

    /// A sentence of it.
    default String words(Messages messages) {
        return switch (this) {
            case OneGraph(Path file) -> messages.text("drop.graph", FileKinds.name(file));
            case SeveralGraphs(int count) -> messages.text("drop.graphs", count);
            case Rows(Path file) -> messages.text("drop.rows", FileKinds.name(file));
            case GraphWithRows(Path graph, Path rows) ->
                messages.text("drop.graph-with-rows", FileKinds.name(graph), FileKinds.name(rows));
            case Refused(DataProblem why) ->
                messages.text(
                        "drop.refused", why.file(), messages.engine(why.message()), messages.engine(why.remedy()));
        };
    }
}
