package org.causeboard.app.task;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.WatchedProgress;

/// Does work on threads of its own and hands results back on the JavaFX thread, from which alone it is called.
public final class BackgroundRunner implements TaskRunner {
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("work-", 0).factory());
    private final Map<String, WatchedProgress> newest = new HashMap<>();
    private final Turns turns = new Turns();
    private final Followers followers = new Followers(turns);
    private final ReadOnlyIntegerWrapper underWay = new ReadOnlyIntegerWrapper();
    private final Consumer<Throwable> fault;
    private final Consumer<BackgroundRunner> closed;

    /// @param fault is told of work that threw, on the JavaFX thread
    public BackgroundRunner(Consumer<Throwable> fault) {
        this(fault, _ -> {});
    }

    /// @param fault is told of work that threw, on the JavaFX thread
    /// @param closed is told when it takes no more work
    public BackgroundRunner(Consumer<Throwable> fault, Consumer<BackgroundRunner> closed) {
        this.fault = fault;
        this.closed = closed;
    }

    /// How many pieces of work are under way.
    public ReadOnlyIntegerProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    @Override
    public <T> Running run(String name, Function<Progress, T> work, Consumer<T> done) {
        if (threads.isShutdown()) {
            return () -> {};
        }
        WatchedProgress progress = new WatchedProgress();
        WatchedProgress older = newest.put(name, progress);
        if (older != null) {
            older.cancel();
        }
        underWay.set(underWay.get() + 1);
        threads.execute(() -> {
            Runnable end = outcome(progress, work, done);
            Platform.runLater(() -> {
                underWay.set(underWay.get() - 1);
                newest.remove(name, progress);
                end.run();
            });
        });
        return progress::cancel;
    }

    private <T> Runnable outcome(WatchedProgress progress, Function<Progress, T> work, Consumer<T> done) {
        try {
            T result = work.apply(progress);
            return () -> {
                if (!progress.isCancelled()) {
                    done.accept(result);
                }
            };
        } catch (CancellationException cancelled) {
            return () -> {}; // whoever cancelled does not wait for it
        } catch (RuntimeException | Error thrown) {
            return () -> fault.accept(thrown);
        }
    }

    @Override
    public void inTurn(Object key, Runnable part) {
        if (!threads.isShutdown()) {
            turns.add(key, part);
        }
    }

    @Override
    public void follow(Object key, Runnable part) {
        if (!threads.isShutdown()) {
            followers.add(key, part);
        }
    }

    @Override
    public void close() {
        followers.clear();
        turns.clear();
        newest.values().forEach(WatchedProgress::cancel);
        threads.shutdown();
        closed.accept(this);
    }
}
