package org.causeboard.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The first window: stands in until the shell takes its place.
public final class Window extends Application {
    @Override
    public void start(Stage stage) {
        show(stage);
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            System.out.println("Causeboard " + Version.TEXT + " started without a display.");
            Platform.exit();
        }
    }

    static void show(Stage stage) {
        stage.setTitle("Causeboard");
        stage.setScene(new Scene(new StackPane(new Label("Causeboard " + Version.TEXT)), 900, 600));
        stage.show();
    }
}
