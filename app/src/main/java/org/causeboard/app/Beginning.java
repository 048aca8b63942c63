package org.causeboard.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.causeboard.app.files.FileWords;
import org.causeboard.app.files.Recovery;
import org.causeboard.app.fragment.OwnFragments;
import org.causeboard.app.recent.RecentFiles;
import org.causeboard.app.settings.PlaceFile;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.Settings;
import org.causeboard.app.settings.SettingsFile;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.shell.Question;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.theme.Theme;
import org.causeboard.model.document.CausalDocument;

/// A run of the window from its first moment: the settings that were kept, the edits that an earlier run left, a file
/// to open. Confined to the JavaFX thread.
final class Beginning implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Beginning.class.getName());
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());
    private final List<BackgroundRunner> runners = new ArrayList<>();
    private final SettingsModel settings;
    private final SettingsFile.Loaded loaded;
    private final Desk desk;
    private final Optional<PlaceFile> place;
    private Optional<WindowMemory> memory = Optional.empty();
    private final Set<String> toldNotKept = new HashSet<>();

    /// @param kept where settings are kept, and beside them the list of recent documents, own fragments and the
    /// window's place, if they are
    /// @param journal where unsaved edits are kept, if they are
    Beginning(Optional<SettingsFile> kept, Optional<Path> journal) {
        loaded = kept.map(SettingsFile::load).orElse(SettingsFile.Loaded.USUAL);
        settings = new SettingsModel(
                loaded.settings(),
                changed -> kept.ifPresent(file -> keep(changed, file)),
                kept.map(file -> file.path().toString()).orElse(""));
        Theme theme = new Theme();
        Sheets.follow(theme, settings);
        RecentFiles recent = kept.map(
                        file -> RecentFiles.in(file.path().toAbsolutePath().getParent(), disk))
                .orElseGet(RecentFiles::nowhere);
        OwnFragments fragments = kept.map(
                        file -> OwnFragments.in(file.path().toAbsolutePath().getParent(), disk))
                .orElseGet(OwnFragments::nowhere);
        kept.ifPresent(file -> fragments.whenNotKept(e -> Platform.runLater(
                () -> tellNotKept("fragments.not-kept", file.path().getParent(), e))));
        place = kept.map(file -> new PlaceFile(file.path().toAbsolutePath().getParent(), disk));
        desk = new Desk(new Desk.Surroundings(
                this::runner, settings, theme, Optional.empty(), journal, recent, fragments, WIDTH, HEIGHT));
    }

    /// Shows the first window, and in it the files that are named.
    Window show(Stage stage, List<Path> files) {
        Window window = desk.add(
                CausalDocument.empty(), files.isEmpty() ? Recovery.Welcome.BRING_BACK_NEWEST : Recovery.Welcome.OFFER);
        memory = place.map(kept -> WindowMemory.of(stage, kept));
        window.show(stage);
        if (!loaded.damaged().isEmpty()) {
            window.questions()
                    .ask(new Question(
                            "settings-damaged",
                            Question.Kind.PROBLEM,
                            window.studio().messages().text("settings.damaged", loaded.named()),
                            List.of(new Question.Choice(
                                    "close-settings-damaged",
                                    window.studio().messages().text("files.close"),
                                    () -> {}))));
        }
        window.files().openAll(files);
        return window;
    }

    /// Takes a person who is here for the first time around, unless files were named: they are what the person came to
    /// see, and the tour is for an empty window. It then begins with the next run.
    void welcome(Window window, List<Path> files) {
        if (files.isEmpty() && settings.get(Setting.TOUR) == Setting.Tour.AT_START) {
            window.studio().actions().get("tour").perform();
        }
    }

    /// Tells the person of something that threw where nothing should.
    void tell(Throwable thrown) {
        desk.someFront()
                .ifPresentOrElse(
                        window -> window.faults().tell(thrown),
                        () -> LOG.log(Level.SEVERE, "There is no window to tell it in.", thrown));
    }

    /// Whether nothing is done in the background.
    boolean isIdle() {
        return runners.stream().allMatch(tasks -> tasks.underWayProperty().get() == 0);
    }

    private TaskRunner runner(Consumer<Throwable> fault) {
        BackgroundRunner tasks = new BackgroundRunner(fault, runners::remove);
        runners.add(tasks);
        return tasks;
    }

    private void keep(Settings changed, SettingsFile file) {
        disk.execute(() -> {
            try {
                file.save(changed);
            } catch (IOException e) {
                LOG.log(Level.INFO, "The settings could not be kept.", e);
                Platform.runLater(() -> tellNotKept("settings.not-kept", file.path(), e));
            }
        });
    }

    /// Once a run is enough.
    private void tellNotKept(String sentence, Path file, IOException e) {
        if (toldNotKept.add(sentence)) {
            desk.someFront()
                    .map(Window::studio)
                    .ifPresent(studio -> studio.notices()
                            .warn(studio.messages()
                                    .text(sentence, file, studio.messages().model(FileWords.why(e)))));
        }
    }

    @Override
    public void close() {
        memory.ifPresent(WindowMemory::close);
        disk.close(); // waits until the settings are written
        desk.leave();
    }
}
