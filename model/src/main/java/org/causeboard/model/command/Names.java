package org.causeboard.model.command;

import org.causeboard.model.document.CausalDocument;

/// The rules that names of variables keep.
final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    static void requireFree(CausalDocument document, String name) {
        if (name.isBlank() || name.length() > LONGEST || !name.equals(name.strip())) {
            throw new CommandRefused(new CommandRefused.Reason.BadName(name));
        }
        if (document.graph().contains(name)) {
            throw new CommandRefused(new CommandRefused.Reason.NameTaken(name));
        }
    }

    static void requirePresent(CausalDocument document, String name) {
        if (!document.graph().contains(name)) {
            throw new CommandRefused(new CommandRefused.Reason.NoSuchVariable(name));
        }
    }
}
