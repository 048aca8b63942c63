package org.causeboard.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for a file. Tests answer in the person's place.
public interface FilePrompts {

    /// A file to read.
    Optional<Path> open(Kind kind);

    /// A file to write.
    ///
    /// @param suggested its name unless the person chooses another
    Optional<Path> save(Kind kind, String suggested);

    /// What kind of file is asked for.
    ///
    /// @param key the message key of its description
    /// @param patterns such as `*.csv`
    record Kind(String key, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }
    }
}
