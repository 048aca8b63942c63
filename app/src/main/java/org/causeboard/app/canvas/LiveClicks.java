package org.causeboard.app.canvas;

import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Value;

/// What a click on a value in a variable's picture does: observe it, set it, or set it in the imagined world.
final class LiveClicks {
    private LiveClicks() {}

    static void click(Workspace workspace, String variable, Value value) {
        LiveWorld world = workspace.worldProperty().get();
        workspace
                .worldProperty()
                .set(
                        switch (workspace.modeProperty().get()) {
                            case SEE -> world.toggleSeen(variable, value);
                            case DO ->
                                (world.isSeen(variable) ? world.released(variable) : world).toggleDone(variable, value);
                            case IMAGINE -> world.toggleDone(variable, value);
                        });
    }
}
