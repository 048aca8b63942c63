package org.causeboard.model.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.WorldNames;
import org.causeboard.engine.query.text.QueryText;

/// A world as somebody looks at it: all that is needed to see the same again.
///
/// @param stance whether it is seen, done or imagined
/// @param world what is done in it: values set, policies, draws, cut edges
/// @param given what is known, certain or not, as events of the factual world. Seen in the world itself when it is seen
///     or done; facts of the world as it was when it is imagined
/// @param row the data row whose values are the facts, counted from 0, if it is one
public record Situation(Stance stance, World world, List<Event> given, OptionalInt row) {
    /// Nothing done, nothing seen.
    public static final Situation AS_OBSERVED =
            new Situation(Stance.SEE, World.FACTUAL, List.of(), OptionalInt.empty());

    public Situation {
        Objects.requireNonNull(stance, "stance");
        Objects.requireNonNull(world, "world");
        Objects.requireNonNull(row, "row");
        given = List.copyOf(given);
    }

    /// How a world is looked at.
    public enum Stance {
        SEE,
        DO,
        IMAGINE
    }

    /// The same about variables that are called otherwise.
    ///
    /// @param names new names by old ones
    public Situation renamed(Map<String, String> names) {
        return new Situation(
                stance,
                WorldNames.renamed(world, names),
                given.stream().map(event -> WorldNames.renamed(event, names)).toList(),
                row);
    }

    /// The same without what speaks of variables that there are no longer.
    public Situation without(Collection<String> gone) {
        List<Event> known = given.stream()
                .filter(event -> WorldNames.in(event.subject()).stream().noneMatch(gone::contains))
                .toList();
        World left = new World(world.interventions().stream()
                .filter(done -> WorldNames.in(done).stream().noneMatch(gone::contains))
                .toList());
        return new Situation(stance, left, known, known.size() == given.size() ? row : OptionalInt.empty());
    }

    /// In the language of questions: `do(X=1), Z=0` where it is seen or done, `do(X=1) given X=0, Y=0` where it is
    /// imagined; empty as observed.
    public String words() {
        String done = QueryText.print(world);
        String known = String.join(", ", given.stream().map(QueryText::print).toList());
        if (done.isEmpty() || known.isEmpty()) {
            return done + known;
        }
        return done + (stance == Stance.IMAGINE ? " given " : ", ") + known;
    }
}
