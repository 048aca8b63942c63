package org.causeboard.app.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.workbench.Snapshots;

/// The unit of whom one imagines: a row of the data, whose values are the facts of the live world.
public final class RowFacts {
    private final Workspace workspace;
    private final ObservableValue<Integer> count;
    private final ObservableValue<OptionalInt> row;
    private final ObservableValue<Boolean> offered;

    public RowFacts(Workspace workspace) {
        this.workspace = workspace;
        count = workspace
                .documentProperty()
                .map(document -> document.graph().variables().stream()
                                .anyMatch(name ->
                                        document.cards().get(name).column().isPresent())
                        ? document.data().map(Dataset::rows).orElse(0)
                        : 0);
        row = workspace.worldProperty().map(LiveWorld::row);
        offered = Bindings.createBooleanBinding(
                () -> workspace.modeProperty().get() == Mode.IMAGINE && count.getValue() > 0,
                workspace.modeProperty(),
                count);
    }

    /// How many rows there are to choose from; 0 while no variable has data.
    public ObservableValue<Integer> countProperty() {
        return count;
    }

    /// The row that is fact, counted from 0, if one is.
    public ObservableValue<OptionalInt> rowProperty() {
        return row;
    }

    /// Whether one imagines and has rows to do so with.
    public ObservableValue<Boolean> offeredProperty() {
        return offered;
    }

    /// Imagines for the unit of a row: its values are facts now, and what is set stays set. Numbers outside of the data
    /// count as the first or last row.
    public void pick(int wanted) {
        if (count.getValue() == 0) {
            return;
        }
        int number = Math.clamp(wanted, 0, count.getValue() - 1);
        workspace.modeProperty().set(Mode.IMAGINE);
        workspace.worldProperty().set(workspace.worldProperty().get().withRow(number, values(number)));
    }

    /// Goes on by some rows, to the first one when there is none yet.
    public void step(int rows) {
        OptionalInt now = row.getValue();
        pick(now.isPresent() ? now.getAsInt() + rows : 0);
    }

    /// Takes no unit as fact any more.
    public void release() {
        workspace.worldProperty().set(workspace.worldProperty().get().withoutFacts());
    }

    private Map<String, Value> values(int number) {
        Snapshot snapshot = Snapshots.of(workspace.document());
        Map<String, Value> facts = new LinkedHashMap<>();
        for (Event event : Scene.ofRow(World.FACTUAL, snapshot, number).given()) {
            if (event instanceof Event.Equals(var subject, Value value)) {
                facts.put(subject.variable(), value);
            }
        }
        return facts;
    }
}
