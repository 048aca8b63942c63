package org.causeboard.app.overview;

import java.util.Optional;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.workbench.WorldQuestions;

/// The outcome in one world minus the outcome in another, with what the engine answers.
///
/// @param query `E[Y in the first world] - E[Y in the second]`; of an outcome with states the probability of its last
///     state
/// @param answer once it is known
public record WorldContrast(
        WorldsViewModel.Row first, WorldsViewModel.Row second, Query query, Optional<Answer> answer) {

    /// Not answered yet.
    static WorldContrast of(WorldsViewModel.Row first, WorldsViewModel.Row second, String outcome, Domain domain) {
        Query query = WorldQuestions.difference(side(first), side(second), outcome, domain);
        return new WorldContrast(first, second, query, Optional.empty());
    }

    /// The same with its answer, if there is one.
    WorldContrast with(Optional<Answer> known) {
        return new WorldContrast(first, second, query, known);
    }

    /// In the language of questions.
    public String question() {
        return QueryText.print(query);
    }

    private static WorldQuestions.Side side(WorldsViewModel.Row row) {
        World world = row.live().world();
        return new WorldQuestions.Side(world, row.live().events(row.mode() == Mode.IMAGINE ? World.FACTUAL : world));
    }
}
