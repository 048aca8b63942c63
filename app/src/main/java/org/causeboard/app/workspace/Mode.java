package org.causeboard.app.workspace;

/// What a click on a variable's picture means: the rung of the ladder that a person stands on.
public enum Mode {
    /// A click observes a value: the others are conditioned on it.
    SEE,
    /// A click sets a value: the arrows into the variable are cut.
    DO,
    /// A click sets a value for the unit that is taken as fact.
    IMAGINE
}
