package org.causeboard.app.task;

import java.util.function.Consumer;
import java.util.function.Function;
import org.causeboard.engine.task.Progress;

/// Does all work at once on the calling thread: for tests of view models and for pictures without a window.
public final class SameThreadRunner implements TaskRunner {
    @Override
    public <T> Running run(String name, Function<Progress, T> work, Consumer<T> done) {
        done.accept(work.apply(Progress.unwatched()));
        return () -> {};
    }

    @Override
    public void inTurn(Object key, Runnable part) {
        part.run();
    }

    @Override
    public void follow(Object key, Runnable part) {
        part.run();
    }

    @Override
    public void close() {} // nothing is ever under way between two calls
}
