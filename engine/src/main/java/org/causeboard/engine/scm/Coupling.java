package org.causeboard.engine.scm;

/// How the noise of a discrete mechanism ties together the values that a unit would have under different causes.
///
/// A table of probabilities says nothing about it, so it is an assumption that the answer must name.
public enum Coupling {
    /// What a unit does in one row tells nothing about what it does in another.
    INDEPENDENT_ROWS("Independent rows: what a unit does under one cause tells nothing about another."),
    /// One uniform number picks the state in coding order in every row: raising a probability never moves a unit down.
    MONOTONE("Monotone: one number per unit picks the state, so raising a probability harms nobody."),
    /// The Gumbel-max trick (Oberst and Sontag 2019): making a state likelier never moves a unit from it to a state
    /// that became less likely.
    GUMBEL_MAX("Gumbel-max: making a state likelier never moves a unit from it to a state that became less likely.");

    private final String meaning;

    Coupling(String meaning) {
        this.meaning = meaning;
    }

    /// Its name and what it assumes, in a sentence, as answers list it among their assumptions.
    public String meaning() {
        return meaning;
    }
}
