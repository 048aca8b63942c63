package org.causeboard.app.canvas.gesture;

import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.BendEdge;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// Drags the middle of an edge, so that it becomes an arc through the pointer.
public final class Bend implements Gesture {
    private static final double STRAIGHT = 0.025;

    private final Board board;
    private final Edge edge;
    private final CausalDocument part;
    private final Set<ElementId> lifted;

    public Bend(Board board, Edge edge) {
        this.board = board;
        this.edge = edge;
        CausalDocument document = board.studio().workspace().document();
        CausalGraph ends = document.graph().induced(Set.of(edge.from(), edge.to()));
        part = document.edit().graph(ends).done();
        lifted = Set.of(new ElementId.OfEdge(edge));
    }

    @Override
    public void moved(Pointer to) {
        CausalDocument bent = new BendEdge(edge, bend(to)).apply(part);
        board.preview(board.lifted(bent, lifted));
    }

    @Override
    public void finished(Pointer at) {
        cancelled();
        board.studio().workspace().push(new BendEdge(edge, bend(at)));
        board.studio().workspace().history().endGesture();
    }

    @Override
    public void cancelled() {
        board.lower();
        board.preview();
    }

    private double bend(Pointer to) {
        Point from = part.placements().get(edge.from()).centre();
        Point end = part.placements().get(edge.to()).centre();
        double bend = EdgeGeometry.bendThrough(to.world(), from, end);
        return Math.abs(bend) < STRAIGHT ? 0 : bend;
    }
}
