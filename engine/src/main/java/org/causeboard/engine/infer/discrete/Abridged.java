package org.causeboard.engine.infer.discrete;

import java.util.Collection;
import java.util.stream.Collectors;

/// Lists of names in messages, cut to a readable length.
final class Abridged {
    private static final int SHOWN = 12;

    private Abridged() {}

    static String list(Collection<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() <= SHOWN ? shown : shown + ", ... " + names.size() + " in all";
    }
}
