package org.causeboard.engine.expr;

/// Whom a distribution is about, such as a target city and the city of a trial.
///
/// @param name what is written on the term, `P^name(...)`; empty for the population of the question
public record Population(String name) implements Comparable<Population> {
    /// The population that the question is about.
    public static final Population TARGET = new Population("");

    /// Whether this is the population that the question is about.
    public boolean isTarget() {
        return name.isEmpty();
    }

    @Override
    public int compareTo(Population other) {
        return name.compareTo(other.name);
    }
}
