package org.causeboard.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.task.BackgroundRunner;

/// Starts the toolkit and opens the first window.
public final class Desktop extends Application {
    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    @Override
    public void start(Stage stage) {
        BackgroundRunner tasks =
                new BackgroundRunner(thrown -> LOG.log(Level.SEVERE, "Work in the background failed.", thrown));
        Window window = Window.create(tasks, WIDTH, HEIGHT);
        window.show(stage);
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            System.out.println("Causeboard " + Version.TEXT + " started without a display.");
            Platform.exit();
        }
    }
}
