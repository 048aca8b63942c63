package org.causeboard.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.causeboard.app.settings.PlaceFile;
import org.causeboard.app.settings.WindowPlace;

/// Brings a stage back to where it was when the program was used last, and keeps where it is from then on. While the
/// stage fills its screen the place that it returns to stays as it was.
final class WindowMemory implements AutoCloseable {
    /// A window is moved in many steps, and tells its new size before it tells that it fills the screen.
    private static final Duration REST = Duration.millis(500);

    private final Stage stage;
    private final PlaceFile file;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<WindowPlace> known;
    private Subscription heard = Subscription.EMPTY;
    private boolean returned;

    private WindowMemory(Stage stage, PlaceFile file) {
        this.stage = stage;
        this.file = file;
        known = file.load().map(place -> place.on(screens()));
    }

    /// To be called before the stage is shown.
    static WindowMemory of(Stage stage, PlaceFile file) {
        WindowMemory memory = new WindowMemory(stage, file);
        memory.known.ifPresent(memory::take);
        memory.watch();
        return memory;
    }

    private static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getVisualBounds)
                .toList();
    }

    private void take(WindowPlace place) {
        frame(place.frame());
        if (place.maximised()) {
            stage.setMaximized(true);
            // Of a window that fills the screen from its first moment some systems do not know what it returns to.
            heard = heard.and(stage.maximizedProperty().subscribe((_, _) -> returnOnce(place.frame())));
        }
    }

    private void returnOnce(Rectangle2D frame) {
        if (!stage.isMaximized() && !returned) {
            returned = true;
            Platform.runLater(() -> frame(frame)); // after the system's own size
        }
    }

    private void frame(Rectangle2D frame) {
        stage.setX(frame.getMinX());
        stage.setY(frame.getMinY());
        stage.setWidth(frame.getWidth());
        stage.setHeight(frame.getHeight());
    }

    private void watch() {
        rest.setOnFinished(_ -> keep());
        for (ObservableValue<?> value : List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty(),
                stage.showingProperty())) {
            heard = heard.and(value.subscribe((_, _) -> {
                if (stage.isShowing()) {
                    rest.playFromStart();
                }
            }));
        }
        EventHandler<WindowEvent> hiding = _ -> end();
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, hiding);
        heard = heard.and(() -> stage.removeEventHandler(WindowEvent.WINDOW_HIDING, hiding));
    }

    @Override
    public void close() {
        if (stage.isShowing()) {
            end();
        }
    }

    /// Keeps the place for the last time.
    private void end() {
        heard.unsubscribe();
        rest.stop();
        keep();
    }

    private void keep() {
        if (stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        Optional<WindowPlace> now = stage.isMaximized()
                ? known.map(before -> new WindowPlace(before.frame(), true))
                : Optional.of(new WindowPlace(
                        new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), false));
        if (!now.equals(known)) {
            known = now;
            now.ifPresent(file::keep);
        }
    }
}
