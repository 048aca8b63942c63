package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.model.document.CausalDocument;

/// Takes variables out of the groups that they are in; a group without variables goes.
///
/// @param variables which leave
public record LeaveGroups(Set<String> variables) implements Command {
    public LeaveGroups {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit()
                .groups(document.groups().stream()
                        .map(group -> {
                            List<String> left = new ArrayList<>(group.members());
                            left.removeAll(variables);
                            return group.keeping(left);
                        })
                        .toList())
                .done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.leave-groups", Integer.toString(variables.size()));
    }
}
