package org.causeboard.app.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.model.command.KeepWorlds;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.workbench.Snapshots;

/// The worlds of the document side by side: as observed, the present one, and those that were kept. Where the graph has
/// one outcome, each world says what it expects of it.
public final class WorldsViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Ask ask;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shown =
            FXCollections.unmodifiableObservableList(rows); // one, lest it be collected

    private final ReadOnlyObjectWrapper<Optional<WorldContrast>> contrast =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public WorldsViewModel(Workspace workspace, TaskRunner tasks, Ask ask) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.ask = ask;
        workspace.documentProperty().subscribe((_, _) -> refresh());
        workspace.worldProperty().subscribe((_, _) -> refresh());
        workspace.modeProperty().subscribe((_, _) -> refresh());
        refresh();
    }

    /// One world.
    ///
    /// @param name empty for the world as observed
    /// @param kind which of the worlds it is
    /// @param live what is done and seen in it
    /// @param expected of the outcome: its mean, or the probability of its last state
    public record Row(String name, Kind kind, LiveWorld live, Optional<Double> expected) {}

    /// Which of the worlds it is.
    public enum Kind {
        OBSERVED,
        PRESENT,
        KEPT
    }

    /// The worlds in the order shown.
    public ObservableList<Row> rows() {
        return shown;
    }

    /// The difference between the first two worlds in which something is done, with its interval and licence; empty
    /// while there are no two or it is not known yet.
    public ReadOnlyObjectProperty<Optional<WorldContrast>> contrastProperty() {
        return contrast.getReadOnlyProperty();
    }

    /// Keeps the present world to compare others with.
    public void keepPresent() {
        LiveWorld live = workspace.worldProperty().get();
        String name = name(live);
        List<NamedWorld> kept = new ArrayList<>(workspace.document().worlds());
        if (!live.isAsObserved()
                && kept.stream().noneMatch(world -> world.name().equals(name))) {
            kept.add(new NamedWorld(name, live.world(), live.events(World.FACTUAL)));
            workspace.push(new KeepWorlds(kept));
        }
    }

    /// No longer keeps a world.
    public void drop(Row row) {
        workspace.push(new KeepWorlds(workspace.document().worlds().stream()
                .filter(world -> !world.name().equals(row.name()))
                .toList()));
    }

    /// Goes to a world.
    public void goTo(Row row) {
        if (row.live().isIntervened() && workspace.modeProperty().get() == Mode.SEE) {
            workspace.modeProperty().set(Mode.DO);
        }
        workspace.worldProperty().set(row.live());
    }

    private void refresh() {
        CausalDocument document = workspace.document();
        Mode mode = workspace.modeProperty().get();
        LiveWorld present = workspace.worldProperty().get();
        List<Row> all = new ArrayList<>();
        all.add(new Row("", Kind.OBSERVED, LiveWorld.AS_OBSERVED, Optional.empty()));
        boolean isKept =
                document.worlds().stream().anyMatch(world -> world.name().equals(name(present)));
        if (!present.isAsObserved() && !isKept) {
            all.add(new Row(name(present), Kind.PRESENT, present, Optional.empty()));
        }
        document.worlds().forEach(world -> all.add(new Row(world.name(), Kind.KEPT, live(world), Optional.empty())));
        rows.setAll(all);
        contrast.set(Optional.empty());
        Set<String> outcomes = document.graph().withRole(Role.OUTCOME);
        if (outcomes.size() == 1) {
            String outcome = outcomes.iterator().next();
            Snapshot snapshot = Snapshots.of(document);
            expect(snapshot, outcome, mode, all);
            List<LiveWorld> done =
                    all.stream().map(Row::live).filter(LiveWorld::isIntervened).toList();
            if (done.size() >= 2) {
                Query query = WorldContrast.of(
                        done.get(0),
                        done.get(1),
                        mode,
                        outcome,
                        snapshot.variables().get(outcome).domain());
                tasks.run(
                        "worlds-contrast",
                        progress -> {
                            Answer answer = ask.answer(query, snapshot, progress);
                            progress.check(); // what was stopped half-way is not known
                            return new WorldContrast(QueryText.print(query), answer);
                        },
                        found -> contrast.set(Optional.of(found)));
            }
        }
    }

    private void expect(Snapshot snapshot, String outcome, Mode mode, List<Row> all) {
        tasks.run(
                "worlds",
                progress -> all.stream()
                        .map(row -> {
                            Scene scene = LiveDistributions.scene(row.live(), mode);
                            return new Row(
                                    row.name(),
                                    row.kind(),
                                    row.live(),
                                    expected(ask.panorama(scene, snapshot, progress), outcome));
                        })
                        .toList(),
                rows::setAll);
    }

    private static Optional<Double> expected(Panorama panorama, String outcome) {
        return panorama instanceof Panorama.Shown shown
                ? Optional.ofNullable(shown.distributions().get(outcome)).map(WorldsViewModel::expected)
                : Optional.empty();
    }

    private static double expected(Distribution distribution) {
        return distribution instanceof StateTable table
                ? table.probability(table.states().size() - 1)
                : distribution.mean();
    }

    private static String name(LiveWorld live) {
        List<String> parts = new ArrayList<>();
        String done = QueryText.print(live.world());
        if (!done.isEmpty()) {
            parts.add(done);
        }
        live.events(World.FACTUAL).forEach(event -> parts.add(QueryText.print(event)));
        return String.join(", ", parts);
    }

    private static LiveWorld live(NamedWorld kept) {
        return LiveWorld.of(kept.world(), kept.evidence());
    }
}
