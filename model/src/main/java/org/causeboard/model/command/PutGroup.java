package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;

/// Puts variables into a group, in place of the group of the same id. They leave the groups that they were in.
public record PutGroup(Group group) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        group.members().forEach(member -> Names.requirePresent(document, member));
        List<Group> groups = new ArrayList<>();
        boolean replaced = false;
        for (Group old : document.groups()) {
            boolean same = old.id().equals(group.id());
            replaced |= same;
            List<String> others = new ArrayList<>(old.members());
            others.removeAll(group.members());
            groups.add(same ? group : old.withMembers(others));
        }
        if (!replaced) {
            groups.add(group);
        }
        return document.edit().groups(groups).done();
    }

    /// Making a group and naming it are one step.
    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof PutGroup(Group named)
                        && named.withName(group.name()).equals(group)
                ? Optional.of(next)
                : Optional.empty();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.put-group", group.name());
    }
}
