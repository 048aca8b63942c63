package org.causeboard.app.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;

/// The outcome where the exposure is seen at a value, and where it is set to it, with the gap between both as a number
/// and the paths that make it. Follows the document while somebody looks.
public final class CompareViewModel {
    private static final int MOST_LEVELS = 6;
    private static final int MOST_PATHS = 200;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Ask ask;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<CausalDocument> compared = Optional.empty();

    public CompareViewModel(Workspace workspace, TaskRunner tasks, Ask ask) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.ask = ask;
        workspace.documentProperty().subscribe((_, _) -> refresh());
        watched.subscribe((_, _) -> refresh());
    }

    /// One pair of variables.
    ///
    /// @param paths that are open and not causal while nothing is adjusted for: they make seeing differ from doing
    record Comparison(String exposure, String outcome, String unit, List<Level> levels, List<Path> paths) {}

    /// One value of the exposure.
    ///
    /// @param numbers answers where the exposure is seen, where it is set, and to their difference; none until they are
    ///     known
    record Level(Value value, Distribution seen, Distribution done, List<Asked> numbers) {}

    /// A question and what it got.
    record Asked(String question, Answer answer) {}

    /// Whether somebody looks; nothing is computed for nobody.
    BooleanProperty watchedProperty() {
        return watched;
    }

    /// What is compared; empty while there is no single exposure and outcome with mechanisms.
    ReadOnlyObjectProperty<Optional<Comparison>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Lights one path up, or all of them.
    void point(List<Path> paths) {
        Set<String> variables = new LinkedHashSet<>();
        paths.forEach(path -> variables.addAll(path.variables()));
        workspace.highlightProperty().set(new Highlight(Highlight.Kind.BIASING_PATH, variables, Paths.edgesOn(paths)));
    }

    /// Lights nothing up any longer.
    void pointAway() {
        workspace.highlightProperty().set(Highlight.NONE);
    }

    private void refresh() {
        CausalDocument document = workspace.document();
        boolean known = compared.filter(last -> last == document).isPresent();
        if (known || !watched.get()) {
            return;
        }
        compared = Optional.of(document);
        Set<String> exposures = document.graph().withRole(Role.EXPOSURE);
        Set<String> outcomes = document.graph().withRole(Role.OUTCOME);
        if (exposures.size() != 1 || outcomes.size() != 1 || exposures.equals(outcomes)) {
            shown.set(Optional.empty());
            return;
        }
        String exposure = exposures.iterator().next();
        String outcome = outcomes.iterator().next();
        Snapshot snapshot = Snapshots.of(document);
        tasks.run("compare", progress -> compare(exposure, outcome, snapshot, progress), found -> {
            shown.set(found);
            found.ifPresent(pair -> tasks.run(
                    "compare-numbers",
                    progress -> withNumbers(pair, snapshot, progress),
                    numbered -> shown.set(Optional.of(numbered))));
        });
    }

    private Optional<Comparison> compare(String exposure, String outcome, Snapshot snapshot, Progress progress) {
        List<Level> levels = new ArrayList<>();
        for (Value value : levels(exposure, snapshot, progress)) {
            Scene seeing = new Scene(World.FACTUAL, List.of(Event.equal(exposure, value)));
            Scene doing = new Scene(World.of(new Intervention.SetTo(exposure, value)), List.of());
            Optional<Distribution> seen = of(ask.panorama(seeing, snapshot, progress), outcome);
            Optional<Distribution> done = of(ask.panorama(doing, snapshot, progress), outcome);
            if (seen.isPresent() && done.isPresent()) {
                levels.add(new Level(value, seen.get(), done.get(), List.of()));
            }
        }
        String unit = snapshot.variables().get(outcome).domain() instanceof Numeric numeric ? numeric.unit() : "";
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        exposure, outcome, unit, levels, biasing(snapshot.graph(), exposure, outcome, progress)));
    }

    /// Open while only selection is conditioned on: whoever merely sees adjusts for nothing.
    private static List<Path> biasing(CausalGraph graph, String exposure, String outcome, Progress progress) {
        Set<String> given = new LinkedHashSet<>(graph.withRole(Role.SELECTED));
        given.remove(exposure);
        given.remove(outcome);
        return Paths.between(graph, Set.of(exposure), Set.of(outcome), MOST_PATHS, progress).stream()
                .filter(path -> !path.isCausal())
                .filter(path -> PathStatus.of(path, graph, given).isOpen())
                .toList();
    }

    private Comparison withNumbers(Comparison pair, Snapshot snapshot, Progress progress) {
        Domain domain = snapshot.variables().get(pair.outcome()).domain();
        List<Level> levels = new ArrayList<>();
        for (Level level : pair.levels()) {
            GapQuestions questions = GapQuestions.of(pair.exposure(), level.value(), pair.outcome(), domain);
            List<Asked> numbers = new ArrayList<>();
            for (Query query : List.of(questions.seeing(), questions.doing(), questions.gap())) {
                numbers.add(new Asked(QueryText.print(query), ask.answer(query, snapshot, progress)));
            }
            levels.add(new Level(level.value(), level.seen(), level.done(), List.copyOf(numbers)));
        }
        progress.check(); // what was stopped half-way is not known
        return new Comparison(pair.exposure(), pair.outcome(), pair.unit(), levels, pair.paths());
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
