package org.causeboard.app.present;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import org.causeboard.app.theme.FirstSight;

/// A bright point under the mouse with a trail that fades; the trail is left out under reduced motion. It takes no
/// events: what lies below it goes on working.
final class LaserPointer extends Pane {
    private static final int MOST = 28;
    private static final double RADIUS = 6;
    private static final double FADES_IN = 600e6;

    private final BooleanSupplier still;
    private final Deque<Place> trail = new ArrayDeque<>();
    private final List<Circle> dots = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            fade(now);
        }
    };

    /// Where the mouse was, and when.
    private record Place(double x, double y, long time) {}

    /// @param still whether nothing is to move on its own
    LaserPointer(BooleanSupplier still) {
        this.still = still;
        setId("laser-pointer");
        setMouseTransparent(true);
        setVisible(false);
        for (int i = 0; i < MOST; i++) {
            Circle dot = new Circle(RADIUS);
            dot.getStyleClass().add(i == 0 ? "laser-head" : "laser-trail");
            dot.setVisible(false);
            dots.add(dot);
        }
        FirstSight.of(this, () -> getChildren().setAll(dots.reversed())); // the head lies above its trail
    }

    /// Follows the mouse over a node from now on, whenever it is switched on.
    void follow(Node node) {
        node.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::point);
        node.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> vanish());
    }

    /// Switches it on or off.
    void toggle() {
        if (isVisible()) {
            off();
        } else {
            setVisible(true);
        }
    }

    /// Switches it off.
    void off() {
        setVisible(false);
        vanish();
    }

    private void vanish() {
        timer.stop();
        trail.clear();
        dots.forEach(dot -> dot.setVisible(false));
    }

    private void point(MouseEvent event) {
        if (!isVisible()) {
            return;
        }
        var place = sceneToLocal(event.getSceneX(), event.getSceneY());
        if (still.getAsBoolean()) {
            trail.clear();
        }
        trail.addFirst(new Place(place.getX(), place.getY(), System.nanoTime()));
        while (trail.size() > MOST) {
            trail.removeLast();
        }
        show(System.nanoTime());
        if (trail.size() > 1) {
            timer.start();
        }
    }

    /// The head stays; what is older than it fades and goes.
    private void fade(long now) {
        while (trail.size() > 1 && now - trail.getLast().time() > FADES_IN) {
            trail.removeLast();
        }
        if (trail.size() <= 1) {
            timer.stop();
        }
        show(now);
    }

    private void show(long now) {
        int at = 0;
        for (Place place : trail) {
            Circle dot = dots.get(at);
            double left = at == 0 ? 1 : Math.clamp(1 - (now - place.time()) / FADES_IN, 0, 1);
            dot.setCenterX(place.x());
            dot.setCenterY(place.y());
            dot.setRadius(RADIUS * (0.35 + 0.65 * left));
            dot.setOpacity(at == 0 ? 1 : 0.6 * left);
            dot.setVisible(true);
            at++;
        }
        for (; at < dots.size(); at++) {
            dots.get(at).setVisible(false);
        }
    }

    /// How many points of the trail are seen, the head included.
    long points() {
        return dots.stream().filter(Node::isVisible).count();
    }
}
