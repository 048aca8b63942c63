package org.causeboard.app.present;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.canvas.render.View;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Glides over the canvas from one part to another, larger and smaller on the way as needed; jumps under reduced
/// motion.
final class Camera {
    private static final double NANOSECONDS = 450e6;

    private final CanvasView canvas;
    private Optional<Box> goal = Optional.empty();
    private Box from = new Box(0, 0, 1, 1);
    private long started;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now);
        }
    };

    Camera(CanvasView canvas) {
        this.canvas = canvas;
    }

    /// Goes to a part of the canvas.
    void glide(Box part) {
        if (canvas.studio().theme().isMotionReduced() || canvas.getWidth() <= 0) {
            jump(part);
            return;
        }
        from = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        goal = Optional.of(part);
        started = -1;
        timer.start();
    }

    /// Shows a part of the canvas at once.
    void jump(Box part) {
        stop();
        look(part);
    }

    /// Stays where it is.
    void stop() {
        timer.stop();
        goal = Optional.empty();
    }

    private void step(long now) {
        if (started < 0) {
            started = now;
        }
        Box part = goal.orElse(from);
        double time = Math.min(1, (now - started) / NANOSECONDS);
        if (time >= 1) {
            jump(part);
        } else {
            double eased = time < 0.5 ? 4 * time * time * time : 1 - Math.pow(2 - 2 * time, 3) / 2;
            look(between(from, shape(part), eased));
        }
    }

    /// The part in the shape of the window, so that nothing jumps at the end.
    private Box shape(Box part) {
        return fitting(part).visible(canvas.getWidth(), canvas.getHeight());
    }

    /// On the way the size changes by equal factors in equal times, and the middle such that one place stays at rest.
    static Box between(Box a, Box b, double share) {
        double width = a.width() * Math.pow(b.width() / a.width(), share);
        double height = a.height() * Math.pow(b.height() / a.height(), share);
        double growth = b.width() - a.width();
        double way = Math.abs(growth) < 1e-6 * a.width() ? share : (width - a.width()) / growth;
        Point centre = new Point(
                a.centre().x() + way * (b.centre().x() - a.centre().x()),
                a.centre().y() + way * (b.centre().y() - a.centre().y()));
        return Box.around(centre, new Size(width, height));
    }

    private View fitting(Box part) {
        double zoom = Math.min(
                canvas.getWidth() / Math.max(1, part.width()), canvas.getHeight() / Math.max(1, part.height()));
        View sized = new View(zoom, 0, 0);
        return new View(
                sized.zoom(),
                part.centre().x() - canvas.getWidth() / 2 / sized.zoom(),
                part.centre().y() - canvas.getHeight() / 2 / sized.zoom());
    }

    private void look(Box part) {
        if (canvas.getWidth() > 0) {
            canvas.look(fitting(part));
        }
    }
}
