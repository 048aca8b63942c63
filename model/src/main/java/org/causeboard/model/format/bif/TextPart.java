package org.causeboard.model.format.bif;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of an XML text, or a block of another one.
///
/// @param name in lower case
/// @param attributes names in lower case
/// @param text what stands right in it, without that of its children, trimmed
/// @param line where it starts
/// @param column behind its first tag
record TextPart(
        String name, Map<String, String> attributes, List<TextPart> children, String text, int line, int column) {
    List<TextPart> all(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted)).toList();
    }

    Optional<TextPart> first(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted)).findFirst();
    }

    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }

    BifProblem problem(String message, String remedy) {
        return new BifProblem(line, column, message, remedy);
    }
}
