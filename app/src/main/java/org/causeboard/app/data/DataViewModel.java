package org.causeboard.app.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.data.ColumnReport;
import org.causeboard.engine.data.DataFiles;
import org.causeboard.engine.data.DataProblem;
import org.causeboard.engine.data.DataReading;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.MissingWords;
import org.causeboard.engine.data.ReadChoices;
import org.causeboard.engine.fit.FitChoices;
import org.causeboard.engine.fit.ModelFit;
import org.causeboard.engine.fit.ModelFitter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.AddColumns;
import org.causeboard.model.command.Command;
import org.causeboard.model.command.FitMechanisms;
import org.causeboard.model.command.LoadData;
import org.causeboard.model.command.ReadDates;
import org.causeboard.model.command.TakeAsMissing;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.Point;
import org.causeboard.model.layout.Overlaps;
import org.causeboard.model.workbench.Snapshots;

/// The data of the open document and the model's fit to them. A file that cannot be read leaves the document as it is.
public final class DataViewModel {
    private static final double ACROSS = 230;
    private static final double DOWN = 200;
    private static final double STAGGER = 75; // so that an arrow past a neighbour is seen
    private static final int PER_ROW = 4;
    private static final int MOST_MADE_ROOM_FOR = 100; // pairs enough for the JavaFX thread

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final ReadChoices choices;
    private final ObservableList<DataProblem> problems = FXCollections.observableArrayList();
    private final ObservableList<DataProblem> shownProblems = FXCollections.unmodifiableObservableList(problems);
    private final Map<Dataset, Said> said = new WeakHashMap<>(); // of all rows that the history can bring back
    private final ReadOnlyObjectWrapper<Map<String, ColumnReport>> reports = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<ModelFit>> fit = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Replaced>> replaced = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Boolean> fittable;
    private final ObservableValue<Boolean> drawable;

    /// @param choices how files and pasted rows are read
    public DataViewModel(Workspace workspace, TaskRunner tasks, ReadChoices choices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.choices = choices;
        fittable = workspace.documentProperty().map(DataViewModel::canFit);
        drawable = workspace
                .documentProperty()
                .map(document -> document.data()
                        .filter(data -> !drawn(document).containsAll(data.names()))
                        .isPresent());
        workspace.documentProperty().subscribe((before, now) -> {
            if (!before.data().equals(now.data())) {
                showSaid(now.data()); // not what was said of other rows
            } else if (!before.graph().equals(now.graph())) {
                fit.set(Optional.empty()); // arrows that were drawn since took mechanisms away
            }
        });
    }

    /// What was odd about rows when they were read, and how their columns were understood.
    private record Said(List<DataProblem> problems, Map<String, ColumnReport> reports) {
        static final Said NOTHING = new Said(List.of(), Map.of());
    }

    private void showSaid(Optional<Dataset> data) {
        Said known = data.map(said::get).orElse(Said.NOTHING);
        reports.set(known.reports());
        problems.setAll(known.problems());
        fit.set(Optional.empty());
        replaced.set(Optional.empty());
    }

    /// Reads a file and loads its rows; what is odd about it stands in [#problems()].
    public void load(Path file) {
        busy.set(true);
        tasks.run("read-data", progress -> DataFiles.read(file, choices, progress), this::loaded);
    }

    /// Loads rows from a text, such as cells copied from a spreadsheet.
    ///
    /// @param name what the rows are called
    public void loadText(String text, String name) {
        busy.set(true);
        tasks.run("read-data", progress -> DataFiles.readText(text, name, choices, progress), this::loaded);
    }

    private void loaded(DataReading reading) {
        busy.set(false);
        switch (reading) {
            case DataReading.Readable readable -> {
                said.put(
                        readable.dataset(),
                        new Said(
                                readable.notices(),
                                readable.columns().stream()
                                        .collect(Collectors.toMap(
                                                ColumnReport::name,
                                                report -> report,
                                                (first, _) -> first,
                                                LinkedHashMap::new))));
                CausalDocument document = workspace.document();
                LoadData load = new LoadData(readable.dataset());
                workspace.push(
                        document.graph().size() <= MOST_MADE_ROOM_FOR
                                ? new LoadData(
                                        readable.dataset(),
                                        Overlaps.removed(load.apply(document), Progress.unwatched()))
                                : load);
                document.data().ifPresent(old -> replaced.set(Optional.of(new Replaced(old, readable.dataset()))));
            }
            case DataReading.Unreadable(List<DataProblem> reasons) -> problems.setAll(reasons);
        }
    }

    /// Takes a word for missing values; what was said of the file stays.
    public void takeAsMissing(MissingWords.Suspect word) {
        Dataset rows = workspace.document().data().orElseThrow();
        TakeAsMissing command = TakeAsMissing.in(rows, word.word(), word.columns());
        change(command, command.data(), word.columns());
    }

    /// Reads dates as something that a model can use; what was said of the file stays.
    public void readDates(ReadDates command) {
        change(command, command.data(), List.of(command.column()));
    }

    private void change(Command command, Dataset changed, Collection<String> columns) {
        Map<String, ColumnReport> known = new LinkedHashMap<>(reports.get());
        known.keySet().removeAll(columns);
        said.put(changed, new Said(List.copyOf(problems), known));
        if (workspace.push(command)) {
            workspace.history().endGesture();
        }
    }

    /// Rows that took the place of others.
    ///
    /// @param before those that were there
    /// @param now those that were read
    public record Replaced(Dataset before, Dataset now) {}

    /// The rows of the document that took the place of others, which the person may not have meant; empty once they are
    /// taken back.
    public ReadOnlyObjectProperty<Optional<Replaced>> replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    /// Makes variables of columns below what is drawn already, in the columns' order.
    public void draw(List<String> columns) {
        CausalDocument document = workspace.document();
        double top = document.placements().values().stream()
                        .mapToDouble(placement -> placement.centre().y())
                        .max()
                        .orElse(-DOWN)
                + DOWN;
        drawAt(columns, new Point(0, top));
    }

    /// Makes variables of all columns that are none yet.
    public void drawAll() {
        workspace.document().data().ifPresent(data -> draw(data.names()));
    }

    /// Whether there is a column that is no variable yet.
    public ObservableValue<Boolean> drawableProperty() {
        return drawable;
    }

    /// Makes variables of columns in rows, the first one at a place. Columns that are variables already stay where they
    /// are.
    public void drawAt(List<String> columns, Point first) {
        CausalGraph graph = workspace.document().graph();
        Map<String, Point> places = new LinkedHashMap<>();
        List<String> fresh =
                columns.stream().filter(column -> !graph.contains(column)).toList();
        int perRow = Math.max(PER_ROW, (int) Math.ceil(Math.sqrt(2.0 * fresh.size()))); // as wide as a screen
        for (int i = 0; i < fresh.size(); i++) {
            places.put(
                    fresh.get(i),
                    new Point(
                            first.x() + i % perRow * ACROSS, first.y() + i / perRow * DOWN + i % perRow % 2 * STAGGER));
        }
        if (!places.isEmpty()) {
            workspace.push(new AddColumns(places));
        }
    }

    /// Fits a mechanism to every variable that has data, in one step of the history.
    public void fit() {
        CausalDocument document = workspace.document();
        Snapshot snapshot = Snapshots.of(document);
        if (!canFit(document)) {
            return;
        }
        busy.set(true);
        FitChoices choices =
                new FitChoices(FitChoices.DEFAULT.pseudoCount(), FitChoices.DEFAULT.folds(), document.seed());
        tasks.run(
                "fit",
                progress -> {
                    ModelFit found = ModelFitter.fit(
                            snapshot.graph(),
                            snapshot.variables().values(),
                            snapshot.data().orElseThrow(),
                            choices,
                            progress);
                    FitMechanisms command = FitMechanisms.of(found);
                    return new Fitted(found, command.withPlaces(Overlaps.removed(command.apply(document), progress)));
                },
                found -> fitted(document, found));
    }

    private record Fitted(ModelFit fit, FitMechanisms command) {}

    private void fitted(CausalDocument document, Fitted found) {
        busy.set(false);
        if (!workspace.document().graph().equals(document.graph())) {
            fit(); // drawn on meanwhile
            return;
        }
        fit.set(Optional.of(found.fit()));
        if (!found.fit().fitted().isEmpty()) {
            boolean moved = !workspace.document().placements().equals(document.placements());
            workspace.push(moved ? found.command().withPlaces(Map.of()) : found.command());
        }
    }

    private static boolean canFit(CausalDocument document) {
        Optional<Dataset> data = Snapshots.of(document).data();
        return data.isPresent()
                && document.graph().variables().stream()
                        .anyMatch(variable -> data.get().contains(variable));
    }

    /// Whether there is a variable with data to fit.
    public ObservableValue<Boolean> fittableProperty() {
        return fittable;
    }

    /// What is odd about the file that was read last, or why it cannot be read.
    public ObservableList<DataProblem> problems() {
        return shownProblems;
    }

    /// How the columns of the file that was read last were understood, by name.
    public ReadOnlyObjectProperty<Map<String, ColumnReport>> reportsProperty() {
        return reports.getReadOnlyProperty();
    }

    /// The last fit.
    public ReadOnlyObjectProperty<Optional<ModelFit>> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /// Why the mechanism of a variable was chosen and how well it fits, where it was fitted to data.
    public Optional<FitReport> fitOf(String variable) {
        return Optional.ofNullable(workspace.document().fits().get(variable));
    }

    /// Whether a file is being read or a model fitted.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The columns that are variables of the graph already.
    public Set<String> drawn() {
        return drawn(workspace.document());
    }

    private static Set<String> drawn(CausalDocument document) {
        List<String> bound = new ArrayList<>();
        document.cards().values().forEach(card -> card.column().ifPresent(bound::add));
        return Set.copyOf(bound);
    }
}
