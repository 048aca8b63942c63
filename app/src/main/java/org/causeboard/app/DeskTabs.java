package org.causeboard.app;

import java.nio.file.Path;
import java.util.Optional;
import org.causeboard.app.files.DocumentFiles;
import org.causeboard.app.files.Tabs;

/// The documents around one, in all windows of the system.
final class DeskTabs implements Tabs {
    private final Window window;

    DeskTabs(Window window) {
        this.window = window;
    }

    @Override
    public boolean goTo(Path file) {
        Optional<Window> there = window.desk().all().stream()
                .flatMap(desk -> desk.windows().stream())
                .filter(other -> other != window && isOf(other, file))
                .findFirst();
        there.ifPresent(other -> other.desk().raise(other));
        return there.isPresent();
    }

    private static boolean isOf(Window other, Path file) {
        return other.studio()
                .workspace()
                .fileProperty()
                .get()
                .filter(own -> plain(own).equals(plain(file)))
                .isPresent();
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }

    @Override
    public DocumentFiles begin() {
        return window.desk().begin().files();
    }

    @Override
    public DocumentFiles arrive() {
        return window.desk().beginAtFront().files();
    }
}
