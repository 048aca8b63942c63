package org.causeboard.model.document;

import java.util.Collection;

/// Text that stands on the canvas by itself.
///
/// @param id unique among the document's notes
/// @param text what it says; may have several lines; a line that begins with `# ` is a heading
/// @param place its top left corner
public record Note(String id, String text, Point place) {
    /// An id that none of these notes has.
    public static String freeId(Collection<Note> notes) {
        int number = notes.size() + 1;
        while (taken(notes, "note-" + number)) {
            number++;
        }
        return "note-" + number;
    }

    private static boolean taken(Collection<Note> notes, String id) {
        return notes.stream().anyMatch(note -> note.id().equals(id));
    }
}
