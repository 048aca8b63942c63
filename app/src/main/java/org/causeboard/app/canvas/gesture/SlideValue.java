package org.causeboard.app.canvas.gesture;

import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.NodeGeometry;

/// Slides along the axis of a variable's density: its value is seen, set or imagined at the pointer, live. The document
/// stays as it is.
public final class SlideValue implements Gesture {
    private final Board board;
    private final String variable;
    private final Workspace workspace;
    private final LiveWorld before;

    public SlideValue(Board board, String variable) {
        this.board = board;
        this.variable = variable;
        workspace = board.studio().workspace();
        before = workspace.worldProperty().get();
    }

    @Override
    public void moved(Pointer to) {
        NodeGeometry node = board.drawing().geometry().nodes().get(variable);
        PointedNumber.at(node, to.world(), workspace.document())
                .ifPresent(value -> workspace
                        .worldProperty()
                        .set(before.holding(workspace.modeProperty().get(), variable, value)));
    }

    @Override
    public void finished(Pointer at) {
        moved(at);
    }

    @Override
    public void cancelled() {
        workspace.worldProperty().set(before);
    }
}
