package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.model.document.CausalDocument;

/// Takes groups away; their variables stay.
///
/// @param ids of the groups
public record RemoveGroups(Set<String> ids) implements Command {
    public RemoveGroups {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit()
                .groups(document.groups().stream()
                        .filter(group -> !ids.contains(group.id()))
                        .toList())
                .done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.remove-groups", Integer.toString(ids.size()));
    }
}
