package org.causeboard.app.task;

import java.util.function.Consumer;
import java.util.function.Function;
import org.causeboard.engine.task.Progress;

/// Runs long work and hands its result back on the thread that the views live on. Results are values, expected failures
/// too; work that throws all the same goes to the runner's report of faults.
public interface TaskRunner extends AutoCloseable {

    /// Starts work under a name; the newest work of the same name wins and the older is cancelled.
    ///
    /// @param name what it is for, such as `layout`
    /// @param work what is to be done
    /// @param done gets the result, unless the work was cancelled
    <T> Running run(String name, Function<Progress, T> work, Consumer<T> done);

    /// Does a part of what the views show, on their thread: soon, but in one frame no more parts than leave it in time.
    /// Of the parts with the same key that wait, only the last is done.
    ///
    /// @param key whose part it is
    void inTurn(Object key, Runnable part);

    /// The same for what only goes along with a change that is seen elsewhere: after a single change it has its turn
    /// soon, while a hand changes something with every frame it waits until the hand rests.
    ///
    /// @param key whose part it is
    void follow(Object key, Runnable part);

    /// Cancels all work and takes no more: nobody is there to hear of it.
    @Override
    void close();

    /// Work under way.
    @FunctionalInterface
    interface Running {
        /// Asks the work to stop; its result is dropped.
        void cancel();
    }
}
