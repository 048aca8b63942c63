package org.causeboard.model.command;

import java.util.Optional;
import org.causeboard.model.document.CausalDocument;

/// One edit of the document. Applying it is a pure function; a command that changes nothing returns the same document.
///
/// Sealed by convention of the architecture test rather than by the compiler: each command is a record of this package.
public interface Command {

    /// The document after the edit.
    ///
    /// @throws CommandRefused when the edit does not fit the document; the document is untouched
    CausalDocument apply(CausalDocument document);

    /// What the edit is called in the history and in «Undo ...», as a key and its arguments for the words of the app.
    CommandLabel label();

    /// This edit and the next one as one step, when a person sees them as one: the moves of one drag, the letters of
    /// one name. Empty when they are two steps.
    default Optional<Command> mergedWith(Command next) {
        return Optional.empty();
    }
}
