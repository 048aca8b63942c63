package org.causeboard.app.print;

import java.util.List;
import java.util.Optional;
import org.causeboard.model.display.DisplayList;

/// Where pages are printed. Tests print nothing.
interface Printers {
    /// Their names, the usual one first; none where there is no printer.
    List<String> names();

    /// The message key of what keeps pages from them, though they are there.
    Optional<String> obstacle();

    /// Prints a picture as large as a sheet allows, which may take a while.
    ///
    /// @param title of the job, as a list of waiting pages shows it
    /// @return whether the printer took the page
    boolean print(String printer, String title, DisplayList list, Sheet sheet);

    /// How the sheet lies.
    enum Sheet {
        PORTRAIT("portrait"),
        LANDSCAPE("landscape");

        private final String name;

        Sheet(String name) {
            this.name = name;
        }

        /// The message key of how it lies.
        String key() {
            return "print." + name;
        }

        /// The message key of what lays it so.
        String turnKey() {
            return "print.turn-" + name;
        }

        /// How a picture has most room.
        static Sheet of(DisplayList list) {
            return list.bounds().filter(box -> box.width() > box.height()).isPresent() ? LANDSCAPE : PORTRAIT;
        }

        Sheet turned() {
            return this == PORTRAIT ? LANDSCAPE : PORTRAIT;
        }
    }
}
