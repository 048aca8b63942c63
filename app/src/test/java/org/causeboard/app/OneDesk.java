package org.causeboard.app;

import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window of its own for each test of what is given back. The stages are the test's own: TestFX keeps every event of
/// the stage that it is registered with, and so all that was ever on it.
abstract class OneDesk {
    final FxRobot hands = new Hands();
    final SettingsModel settings = SettingsModel.usual();
    Desk desk;
    Stage stage;

    @BeforeEach
    final void open() throws TimeoutException {
        FreshStage.take(hands);
        WaitForAsyncUtils.autoCheckException = false; // the headless platform cannot paint all that a monkey opens
        settings.set(Setting.TOUR, Setting.Tour.NOT_AT_START);
        hands.interact(() -> {
            Window first = Window.create(new SameThreadRunner(), settings, 640, 560);
            desk = first.desk();
            stage = new Stage();
            first.show(stage);
            stage.setX(120);
            stage.setY(60);
        });
    }

    @AfterEach
    final void close() throws TimeoutException {
        WaitForAsyncUtils.clearExceptions();
        WaitForAsyncUtils.autoCheckException = true;
        FreshStage.letGo();
    }

    final Window front() {
        return desk.frontProperty().get().orElseThrow();
    }

    /// JavaFX keeps the ways to what it painted last, one for each region of a frame: frames with many regions let go
    /// of those that an earlier one left.
    final void settle() {
        hands.moveTo(stage.getX() + 320, stage.getY() + 280);
        for (double opacity : new double[] {0.9, 1}) {
            hands.interact(
                    () -> stage.getScene().getRoot().lookupAll(".button").forEach(each -> each.setOpacity(opacity)));
            Frames.pass();
        }
    }
}
