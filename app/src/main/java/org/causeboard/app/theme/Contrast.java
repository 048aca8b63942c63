package org.causeboard.app.theme;

/// How far words and lines stand out.
public enum Contrast {
    NORMAL,
    /// Black and white with strong lines.
    HIGH
}
