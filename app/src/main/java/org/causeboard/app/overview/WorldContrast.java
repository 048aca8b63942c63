package org.causeboard.app.overview;

import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.workbench.WorldQuestions;

/// The outcome in one world minus the outcome in another, with what the engine answers.
///
/// @param question in the language of questions
public record WorldContrast(String question, Answer answer) {

    /// `E[Y in the first world] - E[Y in the second]`; of an outcome with states the probability of its last state.
    static Query of(LiveWorld first, LiveWorld second, Mode mode, String outcome, Domain domain) {
        return WorldQuestions.difference(side(first, mode), side(second, mode), outcome, domain);
    }

    private static WorldQuestions.Side side(LiveWorld live, Mode mode) {
        World world = live.world();
        return new WorldQuestions.Side(world, live.events(mode == Mode.IMAGINE ? World.FACTUAL : world));
    }
}
