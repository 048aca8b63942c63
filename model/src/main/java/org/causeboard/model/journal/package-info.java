/// What a crash must not take away: unsaved documents beside the saved ones, written while a person works and found
/// again at the next start. Start reading at [Journal], then [Autosave].
package org.causeboard.model.journal;
