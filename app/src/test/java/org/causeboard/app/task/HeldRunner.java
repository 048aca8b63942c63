package org.causeboard.app.task;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.causeboard.engine.task.Progress;

/// Does all work at once on the calling thread, but keeps back the newest answer of one kind of work until it is let
/// go: for tests of what is seen while an answer is on its way.
public final class HeldRunner implements TaskRunner {
    private final String held;
    private boolean holding;
    private Optional<Runnable> answer = Optional.empty();

    /// @param held the name of the work that can be kept back
    public HeldRunner(String held) {
        this.held = held;
    }

    /// Keeps answers back from now on.
    public void hold() {
        holding = true;
    }

    /// Hands the newest answer over and keeps back no more.
    public void letGo() {
        holding = false;
        answer.ifPresent(Runnable::run);
        answer = Optional.empty();
    }

    @Override
    public <T> Running run(String name, Function<Progress, T> work, Consumer<T> done) {
        T result = work.apply(Progress.unwatched());
        if (holding && name.equals(held)) {
            answer = Optional.of(() -> done.accept(result));
        } else {
            done.accept(result);
        }
        return () -> answer = Optional.empty();
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
    public void close() {
        answer = Optional.empty();
    }
}
