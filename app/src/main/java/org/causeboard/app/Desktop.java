package org.causeboard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.demo.Demonstration;
import org.causeboard.app.files.Recovery;
import org.causeboard.app.recent.RecentFiles;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.Settings;
import org.causeboard.app.settings.SettingsFile;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.theme.Theme;
import org.causeboard.model.document.CausalDocument;

/// Starts the toolkit and opens the first window; where nobody would see it, gives the demonstration instead.
public final class Desktop extends Application {
    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());
    private final List<BackgroundRunner> runners = new ArrayList<>();
    private Optional<Desk> desk = Optional.empty();

    @Override
    public void start(Stage stage) {
        SettingsFile file = new SettingsFile(SettingsFile.usualFolder().resolve("settings.txt"));
        SettingsFile.Loaded kept = isDemonstration() ? SettingsFile.Loaded.USUAL : file.load();
        SettingsModel settings = new SettingsModel(
                kept.settings(), changed -> keep(changed, file), file.path().toString());
        Theme theme = new Theme();
        Sheets.follow(theme, settings);
        Optional<Path> document = getParameters().getRaw().stream()
                .filter(argument -> !argument.equals("open"))
                .findFirst()
                .map(Path::of);
        desk = Optional.of(new Desk(new Desk.Surroundings(
                this::runner,
                settings,
                theme,
                Optional.empty(),
                isDemonstration() ? Optional.empty() : Optional.of(Recovery.usualFolder()),
                isDemonstration() ? RecentFiles.nowhere() : RecentFiles.in(SettingsFile.usualFolder(), disk),
                WIDTH,
                HEIGHT)));
        Window window = desk.get()
                .add(
                        CausalDocument.empty(),
                        document.isEmpty() ? Recovery.Welcome.BRING_BACK_NEWEST : Recovery.Welcome.OFFER);
        window.show(stage);
        if (!kept.damaged().isEmpty()) {
            window.studio()
                    .notices()
                    .warn(window.studio().messages().text("settings.damaged", String.join(", ", kept.damaged())));
        }
        if (isDemonstration()) {
            window.studio().theme().appearanceProperty().set(Appearance.LIGHT);
            Thread.ofPlatform()
                    .daemon()
                    .name("demonstration")
                    .start(() -> demonstrate(
                            window,
                            () -> runners.stream()
                                    .allMatch(tasks -> tasks.underWayProperty().get() == 0)));
        } else {
            document.ifPresent(window.files()::open);
            if (settings.get(Setting.TOUR) == Setting.Tour.AT_START) {
                window.studio().actions().get("tour").perform();
            }
        }
    }

    private TaskRunner runner() {
        BackgroundRunner tasks =
                new BackgroundRunner(thrown -> LOG.log(Level.SEVERE, "Work in the background failed.", thrown));
        runners.add(tasks);
        return tasks;
    }

    private void keep(Settings settings, SettingsFile file) {
        disk.execute(() -> {
            try {
                file.save(settings);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The settings could not be kept.", e);
            }
        });
    }

    @Override
    public void stop() {
        disk.close(); // waits until the settings are written
        desk.ifPresent(Desk::leave);
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
