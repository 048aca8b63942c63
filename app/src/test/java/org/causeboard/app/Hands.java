package org.causeboard.app;

import java.util.concurrent.Callable;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;

/// Hands that wait for what they set off to be shown, and whose two clicks are a double click, however slow the machine
/// is: the platform counts clicks by its own clock, and what the first one sets off, such as a panel that fills, may
/// take longer than that waits for the second one.
public class Hands extends FxRobot {
    @Override
    public FxRobot interact(Runnable runnable) {
        return shown(() -> super.interact(runnable));
    }

    @Override
    public <T> FxRobot interact(Callable<T> callable) {
        return shown(() -> super.interact(callable));
    }

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        return shown(() -> super.moveTo(place, motion));
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        return shown(() -> super.moveBy(x, y, motion));
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        return shown(() -> super.press(buttons));
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        return shown(() -> super.release(buttons));
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        return shown(() -> super.clickOn(buttons));
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        moveTo(place, motion);
        return clickOn(buttons);
    }

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

    @Override
    public FxRobot drag(MouseButton... buttons) {
        return press(buttons);
    }

    @Override
    public FxRobot drag(PointQuery place, MouseButton... buttons) {
        moveTo(place, Motion.DEFAULT);
        return drag(buttons);
    }

    @Override
    public FxRobot drop() {
        return release(new MouseButton[0]);
    }

    @Override
    public FxRobot dropTo(PointQuery place) {
        moveTo(place, Motion.DEFAULT);
        return drop();
    }

    @Override
    public FxRobot dropBy(double x, double y) {
        moveBy(x, y, Motion.DEFAULT);
        return drop();
    }

    @Override
    public FxRobot scroll(int amount, VerticalDirection direction) {
        return shown(() -> super.scroll(amount, direction));
    }

    @Override
    public FxRobot scroll(int amount, HorizontalDirection direction) {
        return shown(() -> super.scroll(amount, direction));
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        return shown(() -> super.press(keys));
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        return shown(() -> super.release(keys));
    }

    @Override
    public FxRobot push(KeyCode... combination) {
        return shown(() -> super.push(combination));
    }

    @Override
    public FxRobot push(KeyCodeCombination combination) {
        return shown(() -> super.push(combination));
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        return shown(() -> super.type(keys));
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        return shown(() -> super.type(key, times));
    }

    @Override
    public FxRobot write(char letter) {
        return shown(() -> super.write(letter));
    }

    @Override
    public FxRobot write(String text) {
        return shown(() -> super.write(text));
    }

    @Override
    public FxRobot write(String text, int pause) {
        return shown(() -> super.write(text, pause));
    }

    private Hands shown(Runnable action) {
        Frames.passAfter(action);
        return this;
    }
}
