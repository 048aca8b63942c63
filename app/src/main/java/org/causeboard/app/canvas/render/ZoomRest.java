package org.causeboard.app.canvas.render;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Tells the steps of a zoom that goes on, as by a turned wheel or spread fingers, from one step alone, and says when
/// the hand rests.
final class ZoomRest {
    private static final Duration REST = Duration.millis(250);

    private final PauseTransition pause = new PauseTransition(REST);

    /// @param rested is called some time after the last step
    ZoomRest(Runnable rested) {
        pause.setOnFinished(_ -> rested.run());
    }

    /// A step is made, and the rest begins.
    ///
    /// @return whether the step before it was made a moment ago
    boolean begin() {
        boolean goesOn = pause.getStatus() == Animation.Status.RUNNING;
        pause.playFromStart();
        return goesOn;
    }
}
