package org.causeboard.model.command;

import java.util.List;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.NamedWorld;

/// Keeps exactly these worlds to compare.
public record KeepWorlds(List<NamedWorld> worlds) implements Command {
    public KeepWorlds {
        worlds = List.copyOf(worlds);
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.edit().worlds(worlds).done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.keep-worlds", Integer.toString(worlds.size()));
    }
}
