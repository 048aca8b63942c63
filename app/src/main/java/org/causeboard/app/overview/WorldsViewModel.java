package org.causeboard.app.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.command.KeepWorlds;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.document.Situation;
import org.causeboard.model.workbench.Snapshots;

/// The worlds of the document side by side: as observed, the present one, and those that were kept. Where the graph has
/// one outcome, each world says what it expects of it; for the present one that is read off what the canvas shows.
public final class WorldsViewModel {
    private static final int MOST_CONTRASTS = 5;

    private final Workspace workspace;
    private final LiveDistributions live;
    private final TaskRunner tasks;
    private final Ask ask;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shown =
            FXCollections.unmodifiableObservableList(rows); // one, lest it be collected

    private final ReadOnlyObjectWrapper<List<WorldContrast>> contrasts = new ReadOnlyObjectWrapper<>(List.of());
    private final List<TaskRunner.Running> answering = new ArrayList<>();

    private Kept kept;
    private Optional<Compared> compared = Optional.empty();

    /// @param live the distributions that the canvas shows
    /// @param ask works out the worlds that it does not show
    public WorldsViewModel(Workspace workspace, LiveDistributions live, TaskRunner tasks, Ask ask) {
        this.workspace = workspace;
        this.live = live;
        this.tasks = tasks;
        this.ask = ask;
        kept = new Kept(CausalDocument.empty(), Map.of());
        workspace.documentProperty().subscribe((_, _) -> refresh());
        live.shownProperty().subscribe((_, _) -> tasks.follow(this, this::refresh));
        live.awaitedProperty().subscribe((_, _) -> tasks.follow(this, this::refresh)); // the same as before, known anew
        refresh();
    }

    /// One world.
    ///
    /// @param name empty for the world as observed
    /// @param kind which of the worlds it is
    /// @param live what is done and seen in it
    /// @param mode how it is looked at
    /// @param expected of the outcome: its mean, or the probability of its last state
    public record Row(String name, Kind kind, LiveWorld live, Mode mode, Optional<Double> expected) {}

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

    /// The outcome in the present world minus the outcome in each of those that were kept; where the present one is as
    /// observed, the first one kept against the others. Each with its interval and licence once they are known.
    public ReadOnlyObjectProperty<List<WorldContrast>> contrastsProperty() {
        return contrasts.getReadOnlyProperty();
    }

    /// Keeps the present world to compare others with.
    public void keepPresent() {
        Situation present = workspace.situation();
        List<NamedWorld> kept = new ArrayList<>(workspace.document().worlds());
        if (!LiveWorld.of(present).isAsObserved() && !isKept(present)) {
            kept.add(NamedWorld.of(present));
            workspace.push(new KeepWorlds(kept));
        }
    }

    /// How a world is looked at makes a difference only where something is done in it and something is known.
    private boolean isKept(Situation present) {
        return workspace.document().worlds().stream()
                .anyMatch(world -> world.situation().words().equals(present.words()));
    }

    /// No longer keeps a world.
    public void drop(Row row) {
        workspace.push(new KeepWorlds(workspace.document().worlds().stream()
                .filter(world -> !world.name().equals(row.name()))
                .toList()));
    }

    /// Goes to a world, to look at it as it was looked at when it was kept.
    public void goTo(Row row) {
        if (row.kind() == Kind.OBSERVED) {
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED);
        } else {
            workspace.show(row.live().seenAs(row.mode()));
        }
    }

    private void refresh() {
        CausalDocument document = workspace.document();
        Optional<String> outcome = Optional.of(document.graph().withRole(Role.OUTCOME))
                .filter(outcomes -> outcomes.size() == 1)
                .map(outcomes -> outcomes.iterator().next());
        boolean isOld = kept.document() != document;
        if (isOld) {
            kept = new Kept(document, Map.of());
        }
        List<Row> all = rows(document, outcome);
        rows.setAll(all);
        if (isOld && outcome.isPresent() && !document.worlds().isEmpty()) {
            expect(document, outcome.get());
        }
        compare(document, outcome, all);
    }

    private List<Row> rows(CausalDocument document, Optional<String> outcome) {
        LiveDistributions.Pair laws = live.shownProperty().get();
        Optional<String> known = outcome.filter(_ -> !live.awaitedProperty().get()); // else they are of another world
        Situation present = workspace.situation();
        List<Row> all = new ArrayList<>();
        all.add(new Row(
                "",
                Kind.OBSERVED,
                LiveWorld.AS_OBSERVED,
                Mode.SEE,
                known.flatMap(laws::observed).map(WorldsViewModel::expected)));
        if (!workspace.worldProperty().get().isAsObserved() && !isKept(present)) {
            all.add(new Row(
                    present.words(),
                    Kind.PRESENT,
                    workspace.worldProperty().get(),
                    workspace.modeProperty().get(),
                    known.flatMap(laws::present).map(WorldsViewModel::expected)));
        }
        document.worlds()
                .forEach(world -> all.add(new Row(
                        world.name(),
                        Kind.KEPT,
                        LiveWorld.of(world.situation()),
                        Mode.of(world.situation().stance()),
                        Optional.ofNullable(kept.expected().get(world.name())))));
        return all;
    }

    /// Whether it is what the canvas shows.
    public boolean isShown(Row row) {
        return isShown(row, workspace.situation());
    }

    private static boolean isShown(Row row, Situation present) {
        return row.live().seenAs(row.mode()).words().equals(present.words());
    }

    /// Works out what the kept worlds expect, which no moving hand changes: once for a document.
    private void expect(CausalDocument document, String outcome) {
        Snapshot snapshot = Snapshots.of(document);
        tasks.run(
                "worlds",
                progress -> {
                    Map<String, Double> expected = new LinkedHashMap<>();
                    for (NamedWorld world : document.worlds()) {
                        Scene scene = LiveDistributions.scene(
                                LiveWorld.of(world.situation()),
                                Mode.of(world.situation().stance()));
                        expected(ask.panorama(scene, snapshot, progress), outcome)
                                .ifPresent(number -> expected.put(world.name(), number));
                    }
                    progress.check(); // what was stopped half-way is not known
                    return new Kept(document, expected);
                },
                found -> {
                    if (kept.document() == document) {
                        kept = found;
                        refresh();
                    }
                });
    }

    private void compare(CausalDocument document, Optional<String> outcome, List<Row> all) {
        if (outcome.isEmpty() || all.size() <= 2) {
            compared = Optional.empty();
            contrasts.set(List.of());
            return;
        }
        Snapshot snapshot = Snapshots.of(document);
        List<WorldContrast> wanted = pairs(
                all, outcome.get(), snapshot.variables().get(outcome.get()).domain());
        List<Query> queries = wanted.stream().map(WorldContrast::query).toList();
        Compared next = new Compared(document, queries);
        if (compared.filter(next::isSame).isPresent()) {
            showContrasts(at -> wanted.get(at).with(contrasts.get().get(at).answer()), wanted.size());
            return;
        }
        compared = Optional.of(next);
        contrasts.set(wanted);
        answering.forEach(TaskRunner.Running::cancel);
        answering.clear();
        for (int at = 0; at < wanted.size(); at++) {
            answer(next, at, snapshot);
        }
    }

    /// The present world with each that was kept; where it is as observed, the first that was kept with the others.
    private List<WorldContrast> pairs(List<Row> all, String outcome, Domain domain) {
        Situation present = workspace.situation();
        List<Row> others = new ArrayList<>(
                all.stream().filter(row -> row.kind() != Kind.OBSERVED).toList());
        Optional<Row> base = others.stream()
                .filter(row -> isShown(row, present))
                .findFirst()
                .or(() -> others.stream().findFirst());
        base.ifPresent(others::remove);
        return others.stream()
                .limit(MOST_CONTRASTS)
                .map(other -> WorldContrast.of(base.orElseThrow(), other, outcome, domain))
                .toList();
    }

    private void answer(Compared asked, int at, Snapshot snapshot) {
        Query query = asked.queries().get(at);
        answering.add(tasks.run(
                "worlds-contrast-" + at,
                progress -> {
                    Answer answer = ask.answer(query, snapshot, progress);
                    progress.check(); // what was stopped half-way is not known
                    return answer;
                },
                answer -> {
                    if (compared.filter(now -> now == asked).isPresent()) {
                        showContrasts(
                                each -> each == at
                                        ? contrasts.get().get(each).with(Optional.of(answer))
                                        : contrasts.get().get(each),
                                contrasts.get().size());
                    }
                }));
    }

    private void showContrasts(IntFunction<WorldContrast> contrast, int count) {
        contrasts.set(IntStream.range(0, count).mapToObj(contrast).toList());
    }

    /// What the kept worlds expect of the outcome, by their names, where it is known.
    private record Kept(CausalDocument document, Map<String, Double> expected) {}

    /// What the last contrasts were asked of.
    private record Compared(CausalDocument document, List<Query> queries) {
        boolean isSame(Compared other) {
            return document == other.document && queries.equals(other.queries);
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
}
