package org.causeboard.engine.graph.text;

/// How much a text may hold, so that any text is read or refused within a second.
public final class GraphTextLimits {
    /// The longest text, in UTF-16 units, and the largest file, in bytes.
    public static final int CHARACTERS = 8 << 20;

    /// The most variables.
    public static final int VARIABLES = 100_000;

    /// The most edges, counted as written, that is, with repetitions.
    public static final int EDGES = 200_000;

    /// The most names and signs.
    public static final int WORDS = 1_000_000;

    /// The longest name, in UTF-16 units.
    public static final int NAME = 1_000;

    static final int PROBLEMS = 20;

    private GraphTextLimits() {}
}
