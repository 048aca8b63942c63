package org.causeboard.app;

import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;

/// Hands whose two clicks are a double click however slow the machine is: the platform counts clicks by its own clock,
/// and what the first one sets off, such as a panel that fills, may take longer than that waits for the second one.
public class Hands extends FxRobot {
    @Override
    public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        moveTo(place, motion);
        MouseRobot mouse = robotContext().getMouseRobot();
        interact(() -> {
            for (int click = 0; click < 2; click++) {
                mouse.pressNoWait(buttons);
                mouse.releaseNoWait(buttons);
            }
        });
        return this;
    }
}
