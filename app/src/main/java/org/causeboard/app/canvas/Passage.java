package org.causeboard.app.canvas;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import javafx.animation.AnimationTimer;

/// A short way from one state of the picture to another, fast at first and slower towards its end.
///
/// @param <T> what is drawn on the way
final class Passage<T> {
    private final double nanoseconds;
    private final DoubleUnaryOperator easing;
    private final Runnable redraw;
    private Optional<T> between = Optional.empty();
    private DoubleFunction<T> way = nowhere();
    private long started;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now);
        }
    };

    /// @param milliseconds it takes
    /// @param power the share of the way left after the share t of the time is (1 - t) to this power
    /// @param redraw is called for every step, also for the last, after which nothing is between
    Passage(double milliseconds, int power, Runnable redraw) {
        nanoseconds = milliseconds * 1e6;
        easing = time -> 1 - Math.pow(1 - time, power);
        this.redraw = redraw;
    }

    private static <T> DoubleFunction<T> nowhere() {
        return _ -> {
            throw new IllegalStateException("A passage that did not start has no way; call start first.");
        };
    }

    /// What to draw in place of the real thing while it is on the way.
    Optional<T> between() {
        return between;
    }

    /// Sets out.
    ///
    /// @param way what to draw after a share of the way, between 0 and 1
    void start(DoubleFunction<T> way) {
        this.way = way;
        started = -1;
        between = Optional.of(way.apply(0));
        timer.start();
    }

    /// Arrives at once, such as when what it goes to changes again.
    void stop() {
        timer.stop();
        between = Optional.empty();
        way = nowhere();
    }

    private void step(long now) {
        if (started < 0) {
            started = now;
        }
        double time = (now - started) / nanoseconds;
        if (time >= 1) {
            stop();
        } else {
            between = Optional.of(way.apply(easing.applyAsDouble(time)));
        }
        redraw.run();
    }
}
