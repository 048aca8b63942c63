package org.causeboard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.demo.Demonstration;
import org.causeboard.app.files.Recovery;
import org.causeboard.app.settings.SettingsFile;
import org.causeboard.app.theme.Appearance;

/// Starts the toolkit and opens the first window; where nobody would see it, gives the demonstration instead.
public final class Desktop extends Application {
    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());

    private Optional<Beginning> beginning = Optional.empty();

    @Override
    public void start(Stage stage) {
        boolean shown = !isDemonstration();
        Beginning begun = new Beginning(
                shown ? Optional.of(SettingsFile.usual()) : Optional.empty(),
                shown ? Optional.of(Recovery.usualFolder()) : Optional.empty());
        beginning = Optional.of(begun);
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> begun.tell(thrown));
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> Platform.runLater(() -> begun.tell(thrown)));
        List<Path> files = shown ? files() : List.of();
        Window window = begun.show(stage, files);
        if (shown) {
            begun.welcome(window, files);
        } else {
            window.studio().theme().appearanceProperty().set(Appearance.LIGHT);
            Thread.ofPlatform().daemon().name("demonstration").start(() -> demonstrate(window, begun::isIdle));
        }
    }

    /// The files that the arguments name.
    private List<Path> files() {
        return getParameters().getRaw().stream()
                .filter(argument -> !argument.equals("open"))
                .map(Path::of)
                .toList();
    }

    @Override
    public void stop() {
        beginning.ifPresent(Beginning::close);
    }

    private boolean isDemonstration() {
        return "Headless".equals(System.getProperty("glass.platform"))
                || getParameters().getRaw().contains("demo");
    }

    private static void demonstrate(Window window, BooleanSupplier idle) {
        try {
            Path page = new Demonstration(
                            window.studio(),
                            window.scene(),
                            window.canvas(),
                            window.panels().data(),
                            window.files(),
                            idle,
                            folder())
                    .run();
            System.out.println("Causeboard " + Version.TEXT + " found no display and gave a demonstration instead:");
            System.out.println("  " + page.toAbsolutePath().normalize());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The demonstration failed.", e);
        } finally {
            Platform.exit();
        }
    }

    private static Path folder() {
        Path build = Path.of("app", "target");
        return (Files.isDirectory(build) ? build : Path.of("")).resolve("demonstration");
    }
}
