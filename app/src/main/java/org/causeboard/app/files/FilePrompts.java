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
    /// @param formats that a person may choose one of
    record Kind(String key, List<String> patterns, List<Format> formats) {
        public Kind {
            patterns = List.copyOf(patterns);
            formats = List.copyOf(formats);
        }

        /// A kind without formats to choose from.
        public Kind(String key, List<String> patterns) {
            this(key, patterns, List.of());
        }
    }

    /// One format of files.
    ///
    /// @param name a proper name, such as `DAGitty`
    /// @param patterns such as `*.dot`, the usual one first
    record Format(String name, List<String> patterns) {
        public Format {
            patterns = List.copyOf(patterns);
        }
    }
}
