package org.causeboard.app.files;

import java.nio.file.Path;

/// The other documents that are open, in this window of the system and in others.
public interface Tabs {
    /// Goes to the one that belongs to a file.
    ///
    /// @return whether there is one
    boolean goTo(Path file);

    /// A new document behind the others.
    DocumentFiles begin();

    /// A new document, at the front.
    DocumentFiles arrive();
}
