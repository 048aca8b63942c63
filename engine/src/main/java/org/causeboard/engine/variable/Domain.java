package org.causeboard.engine.variable;

/// The values that a variable can take. Sealed: every mechanism, printer and form lists the cases; new ones are rare.
public sealed interface Domain permits Discrete, Numeric, Count, Unspecified {}
