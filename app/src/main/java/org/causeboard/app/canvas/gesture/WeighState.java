package org.causeboard.app.canvas.gesture;

import java.util.List;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.ReportWeights;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.model.document.Box;

/// Drags the bar of a state with Alt held: an uncertain report speaks so much for this state, and for the others with
/// what is left. The document stays as it is.
public final class WeighState implements Gesture {
    private final Board board;
    private final String variable;
    private final String state;
    private final Workspace workspace;
    private final LiveWorld before;

    public WeighState(Board board, String variable, String state) {
        this.board = board;
        this.variable = variable;
        this.state = state;
        workspace = board.studio().workspace();
        before = workspace.worldProperty().get();
    }

    @Override
    public void moved(Pointer to) {
        if (!(workspace.document().cards().get(variable).domain() instanceof Discrete domain)
                || !domain.states().contains(state)) {
            return;
        }
        board.drawing().geometry().nodes().get(variable).plot().ifPresent(plot -> {
            List<Event.Weight> weights = ReportWeights.dragged(
                    before.reports().getOrDefault(variable, List.of()), domain.states(), state, share(to, plot));
            workspace
                    .worldProperty()
                    .set(before.reporting(workspace.modeProperty().get(), variable, weights));
        });
    }

    /// Whole hundredths of the bar's length, never all of it: that would be a certain finding.
    private static double share(Pointer to, Box plot) {
        return Math.clamp(Math.rint((to.world().x() - plot.x()) / plot.width() * 100), 1, 99);
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
