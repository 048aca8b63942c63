package org.causeboard.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.causeboard.app.canvas.Drawing;
import org.causeboard.app.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxService;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationAdapter;
import org.testfx.framework.junit5.ApplicationFixture;
import org.testfx.util.WaitForAsyncUtils;

/// A test with a stage of its own for each case. One stage for all, as TestFX hands it out, keeps what was ever shown
/// on it: its listeners stay, and so does every event that TestFX writes down of the stage it is registered with.
public abstract class FreshStage extends Hands implements ApplicationFixture {
    private ApplicationAdapter application;

    @BeforeEach
    final void takeStage() throws TimeoutException {
        take(this);
        application = new ApplicationAdapter(this);
        FxToolkit.setupApplication(() -> application);
        Frames.pass();
    }

    @AfterEach
    final void giveStageBack() throws TimeoutException {
        FxToolkit.cleanupApplication(application);
        FxToolkit.cleanupInput(this);
        letGo();
    }

    /// Registers TestFX with a new stage. The hands are there first: a headless window tells only the robot that it
    /// found when it opened that it is closed; any other one keeps it, and would send it what is meant for the next.
    /// Windows that speak the language of the system speak English, whatever the system does.
    public static void take(FxRobot hands) throws TimeoutException {
        Locale.setDefault(Locale.US);
        FxToolkit.registerPrimaryStage();
        hands.moveTo(0, 0);
        FxToolkit.registerStage(Stage::new);
    }

    /// Hides what still shows, takes it off its stage, as otherwise a caret blinks on there, and registers TestFX with
    /// its empty stage again: the last one and its events are given back.
    public static void letGo() throws TimeoutException {
        FxToolkit.setupFixture(
                () -> List.copyOf(javafx.stage.Window.getWindows()).forEach(FreshStage::empty));
        FxToolkit.registerPrimaryStage();
        FxService.serviceContext().getWindowFinder().targetWindow((javafx.stage.Window) null);
    }

    /// Lets nothing move on its own, so that what a test looks for stands where it will stay. What glides is where it
    /// happens to be when a test looks, which is farther from its end the fewer frames a slow machine shows.
    public static void still(Window window) {
        window.studio().settings().set(Setting.MOTION, Setting.Motion.REDUCED);
    }

    /// Puts a stage that becomes full screen and small again into the corner. The headless platform shows a picture of
    /// the full screen where the smaller window is by then, and throws when that reaches beyond the screen.
    public static void corner(Stage stage) {
        stage.setX(0);
        stage.setY(0);
    }

    private static void empty(javafx.stage.Window window) {
        window.hide();
        if (window instanceof Stage stage) {
            stage.setScene(null);
        }
    }

    /// What the canvas shows, asked on the window's own thread: a canvas that is out of date draws itself before it
    /// answers.
    public static Drawing drawn(Window window) {
        return WaitForAsyncUtils.waitFor(
                WaitForAsyncUtils.asyncFx(() -> window.canvas().drawing()));
    }

    @Override
    public void init() throws Exception {}

    @Override
    public abstract void start(Stage stage) throws Exception;

    @Override
    public void stop() throws Exception {}
}
