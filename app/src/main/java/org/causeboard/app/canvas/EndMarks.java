package org.causeboard.app.canvas;

import java.util.Optional;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.model.command.MarkEnd;

/// Puts marks at the ends of edges, and remembers how the graph was read before circles were tried on an edge, so
/// that going round once leaves everything as it was.
public final class EndMarks {
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
        put(MarkEnd.next(edge, end, kind(edge)));
    }

    /// Puts a mark at an end, and selects the edge that there is then.
    ///
    /// @return whether it is there now; otherwise it was said why not
    public boolean put(Edge edge, String end, Mark mark) {
        return put(new MarkEnd(edge, end, mark, kind(edge)));
    }

    /// How the graph was read before marks were tried on an edge.
    private GraphKind kind(Edge edge) {
        return trial.filter(last -> last.shown().equals(edge))
                .map(Trial::kind)
                .orElse(workspace.document().graph().kind());
    }

    private boolean put(MarkEnd command) {
        if (!workspace.push(command)) {
            return false;
        }
        workspace.history().endGesture();
        Edge marked = command.marked();
        trial = Optional.of(new Trial(marked, command.end(), command.kind()));
        workspace.select(new Item.EdgeItem(marked));
        GraphKind now = workspace.document().graph().kind();
        String words = now == command.kind() ? "canvas.marked" : "canvas.marked-as-other";
        studio.notices()
                .tell(studio.messages()
                        .text(words, marked.drawn(), studio.messages().text("kind." + now)));
        return true;
    }
}
