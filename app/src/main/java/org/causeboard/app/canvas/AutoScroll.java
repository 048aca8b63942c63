package org.causeboard.app.canvas;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.causeboard.model.document.Point;

/// Pans while something is dragged near the border of the canvas, the faster the nearer, so that a drag can go farther
/// than what is seen. A drag that begins near the border must leave it first.
final class AutoScroll {
    private static final double MARGIN = 28;
    private static final double FASTEST = 14; // pixels a frame

    private final CanvasView canvas;
    private final Consumer<Point> panned;
    private Point pointer = Point.ORIGIN;
    private boolean running;
    private boolean armed;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step();
        }
    };

    /// @param panned is told the pixel under the pointer after each step
    AutoScroll(CanvasView canvas, Consumer<Point> panned) {
        this.canvas = canvas;
        this.panned = panned;
    }

    /// Something is dragged over a pixel.
    void drag(Point pixel) {
        pointer = pixel;
        boolean near = speed(pixel.x(), canvas.getWidth()) != 0 || speed(pixel.y(), canvas.getHeight()) != 0;
        armed |= !near;
        if (near && armed && !running) {
            timer.start();
            running = true;
        } else if (!near) {
            halt();
        }
    }

    /// Nothing is dragged any more.
    void stop() {
        armed = false;
        halt();
    }

    private void halt() {
        if (running) {
            timer.stop();
            running = false;
        }
    }

    private void step() {
        canvas.look(
                canvas.view().panned(-speed(pointer.x(), canvas.getWidth()), -speed(pointer.y(), canvas.getHeight())));
        panned.accept(pointer);
    }

    private static double speed(double at, double length) {
        double beyond = at < MARGIN ? at - MARGIN : Math.max(0, at - (length - MARGIN));
        return Math.rint(Math.clamp(beyond / MARGIN, -1, 1) * FASTEST);
    }
}
