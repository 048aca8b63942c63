package org.causeboard.app.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.causeboard.engine.task.Progress;

/// Does all work at once on the calling thread, but keeps back the newest answers of some kinds of work until they are
/// let go: for tests of what is seen while an answer is on its way.
public final class HeldRunner implements TaskRunner {
    /// The name of what the views do in turn.
    public static final String TURNS = "turns";

    private final Set<String> held;
    private final Map<String, Runnable> answers = new LinkedHashMap<>();
    private boolean holding;

    /// @param held the names of the work that can be kept back
    public HeldRunner(String... held) {
        this.held = Set.of(held);
    }

    /// Keeps answers back from now on.
    public void hold() {
        holding = true;
    }

    /// Hands the newest answers over and keeps back no more.
    public void letGo() {
        holding = false;
        List<Runnable> all = List.copyOf(answers.values());
        answers.clear();
        all.forEach(Runnable::run);
    }

    @Override
    public <T> Running run(String name, Function<Progress, T> work, Consumer<T> done) {
        T result = work.apply(Progress.unwatched());
        Runnable answer = () -> done.accept(result);
        if (holding && held.contains(name)) {
            answers.put(name, answer);
        } else {
            answer.run();
        }
        return () -> answers.remove(name, answer);
    }

    @Override
    public void inTurn(Object key, Runnable part) {
        if (holding && held.contains(TURNS)) {
            answers.put(TURNS + System.identityHashCode(key), part);
        } else {
            part.run();
        }
    }

    @Override
    public void follow(Object key, Runnable part) {
        part.run();
    }

    @Override
    public void close() {
        answers.clear();
    }
}
