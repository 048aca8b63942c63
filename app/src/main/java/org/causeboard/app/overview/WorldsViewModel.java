package org.causeboard.app.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// one outcome, each world says what it expects of it; for the present one that is read off what the canvas shows.
public final class WorldsViewModel {
    private final Workspace workspace;
    private final LiveDistributions live;
    private final TaskRunner tasks;
    private final Ask ask;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shown =
            FXCollections.unmodifiableObservableList(rows); // one, lest it be collected

    private final ReadOnlyObjectWrapper<Optional<WorldContrast>> contrast =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private Kept kept;
    private Optional<Compared> compared = Optional.empty();

    /// @param live the distributions that the canvas shows
    /// @param ask works out the worlds that it does not show
    public WorldsViewModel(Workspace workspace, LiveDistributions live, TaskRunner tasks, Ask ask) {
        this.workspace = workspace;
        this.live = live;
        this.tasks = tasks;
        this.ask = ask;
        kept = new Kept(CausalDocument.empty(), Mode.SEE, Map.of());
        workspace.documentProperty().subscribe((_, _) -> refresh());
        live.shownProperty().subscribe((_, _) -> tasks.follow(this, this::refresh));
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
        Optional<String> outcome = Optional.of(document.graph().withRole(Role.OUTCOME))
                .filter(outcomes -> outcomes.size() == 1)
                .map(outcomes -> outcomes.iterator().next());
        boolean isOld = kept.document() != document || kept.mode() != mode;
        if (isOld) {
            kept = new Kept(document, mode, Map.of());
        }
        List<Row> all = rows(document, outcome);
        rows.setAll(all);
        if (isOld && outcome.isPresent() && !document.worlds().isEmpty()) {
            expect(document, mode, outcome.get());
        }
        List<LiveWorld> done =
                all.stream().map(Row::live).filter(LiveWorld::isIntervened).toList();
        if (outcome.isPresent() && done.size() >= 2) {
            compare(done.get(0), done.get(1), mode, outcome.get());
        } else {
            compared = Optional.empty();
            contrast.set(Optional.empty());
        }
    }

    private List<Row> rows(CausalDocument document, Optional<String> outcome) {
        LiveDistributions.Pair laws = live.shownProperty().get();
        Optional<String> known = outcome.filter(_ -> !live.awaitedProperty().get()); // else they are of another world
        LiveWorld present = workspace.worldProperty().get();
        List<Row> all = new ArrayList<>();
        all.add(new Row(
                "",
                Kind.OBSERVED,
                LiveWorld.AS_OBSERVED,
                known.flatMap(laws::observed).map(WorldsViewModel::expected)));
        boolean isKept =
                document.worlds().stream().anyMatch(world -> world.name().equals(name(present)));
        if (!present.isAsObserved() && !isKept) {
            all.add(new Row(
                    name(present),
                    Kind.PRESENT,
                    present,
                    known.flatMap(laws::present).map(WorldsViewModel::expected)));
        }
        document.worlds()
                .forEach(world -> all.add(new Row(
                        world.name(),
                        Kind.KEPT,
                        live(world),
                        Optional.ofNullable(kept.expected().get(world.name())))));
        return all;
    }

    /// Works out what the kept worlds expect, which no moving hand changes: once for a document.
    private void expect(CausalDocument document, Mode mode, String outcome) {
        Snapshot snapshot = Snapshots.of(document);
        tasks.run(
                "worlds",
                progress -> {
                    Map<String, Double> expected = new LinkedHashMap<>();
                    for (NamedWorld world : document.worlds()) {
                        Scene scene = LiveDistributions.scene(live(world), mode);
                        expected(ask.panorama(scene, snapshot, progress), outcome)
                                .ifPresent(number -> expected.put(world.name(), number));
                    }
                    progress.check(); // what was stopped half-way is not known
                    return new Kept(document, mode, expected);
                },
                found -> {
                    if (kept.document() == document && kept.mode() == mode) {
                        kept = found;
                        rows.setAll(rows(document, Optional.of(outcome)));
                    }
                });
    }

    private void compare(LiveWorld first, LiveWorld second, Mode mode, String outcome) {
        Snapshot snapshot = Snapshots.of(workspace.document());
        Query query = WorldContrast.of(
                first, second, mode, outcome, snapshot.variables().get(outcome).domain());
        Compared next = new Compared(workspace.document(), query);
        if (compared.filter(next::isSame).isPresent()) {
            return;
        }
        compared = Optional.of(next);
        contrast.set(Optional.empty());
        tasks.run(
                "worlds-contrast",
                progress -> {
                    Answer answer = ask.answer(query, snapshot, progress);
                    progress.check(); // what was stopped half-way is not known
                    return new WorldContrast(QueryText.print(query), answer);
                },
                found -> contrast.set(Optional.of(found)));
    }

    /// What the kept worlds expect of the outcome, by their names, where it is known.
    private record Kept(CausalDocument document, Mode mode, Map<String, Double> expected) {}

    /// What the last contrast was asked of.
    private record Compared(CausalDocument document, Query query) {
        boolean isSame(Compared other) {
            return document == other.document && query.equals(other.query);
        }
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
