package org.causeboard.app.theme;

/// Which colours roles and paths have.
public enum RoleColours {
    /// Those of Okabe and Ito, which stay apart for colour-blind eyes.
    COLOUR_BLIND_SAFE,
    /// Those that DAGitty's users know.
    DAGITTY
}
