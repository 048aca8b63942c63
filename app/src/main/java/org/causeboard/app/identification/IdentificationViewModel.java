package org.causeboard.app.identification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.IdentificationAsk;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.SourceText;
import org.causeboard.engine.identify.Surgery;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.MakeIdentifiable;
import org.causeboard.engine.identify.remedy.Remedy;
import org.causeboard.model.command.AdjustFor;
import org.causeboard.model.workbench.Snapshots;

/// What the graph says of the effect that its roles ask for, recomputed off the JavaFX thread with every edit of the
/// graph or the question; the newest wins. The quick part comes first, then what data could contradict and, where there
/// is no estimand, what would help.
public final class IdentificationViewModel {
    private static final int MOST_REMEDIES = 6;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final StringProperty given = new SimpleStringProperty("");
    private final StringProperty available = new SimpleStringProperty("");
    private final StringProperty asked = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<AcrossWorlds>> acrossWorlds =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Findings> findings = new ReadOnlyObjectWrapper<>(Findings.NONE);
    private final ReadOnlyObjectWrapper<Implied> implied = new ReadOnlyObjectWrapper<>(Implied.NOTHING);
    private final ReadOnlyObjectWrapper<Remedies> remedies = new ReadOnlyObjectWrapper<>(Remedies.NOT_NEEDED);
    private final ObjectProperty<Members> members = new SimpleObjectProperty<>(Members.FREE);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper impliedOutdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper askedOutdated = new ReadOnlyBooleanWrapper();
    private Optional<CausalGraph> seen = Optional.empty();

    /// What would make the question identifiable.
    ///
    /// @param searched whether the search is over
    /// @param found what it found
    record Remedies(boolean searched, List<Remedy> found) {
        static final Remedies NOT_NEEDED = new Remedies(true, List.of());
        static final Remedies SEARCHING = new Remedies(false, List.of());
    }

    /// What came of a question across worlds.
    ///
    /// @param snapshot that it was put to
    /// @param sources what was measured
    record AcrossWorlds(Snapshot snapshot, List<AvailableDistribution> sources, IdentificationAsk.Outcome outcome) {}

    public IdentificationViewModel(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.documentProperty().subscribe(document -> edited(document.graph()));
        given.subscribe((_, _) -> refresh());
        available.subscribe((_, _) -> refresh());
        members.subscribe((_, _) -> refresh());
        asked.subscribe((_, _) -> refreshAsked());
    }

    ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Implied> impliedProperty() {
        return implied.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Remedies> remediesProperty() {
        return remedies.getReadOnlyProperty();
    }

    /// Whether the findings are those on an earlier graph or question.
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /// Whether what data could contradict was read off an earlier graph.
    ReadOnlyBooleanProperty impliedOutdatedProperty() {
        return impliedOutdated.getReadOnlyProperty();
    }

    /// Whether the verdict across worlds is that on an earlier graph or question.
    ReadOnlyBooleanProperty askedOutdatedProperty() {
        return askedOutdated.getReadOnlyProperty();
    }

    /// What is wanted of the members of adjustment sets.
    ReadOnlyObjectProperty<Members> membersProperty() {
        return members;
    }

    /// Wants something else of a variable as a member of adjustment sets.
    void want(String variable, Members.Wish wish) {
        members.set(members.get().with(variable, wish));
    }

    /// Wants nothing of the members of adjustment sets any more.
    void wantNothing() {
        members.set(Members.FREE);
    }

    /// The covariates within whose levels the effect is asked for, with commas between them.
    StringProperty givenProperty() {
        return given;
    }

    /// What was measured, as [SourceText] reads it.
    StringProperty availableProperty() {
        return available;
    }

    /// A question across worlds such as `P(Y_{X=1} | X=0)` or `NDE(X -> Y)`; blank for none.
    StringProperty askedProperty() {
        return asked;
    }

    /// The verdict on it; empty while there is none.
    ReadOnlyObjectProperty<Optional<AcrossWorlds>> acrossWorldsProperty() {
        return acrossWorlds.getReadOnlyProperty();
    }

    /// Marks a set as adjusted for on the canvas.
    void adjustFor(Set<String> set) {
        workspace.push(new AdjustFor(set));
    }

    /// Lights variables up.
    void point(Set<String> set) {
        point(Highlight.Kind.ADJUSTMENT_SET, set, Set.of());
    }

    /// Lights up what is wrong.
    void point(Complaint complaint) {
        Set<String> present = new LinkedHashSet<>(complaint.variables());
        present.retainAll(workspace.document().graph().variables());
        point(Highlight.Kind.ERROR, present, Set.of());
    }

    /// Lights a path up, in the colour of what it is.
    void point(PathStatus status) {
        Highlight.Kind kind = !status.isOpen()
                ? Highlight.Kind.BLOCKED_PATH
                : status.path().isCausal() ? Highlight.Kind.CAUSAL_PATH : Highlight.Kind.BIASING_PATH;
        point(
                kind,
                new LinkedHashSet<>(status.path().variables()),
                new LinkedHashSet<>(status.path().edges()));
    }

    /// Lights a hedge up.
    void point(Hedge hedge) {
        point(Highlight.Kind.HEDGE, hedge.district(), hedge.forest());
    }

    /// Lights up the graph that a step of a derivation used: what it left out is dimmed, what it cut is shown as cut.
    void point(Surgery surgery) {
        CausalGraph graph = workspace.document().graph();
        if (graph.variables().containsAll(surgery.kept())) {
            CausalGraph used = surgery.applyTo(graph);
            point(Highlight.Kind.SURGERY, new LinkedHashSet<>(used.variables()), used.edges());
        }
    }

    /// Lights an edge up.
    void point(Edge edge) {
        point(Highlight.Kind.NEUTRAL, Set.of(edge.from(), edge.to()), Set.of(edge));
    }

    private void point(Highlight.Kind kind, Set<String> variables, Set<Edge> edges) {
        workspace.highlightProperty().set(new Highlight(kind, variables, edges));
    }

    /// Lights nothing up any more.
    void pointAway() {
        workspace.highlightProperty().set(Highlight.NONE);
    }

    /// The document as the engine sees it.
    Snapshot snapshot() {
        return Snapshots.of(workspace.document());
    }

    /// A model as a document of its own, with the variables where they are now.
    org.causeboard.model.document.CausalDocument document(TwoModels models, WitnessDocument.Which which, String title) {
        return WitnessDocument.of(models, which, title, workspace.document());
    }

    private void edited(CausalGraph graph) {
        if (seen.filter(graph::equals).isEmpty()) {
            seen = Optional.of(graph);
            impliedOutdated.set(true);
            tasks.run("implications", progress -> Implied.by(graph, progress), found -> {
                implied.set(found);
                impliedOutdated.set(false);
            });
            refresh();
        }
    }

    private void refreshAsked() {
        Snapshot snapshot = snapshot();
        String question = asked.get();
        if (question.isBlank()
                || !(SourceText.read(available.get(), snapshot.graph()) instanceof SourceText.Read read)) {
            tasks.run("across-worlds", _ -> Optional.<AcrossWorlds>empty(), this::answeredAcrossWorlds);
            return;
        }
        askedOutdated.set(true);
        tasks.run(
                "across-worlds",
                progress -> Optional.of(new AcrossWorlds(
                        snapshot, read.sources(), IdentificationAsk.of(question, snapshot, read.sources(), progress))),
                this::answeredAcrossWorlds);
    }

    private void answeredAcrossWorlds(Optional<AcrossWorlds> found) {
        acrossWorlds.set(found);
        askedOutdated.set(false);
    }

    private void refresh() {
        refreshAsked();
        CausalGraph graph = workspace.document().graph();
        Members wanted = members.get().within(graph);
        Question plain =
                new Question(graph, names(given.get()), List.of(AvailableDistribution.observational()), wanted);
        switch (SourceText.read(available.get(), graph)) {
            case SourceText.Refused refused ->
                tasks.run( // under the same name, so that no older answer comes after it
                        "identification",
                        _ -> Findings.nothing(
                                plain,
                                Optional.of(Complaint.said(
                                        refused.problems().getFirst().toString()))),
                        this::answered);
            case SourceText.Read read -> {
                Question question = new Question(graph, plain.given(), read.sources(), wanted);
                outdated.set(true);
                tasks.run("identification", progress -> Finder.find(question, progress), this::answered);
            }
        }
    }

    private void answered(Findings found) {
        findings.set(found);
        outdated.set(false);
        boolean open =
                found.identification().filter(answer -> !answer.isIdentified()).isPresent();
        remedies.set(open ? Remedies.SEARCHING : Remedies.NOT_NEEDED);
        tasks.run(
                "remedies",
                progress -> open
                        ? new Remedies(
                                true,
                                MakeIdentifiable.forEffect(
                                                found.question().graph(),
                                                found.question().query(),
                                                found.question().sources(),
                                                MOST_REMEDIES)
                                        .all(progress))
                        : Remedies.NOT_NEEDED,
                remedies::set);
    }

    private static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : text.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /// The estimand, where there is one.
    Optional<Identification.Identified> identified() {
        return findings.get()
                .identification()
                .filter(Identification.Identified.class::isInstance)
                .map(Identification.Identified.class::cast);
    }
}
