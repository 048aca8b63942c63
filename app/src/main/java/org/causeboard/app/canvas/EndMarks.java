package org.causeboard.app.canvas;

import java.util.Optional;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.model.command.MarkEnd;

/// Cycles the marks at the ends of edges, and remembers how the graph was read before circles were tried on an edge, so
/// that going round once leaves everything as it was.
final class EndMarks {
    private final Studio studio;
    private final Workspace workspace;
    private Optional<Trial> trial = Optional.empty();

    EndMarks(Studio studio) {
        this.studio = studio;
        workspace = studio.workspace();
    }

    /// Marks being tried on one edge.
    ///
    /// @param shown the edge as the last trial left it
    /// @param end the end at which they are tried
    /// @param kind how the graph was read before
    private record Trial(Edge shown, String end, GraphKind kind) {}

    /// The end of an edge that a key means: the one that was marked last, else the second.
    String endInFocus(Edge edge) {
        return trial.filter(last -> last.shown().equals(edge)).map(Trial::end).orElse(edge.to());
    }

    /// Puts the next mark at an end: tail, arrow, circle. An arrow that would close a cycle is refused.
    void cycle(Edge edge, String end) {
        GraphKind kind = trial.filter(last -> last.shown().equals(edge))
                .map(Trial::kind)
                .orElse(workspace.document().graph().kind());
        MarkEnd command = MarkEnd.next(edge, end, kind);
        if (!workspace.push(command)) {
            return;
        }
        workspace.history().endGesture();
        Edge marked = command.marked();
        trial = Optional.of(new Trial(marked, end, kind));
        workspace.select(new Item.EdgeItem(marked));
        GraphKind now = workspace.document().graph().kind();
        String words = now == kind ? "canvas.marked" : "canvas.marked-as-other";
        studio.notices()
                .tell(studio.messages()
                        .text(words, marked.toString(), studio.messages().text("kind." + now)));
    }
}
