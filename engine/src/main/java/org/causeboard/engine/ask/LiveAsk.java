package org.causeboard.engine.ask;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;

/// Answers like [Planner], and keeps what it compiled for the last model, so that scenes follow a moving hand: a
/// finding that comes or goes touches only the messages that it must, and noise is drawn once. For one canvas; scenes
/// that are asked for at the same time wait for each other.
public final class LiveAsk implements Ask {
    private final Planner planner = new Planner();
    private volatile Optional<CompiledScene> compiled = Optional.empty();

    @Override
    public Answer answer(Query query, Snapshot snapshot, Progress progress) {
        return planner.answer(query, snapshot, progress);
    }

    @Override
    public Answer answer(String question, Snapshot snapshot, Progress progress) {
        return planner.answer(question, snapshot, progress);
    }

    @Override
    public synchronized Panorama panorama(Scene scene, Snapshot snapshot, Progress progress) {
        try {
            return Panoramas.of(scene, snapshot, compiled(snapshot), progress);
        } catch (CancellationException e) {
            return new Panorama.Cancelled(); // what was compiled stays: a propagation that was stopped goes on later
        }
    }

    @Override
    public synchronized Optional<Panorama> glance(Scene scene, Snapshot snapshot, Progress progress) {
        try {
            return Panoramas.glance(scene, snapshot, compiled(snapshot), progress);
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /// Keeps nothing of the last model, without waiting for a scene that is being worked out.
    public void forget() {
        compiled = Optional.empty();
    }

    private CompiledScene compiled(Snapshot snapshot) {
        CompiledScene present = compiled.map(last -> last.with(snapshot)).orElseGet(() -> CompiledScene.of(snapshot));
        compiled = Optional.of(present);
        return present;
    }
}
