package org.causeboard.model.command;

import java.util.List;

/// The name of an edit: a key of the message bundles and what it is about.
///
/// @param key such as `command.add-variable`
/// @param arguments names to fill in, in order
public record CommandLabel(String key, List<String> arguments) {
    public CommandLabel {
        arguments = List.copyOf(arguments);
    }

    /// A label with these arguments.
    public static CommandLabel of(String key, String... arguments) {
        return new CommandLabel(key, List.of(arguments));
    }
}
