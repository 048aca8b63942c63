package org.causeboard.app.canvas.gesture;

import org.causeboard.app.canvas.render.View;
import org.causeboard.model.document.Point;

/// Drags the whole canvas along.
public final class Pan implements Gesture {
    private final Board board;
    private final View start;
    private final Point from;

    public Pan(Board board, Pointer from) {
        this.board = board;
        this.start = board.view();
        this.from = from.screen();
    }

    @Override
    public void moved(Pointer to) {
        board.look(start.panned(to.screen().x() - from.x(), to.screen().y() - from.y()));
    }

    @Override
    public void finished(Pointer at) {
        moved(at);
    }

    @Override
    public void cancelled() {
        board.look(start);
    }
}
