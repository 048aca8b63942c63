package org.causeboard.model.display;

/// How much of a variable's distribution is drawn beside its neighbours. It follows from where the variables are, so
/// that what the hand has placed stays where it is, and the whole picture comes back as soon as there is room.
public enum ChartRoom {
    /// The distribution with names and numbers, or a variable that has none.
    WHOLE,
    /// Bars alone below the name, as wide as the name.
    SMALL,
    /// The name alone.
    NONE
}
