package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;

/// Folds groups, or opens them again.
///
/// @param ids of the groups
public record FoldGroups(Set<String> ids, Group.Fold fold) implements Command {
    public FoldGroups {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit()
                .groups(document.groups().stream()
                        .map(group -> ids.contains(group.id()) ? group.withFold(fold) : group)
                        .toList())
                .done();
    }

    @Override
    public CommandLabel label() {
        String key = fold == Group.Fold.FOLDED ? "command.fold-groups" : "command.open-groups";
        return CommandLabel.of(key, Integer.toString(ids.size()));
    }
}
