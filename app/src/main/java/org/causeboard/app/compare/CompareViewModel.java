package org.causeboard.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;

/// The outcome where the exposure is seen at a value, and where it is set to it. Follows the document.
public final class CompareViewModel {
    private static final int MOST_LEVELS = 6;

    private final TaskRunner tasks;
    private final Ask ask;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public CompareViewModel(Workspace workspace, TaskRunner tasks, Ask ask) {
        this.tasks = tasks;
        this.ask = ask;
        workspace.documentProperty().subscribe(this::refresh);
    }

    /// One pair of variables.
    record Comparison(String exposure, String outcome, String unit, List<Level> levels) {}

    /// One value of the exposure.
    record Level(Value value, Distribution seen, Distribution done) {}

    /// What is compared; empty while there is no single exposure and outcome with mechanisms.
    ReadOnlyObjectProperty<Optional<Comparison>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void refresh(CausalDocument document) {
        Set<String> exposures = document.graph().withRole(Role.EXPOSURE);
        Set<String> outcomes = document.graph().withRole(Role.OUTCOME);
        if (exposures.size() != 1 || outcomes.size() != 1 || exposures.equals(outcomes)) {
            shown.set(Optional.empty());
            return;
        }
        String exposure = exposures.iterator().next();
        String outcome = outcomes.iterator().next();
        Snapshot snapshot = Snapshots.of(document);
        tasks.run("compare", progress -> compare(exposure, outcome, snapshot, progress), shown::set);
    }

    private Optional<Comparison> compare(String exposure, String outcome, Snapshot snapshot, Progress progress) {
        List<Level> levels = new ArrayList<>();
        for (Value value : levels(exposure, snapshot, progress)) {
            Scene seeing = new Scene(World.FACTUAL, List.of(Event.equal(exposure, value)));
            Scene doing = new Scene(World.of(new Intervention.SetTo(exposure, value)), List.of());
            Optional<Distribution> seen = of(ask.panorama(seeing, snapshot, progress), outcome);
            Optional<Distribution> done = of(ask.panorama(doing, snapshot, progress), outcome);
            if (seen.isPresent() && done.isPresent()) {
                levels.add(new Level(value, seen.get(), done.get()));
            }
        }
        String unit =
                snapshot.variables().get(outcome).domain() instanceof org.causeboard.engine.variable.Numeric numeric
                        ? numeric.unit()
                        : "";
        return levels.isEmpty() ? Optional.empty() : Optional.of(new Comparison(exposure, outcome, unit, levels));
    }

    /// The states of the exposure, or for a number its quartiles.
    private List<Value> levels(String exposure, Snapshot snapshot, Progress progress) {
        Domain domain = snapshot.variables().get(exposure).domain();
        List<Value> levels = new ArrayList<>();
        if (domain instanceof Discrete states) {
            for (int code = 0; code < Math.min(MOST_LEVELS, states.size()); code++) {
                levels.add(Values.value(states, code));
            }
        } else {
            of(ask.panorama(Scene.PRIOR, snapshot, progress), exposure).ifPresent(law -> {
                levels.add(Value.of(law.quantile(0.25)));
                levels.add(Value.of(law.quantile(0.75)));
            });
        }
        return levels;
    }

    private static Optional<Distribution> of(Panorama panorama, String variable) {
        return panorama instanceof Panorama.Shown shown
                ? Optional.ofNullable(shown.distributions().get(variable))
                : Optional.empty();
    }
}
