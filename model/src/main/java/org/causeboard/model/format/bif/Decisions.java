package org.causeboard.model.format.bif;

/// What is said of nodes that are no variables with tables.
final class Decisions {
    private Decisions() {}

    static void refuse(NetworkDraft draft, TextPart node, String name) {
        draft.refuse(
                node,
                "'" + NetworkDraft.shown(name)
                        + "' is a decision or a utility; only variables with probabilities can be read.",
                "Remove it, or make it a variable with a table, in the program that made the file.");
    }
}
