package org.causeboard.app.task;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.animation.AnimationTimer;

/// Parts of work for the JavaFX thread that wait for a frame with room for them: one in each frame, and more as long as
/// they are done in no time. The first frame belongs to what they go along with.
final class Turns {
    private static final long ROOM = 2_000_000; // nanoseconds of a frame

    private final SequencedMap<Object, Runnable> waiting = new LinkedHashMap<>();
    private Optional<AnimationTimer> frames = Optional.empty(); // made when first needed, by when there is a toolkit
    private boolean first;

    /// Lets a part wait; one with the same key that waits already is not done.
    void add(Object key, Runnable part) {
        first |= waiting.isEmpty();
        waiting.remove(key);
        waiting.put(key, part);
        AnimationTimer timer = frames.orElseGet(this::timer);
        frames = Optional.of(timer);
        timer.start();
    }

    /// Does not do the part with this key, where one waits.
    void remove(Object key) {
        waiting.remove(key);
    }

    /// Does nothing of what waits.
    void clear() {
        waiting.clear();
        frames.ifPresent(AnimationTimer::stop);
    }

    private AnimationTimer timer() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (first) {
                    first = false;
                    return;
                }
                long began = System.nanoTime();
                do {
                    if (waiting.isEmpty()) {
                        stop();
                        return;
                    }
                    waiting.pollFirstEntry().getValue().run();
                } while (System.nanoTime() - began < ROOM);
            }
        };
    }
}
