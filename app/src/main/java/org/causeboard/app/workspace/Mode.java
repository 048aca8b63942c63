package org.causeboard.app.workspace;

import org.causeboard.model.document.Situation;

/// What a click on a variable's picture means: the rung of the ladder that a person stands on.
public enum Mode {
    /// A click observes a value: the others are conditioned on it.
    SEE(Situation.Stance.SEE),
    /// A click sets a value: the arrows into the variable are cut.
    DO(Situation.Stance.DO),
    /// A click sets a value for the unit that is taken as fact.
    IMAGINE(Situation.Stance.IMAGINE);

    private final Situation.Stance stance;

    Mode(Situation.Stance stance) {
        this.stance = stance;
    }

    /// How it is kept.
    public Situation.Stance stance() {
        return stance;
    }

    /// What was kept.
    public static Mode of(Situation.Stance stance) {
        return switch (stance) {
            case SEE -> SEE;
            case DO -> DO;
            case IMAGINE -> IMAGINE;
        };
    }
}
