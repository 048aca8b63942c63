package org.causeboard.app.present;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.causeboard.app.action.Action;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.imagine.TwinOverlay;
import org.causeboard.app.shell.Shell;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.Lit;
import org.causeboard.model.document.PresentationScene;

/// The canvas alone, as large as the screen: scenes are stepped through by keys, the camera glides between them, and a
/// laser pointer follows the mouse. The canvas works meanwhile. Whoever leaves finds everything as it was.
public final class Presentation {
    private static final double MARGIN = 48;
    private static final double LARGEST = 2.5;
    private static final double ROUNDED = 4; // pixels, by sizes that were halved

    private final Studio studio;
    private final Shell shell;
    private final CanvasView canvas;
    private final ScenesViewModel scenes;
    private final Camera camera;
    private final LaserPointer laser;
    private final SceneCaption caption;
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper();
    private Optional<Before> before = Optional.empty();
    private Optional<Before> left = Optional.empty(); // until the canvas has its old size again
    private Optional<Stage> full = Optional.empty();
    private Subscription watched = Subscription.EMPTY; // of the stage, which has other documents too

    /// How things were before it began.
    private record Before(
            View view,
            double width,
            double height,
            Mode mode,
            LiveWorld world,
            Set<Layer> hidden,
            List<Lit> lit,
            List<Item> selection) {}

    public Presentation(Studio studio, Shell shell, CanvasView canvas, ScenesViewModel scenes) {
        this.studio = studio;
        this.shell = shell;
        this.canvas = canvas;
        this.scenes = scenes;
        camera = new Camera(canvas);
        laser = new LaserPointer(studio.theme()::isMotionReduced);
        laser.follow(canvas);
        caption = new SceneCaption(scenes, studio.messages());
        shell.canvasTools(caption);
        shell.canvasTools(laser);
        scenes.currentProperty().subscribe(_ -> caption.show(isPresenting()));
        canvas.widthProperty().subscribe((_, _) -> resized());
        canvas.heightProperty().subscribe((_, _) -> resized());
        addActions();
    }

    /// The scenes that it shows.
    public ScenesViewModel scenes() {
        return scenes;
    }

    /// Whether the canvas has the window alone.
    public ReadOnlyBooleanProperty presentingProperty() {
        return presenting.getReadOnlyProperty();
    }

    /// The height at the foot of the canvas that what is said of a scene takes, for what fills the canvas.
    public ObservableValue<Double> footProperty() {
        return caption.footProperty();
    }

    private boolean isPresenting() {
        return presenting.get();
    }

    private void addActions() {
        var any = scenes.scenesProperty().map(all -> !all.isEmpty());
        studio.actions()
                .add(Action.of("present", Action.Topic.VIEW, this::toggle)
                        .icon("presentation")
                        .keys("F11"));
        studio.actions()
                .add(Action.of("add-scene", Action.Topic.VIEW, this::addScene)
                        .icon("fullscreen")
                        .keys("Shortcut+Shift+F11"));
        studio.actions()
                .add(Action.of("next-scene", Action.Topic.VIEW, () -> step(1)).when(any, "reason.no-scenes"));
        studio.actions()
                .add(Action.of("previous-scene", Action.Topic.VIEW, () -> step(-1))
                        .when(any, "reason.no-scenes"));
        studio.actions()
                .add(Action.of("laser-pointer", Action.Topic.VIEW, laser::toggle)
                        .when(presenting, "reason.not-presenting"));
        for (Layer layer : Layer.values()) {
            String id =
                    "layer-" + layer.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            studio.actions().add(Action.of(id, Action.Topic.VIEW, () -> scenes.toggle(layer)));
        }
    }

    /// Keeps what is seen now as a scene.
    public void addScene() {
        int number = scenes.scenesProperty().getValue().size() + 1;
        scenes.add(studio.messages().text("scenes.name", number), seen());
        studio.notices().tell(studio.messages().text("scenes.added", number));
    }

    /// Lets a scene show what is seen now.
    public void update(PresentationScene scene) {
        scenes.update(scene, seen());
    }

    private Box seen() {
        return canvas.view().visible(canvas.getWidth(), canvas.getHeight());
    }

    /// Goes to the scene so many steps further on.
    public void step(int steps) {
        scenes.step(steps).ifPresent(this::show);
    }

    /// Shows a scene: its world, its layers, and the camera glides there.
    public void show(PresentationScene scene) {
        scenes.show(scene);
        camera.glide(scene.seen());
    }

    /// Listens for keys in a window.
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!isPresenting() || !bare || !(isOnCanvas() || isOnTwinNetwork() && turnsPages(event))) {
            return;
        }
        boolean any = !scenes.scenesProperty().getValue().isEmpty();
        switch (event.getCode()) {
            case ESCAPE -> leave();
            case L -> laser.toggle();
            case RIGHT, DOWN, PAGE_DOWN -> stepIf(any, 1, event);
            case LEFT, UP, PAGE_UP -> stepIf(any, -1, event);
            case HOME -> stepIf(any, 1 - scenes.number(), event);
            case END -> stepIf(any, scenes.scenesProperty().getValue().size() - scenes.number(), event);
            default -> {
                return;
            }
        }
        if (any
                || event.getCode() == javafx.scene.input.KeyCode.ESCAPE
                || event.getCode().isLetterKey()) {
            event.consume();
        }
    }

    private void stepIf(boolean any, int steps, KeyEvent event) {
        if (any) {
            step(steps);
            event.consume();
        }
    }

    /// Fields and cards that opened meanwhile have keys of their own.
    private boolean isOnCanvas() {
        Node focused = canvas.getScene().getFocusOwner();
        return focused == null || focused == canvas;
    }

    /// The twin network has the arrow keys for its steps and Escape for its end.
    private boolean isOnTwinNetwork() {
        for (Node node = canvas.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node instanceof TwinOverlay) {
                return true;
            }
        }
        return false;
    }

    private static boolean turnsPages(KeyEvent event) {
        return switch (event.getCode()) {
            case PAGE_DOWN, PAGE_UP, HOME, END -> true;
            default -> false;
        };
    }

    private void toggle() {
        if (isPresenting()) {
            leave();
        } else {
            begin();
        }
    }

    private void begin() {
        left = Optional.empty();
        before = Optional.of(new Before(
                canvas.view(),
                canvas.getWidth(),
                canvas.getHeight(),
                studio.workspace().modeProperty().get(),
                studio.workspace().worldProperty().get(),
                scenes.hiddenProperty().get(),
                scenes.lit(),
                List.copyOf(studio.workspace().selection())));
        studio.workspace().select(List.of()); // nobody in the audience has chosen anything
        presenting.set(true);
        caption.toFront();
        laser.toFront(); // what was put over the canvas meanwhile is spoken of, too
        shell.present(Shell.Presence.CANVAS_ALONE);
        canvas.requestFocus();
        stage().ifPresent(stage -> {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc is ours, to leave in order
            stage.setFullScreen(true);
            watched = stage.fullScreenProperty().subscribe((_, full) -> {
                if (!full && isPresenting()) {
                    leave();
                }
            });
            watched = watched.and(stage.sceneProperty().subscribe((_, _) -> {
                if (isPresenting()) { // another document came to the front, where nothing would end it
                    leave();
                }
            }));
            this.full = Optional.of(stage);
        });
        if (scenes.currentProperty().get().isEmpty()) {
            scenes.step(0).ifPresent(scenes::show);
        } else {
            scenes.currentProperty().get().ifPresent(scenes::show);
        }
        caption.show(true);
        Platform.runLater(this::place); // when the canvas has its new size
    }

    /// Shows the scene, or without any everything as large as it can be read.
    private void place() {
        if (!isPresenting()) {
            return;
        }
        scenes.currentProperty()
                .get()
                .ifPresentOrElse(
                        scene -> camera.jump(scene.seen()),
                        () -> canvas.drawing()
                                .list()
                                .bounds()
                                .ifPresent(box -> canvas.look(
                                        View.fitting(box, canvas.getWidth(), canvas.getHeight(), MARGIN, LARGEST))));
    }

    private void resized() {
        if (isPresenting()) {
            Platform.runLater(this::place);
        } else if (left.isPresent()) {
            Platform.runLater(this::settle);
        }
    }

    /// When the canvas has its old size again the view is the old one to the pixel, whatever sizes it had meanwhile,
    /// unless somebody has looked elsewhere.
    private void settle() {
        left.filter(old -> canvas.getWidth() == old.width() && canvas.getHeight() == old.height())
                .ifPresent(old -> {
                    View view = canvas.view();
                    double apart = Math.hypot(
                            view.x() - old.view().x(), view.y() - old.view().y());
                    if (view.zoom() == old.view().zoom() && apart * view.zoom() < ROUNDED) {
                        canvas.look(old.view());
                    }
                    left = Optional.empty();
                });
    }

    private void leave() {
        presenting.set(false);
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        camera.stop();
        laser.off();
        caption.show(false);
        shell.present(Shell.Presence.EVERYTHING);
        full.ifPresent(stage -> stage.setFullScreen(false));
        full = Optional.empty();
        boolean shown = scenes.currentProperty().get().isPresent();
        before.ifPresent(old -> {
            if (shown) {
                scenes.hiddenProperty().set(old.hidden());
                studio.workspace().modeProperty().set(old.mode());
                studio.workspace().worldProperty().set(old.world());
                scenes.light(old.lit());
            }
            if (studio.workspace().selection().isEmpty()) {
                studio.workspace()
                        .select(old.selection().stream()
                                .filter(studio.workspace()::isPresent)
                                .toList());
            }
            canvas.sight().lookAgain(old.view(), old.width(), old.height());
            left = Optional.of(old);
            Platform.runLater(this::settle);
        });
        before = Optional.empty();
        canvas.requestFocus();
    }

    private Optional<Stage> stage() {
        return canvas.getScene() != null && canvas.getScene().getWindow() instanceof Stage stage
                ? Optional.of(stage)
                : Optional.empty();
    }
}
