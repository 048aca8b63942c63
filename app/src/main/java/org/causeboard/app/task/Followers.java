package org.causeboard.app.task;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/// Parts of work for the JavaFX thread that go along with what a person changes. Those of a single change have their
/// turn at once; those of one change after the other wait until the hand rests, and then only the last of each counts.
final class Followers {
    private static final long REST = 120; // milliseconds without another change
    private static final long HAND = 250_000_000; // nanoseconds between changes that belong together

    private final Turns turns;
    private final LongSupplier clock;
    private final Executor afterRest =
            CompletableFuture.delayedExecutor(REST, TimeUnit.MILLISECONDS, Platform::runLater);
    private final Map<Object, Long> asked = new HashMap<>(); // when, by key
    private final SequencedMap<Object, Runnable> waiting = new LinkedHashMap<>();
    private long latest; // how many changes there have been

    Followers(Turns turns) {
        this(turns, System::nanoTime);
    }

    /// @param clock in nanoseconds
    Followers(Turns turns, LongSupplier clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /// Lets a part wait; one with the same key that waits already is not done.
    void add(Object key, Runnable part) {
        long now = clock.getAsLong();
        Long before = asked.put(key, now);
        if (before == null || now - before > HAND) {
            turns.add(key, part);
            return;
        }
        turns.remove(key);
        waiting.remove(key);
        waiting.put(key, part);
        long change = ++latest;
        afterRest.execute(() -> {
            if (change == latest) {
                waiting.forEach(turns::add);
                waiting.clear();
            }
        });
    }

    /// Does nothing of what waits.
    void clear() {
        asked.clear();
        waiting.clear();
    }
}
