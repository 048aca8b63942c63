package org.causeboard.model.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;

/// A world that a person keeps to compare with others.
///
/// @param name what it is called, unique in the document
/// @param situation what is done in it, what is known, and how it is looked at
public record NamedWorld(String name, Situation situation) {
    public NamedWorld {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(situation, "situation");
    }

    /// A world that is seen or, where something is done in it, done.
    ///
    /// @param world the interventions
    /// @param evidence what is seen in it, as events of the factual world
    public NamedWorld(String name, World world, List<Event> evidence) {
        this(
                name,
                new Situation(
                        world.isFactual() ? Situation.Stance.SEE : Situation.Stance.DO,
                        world,
                        evidence,
                        OptionalInt.empty()));
    }

    /// A world that is called by what it is.
    public static NamedWorld of(Situation situation) {
        return new NamedWorld(situation.words(), situation);
    }

    /// The interventions.
    public World world() {
        return situation.world();
    }

    /// What is known, as events of the factual world.
    public List<Event> evidence() {
        return situation.given();
    }

    /// The same about variables that are called otherwise.
    ///
    /// @param names new names by old ones
    public NamedWorld renamed(Map<String, String> names) {
        return with(situation.renamed(names));
    }

    /// The same without what speaks of variables that there are no longer.
    public NamedWorld without(Collection<String> gone) {
        return with(situation.without(gone));
    }

    /// A name that somebody chose stays.
    private NamedWorld with(Situation next) {
        return new NamedWorld(name.equals(situation.words()) ? next.words() : name, next);
    }

    /// Whether it is nothing but the world as observed.
    boolean isAsObserved() {
        return situation.world().isFactual() && situation.given().isEmpty();
    }
}
