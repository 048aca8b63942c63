package org.causeboard.model.format;

import java.util.List;
import java.util.Locale;

/// What a format is called and how its files end.
///
/// @param name as people call it, such as `DAGitty`
/// @param extensions without the dot, lower case, the usual one first
public record FormatName(String name, List<String> extensions) {
    public FormatName {
        extensions = List.copyOf(extensions);
    }

    /// Whether a file of this name is of the format, to judge by its end.
    public boolean fits(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
