package org.causeboard.engine.ask;

import java.util.Optional;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;

/// The front door of the engine: the same question of the same snapshot gets the same answer, from any thread.
/// [Planner] remembers nothing; [LiveAsk] keeps what it compiled, for a canvas whose pictures follow the hand.
public interface Ask {

    /// Answers a question.
    ///
    /// Never throws for what a person can do wrong: an unknown variable, an impossible event, a model without
    /// mechanisms are answers. When `progress` is cancelled it returns [Answer.Cancelled] within 200 ms.
    Answer answer(Query query, Snapshot snapshot, Progress progress);

    /// Answers a question in writing; [Answer.Invalid] points at the characters that cannot be understood.
    Answer answer(String question, Snapshot snapshot, Progress progress);

    /// The distributions of all variables of the graph in a scene, for the canvas.
    Panorama panorama(Scene scene, Snapshot snapshot, Progress progress);

    /// A first impression of the same, from fewer units, for a hand that is still moving: where a scene is simulated
    /// and all of its units would take long. Empty where [#panorama] comes at once, or too few units agree with the
    /// scene.
    default Optional<Panorama> glance(Scene scene, Snapshot snapshot, Progress progress) {
        return Optional.empty();
    }
}
