package org.causeboard.app.theme;

/// Which theme a person wants.
public enum Appearance {
    /// As the rest of the desktop.
    SYSTEM,
    LIGHT,
    DARK
}
