package org.causeboard.app.data;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.causeboard.app.files.FileKinds;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Explained;
import org.causeboard.app.theme.Icons;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.ColumnReport;
import org.causeboard.engine.data.DataProblem;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.MissingWords;
import org.causeboard.engine.fit.Unfitted;
import org.causeboard.engine.variable.Discrete;

/// The tab of the data: what was loaded, its columns to drag onto the canvas, its first rows, and the fit.
public final class DataView extends BorderPane {
    private static final double LEAST_COLUMN = 132;
    private static final double WIDEST_COLUMN = 260;
    private static final double AROUND_NAME = 56;
    private static final double LETTER = 8; // a name of usual letters is seen as a whole
    private static final int MOST_NAMED = 4; // columns in a sentence
    private static final double SMALL_LETTER = 7;
    private static final double ROW_NUMBER_WIDTH = 64;
    private static final double SIDE = 388;
    private static final double NARROW = SIDE + ROW_NUMBER_WIDTH + LEAST_COLUMN / 2;
    private static final double HIGHEST_ABOVE = 60;
    private static final int EASILY_SEEN = 24; // columns
    private static final int MOST_COLUMNS = 100; // a table lays out the heads of all its columns, be they seen or not

    private final DataViewModel model;
    private final Studio studio;
    private final Messages messages;
    private final FilePrompts prompts;
    private final RowFacts rows;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final VBox remarks = new VBox(4);
    private final ScrollPane said = new ScrollPane();
    private final VBox side = new VBox(8);
    private final FlowPane buttons = new FlowPane(8, 6); // in a language of long words they take two rows
    private final Button drawAll = new Button();
    private final Explained whyNotDrawn = new Explained(drawAll);
    private final TextField find = new TextField();
    private final Label found = new Label();
    private final HBox finding = new HBox(8, find, found);
    private final TableView<Integer> table = new TableView<>();

    public DataView(DataViewModel model, RowFacts rows, Studio studio, FilePrompts prompts) {
        this.rows = rows;
        this.model = model;
        this.studio = studio;
        this.messages = studio.messages();
        this.prompts = prompts;
        setId("data-panel");
        getStyleClass().add("panel");
        title.getStyleClass().add("panel-title");
        title.setId("data-name");
        facts.getStyleClass().add("quiet");
        facts.setId("data-facts");
        remarks.setId("data-remarks");
        table.setId("data-table");
        table.setAccessibleText(messages.text("data.table"));
        table.getStyleClass().addAll("dense", "data-table");
        makeButtons();
        side.getStyleClass().add("panel-side");
        fillSide();
        widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(this::placeSide);
        studio.workspace().documentProperty().subscribe(_ -> show());
        model.problems().subscribe(this::showRemarks);
        model.fitProperty().subscribe(_ -> showRemarks());
        imagineRows();
    }

    /// A double click or Enter imagines for the unit of a row; while one imagines, choosing the row does.
    private void imagineRows() {
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && click.getTarget() instanceof Node at && isInRow(at)) {
                pickChosen();
            }
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                pickChosen();
                key.consume();
            }
        });
        table.getSelectionModel().selectedIndexProperty().subscribe((_, chosen) -> {
            if (chosen.intValue() >= 0 && rows.offeredProperty().getValue() && !isFact(chosen.intValue())) {
                rows.pick(chosen.intValue());
            }
        });
        rows.rowProperty()
                .subscribe(row -> row.ifPresentOrElse(this::choose, table.getSelectionModel()::clearSelection));
    }

    private boolean isInRow(Node node) {
        for (Node at = node; at != null && at != table; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private boolean isFact(int row) {
        OptionalInt fact = rows.rowProperty().getValue();
        return fact.isPresent() && fact.getAsInt() == row;
    }

    private void pickChosen() {
        int chosen = table.getSelectionModel().getSelectedIndex();
        if (chosen >= 0) {
            rows.pick(chosen);
        }
    }

    private void choose(int row) {
        if (table.getSelectionModel().getSelectedIndex() != row
                && row < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - 2));
        }
    }

    /// What is said of the data stands beside their rows, and above them where there is no room for both.
    private void placeSide(boolean above) {
        getChildren().remove(side);
        setLeft(above ? null : side);
        setTop(above ? side : null);
        side.setMinWidth(above ? 0 : SIDE);
        said.setMaxHeight(above ? HIGHEST_ABOVE : Double.MAX_VALUE);
    }

    private void fillSide() {
        said.setContent(remarks);
        said.setFitToWidth(true);
        said.getStyleClass().add("plain-scroll");
        VBox.setVgrow(said, Priority.ALWAYS);
        said.managedProperty().bind(Bindings.isNotEmpty(remarks.getChildren()));
        said.visibleProperty().bind(said.managedProperty());
        ProgressIndicator busy = new ProgressIndicator();
        busy.setId("data-busy");
        busy.setMinSize(18, 18);
        busy.setPrefSize(18, 18);
        busy.visibleProperty().bind(model.busyProperty());
        HBox named = new HBox(8, title, busy); // beside the buttons there is no room for it in every language
        named.setAlignment(Pos.CENTER_LEFT);
        find.setId("find-column");
        find.setPromptText(messages.text("data.find-column"));
        find.setAccessibleText(messages.text("data.find-column"));
        find.textProperty().subscribe((_, _) -> shownData.ifPresent(this::showRows));
        found.setId("columns-found");
        found.getStyleClass().add("quiet");
        finding.setAlignment(Pos.CENTER_LEFT);
        finding.managedProperty().bind(finding.visibleProperty());
        finding.setVisible(false);
        side.getChildren().setAll(new VBox(2, named, facts), buttons, finding, said);
        side.setPrefWidth(SIDE);
    }

    private void makeButtons() {
        Button choose = new Button(messages.text("data.choose"));
        choose.setId("choose-data");
        choose.setGraphic(Icons.action("import-data", 16));
        choose.setOnAction(_ -> prompts.open(FileKinds.DATA).ifPresent(model::load));
        drawAll.setText(messages.text("data.draw-all"));
        drawAll.setId("draw-all-columns");
        drawAll.setOnAction(_ -> model.drawAll());
        Button fit = new Button(messages.text("data.fit"));
        fit.setId("fit-model");
        fit.getStyleClass().add("accent");
        fit.setOnAction(_ -> model.fit());
        fit.setDisable(true);
        model.fittableProperty().subscribe(can -> fit.setDisable(!can));
        buttons.getChildren().addAll(choose, whyNotDrawn, Explained.unless(fit, messages.text("reason.no-data")));
        buttons.getChildren().forEach(node -> ((Region) node).setMinWidth(USE_PREF_SIZE));
        buttons.setAlignment(Pos.CENTER_LEFT);
    }

    private Optional<Dataset> shownData = Optional.empty();
    private List<MissingWords.Suspect> suspects = List.of();
    private List<Node> dates = List.of();
    private Set<String> shownDrawn = Set.of();

    private void show() {
        Optional<Dataset> data = studio.workspace().document().data();
        Set<String> drawn = model.drawn();
        if (data.equals(shownData) && drawn.equals(shownDrawn) && getCenter() != null) {
            return;
        }
        if (!data.equals(shownData)) {
            suspects = data.map(MissingWords::suspects).orElseGet(List::of);
            dates = data.map(new DateRemarks(model, messages)::of).orElseGet(List::of);
        }
        shownData = data;
        shownDrawn = drawn;
        title.setText(data.map(Dataset::name).orElseGet(() -> messages.text("data.none")));
        facts.setText(data.map(this::factsOf).orElseGet(() -> messages.text("data.none.hint")));
        drawAll.setDisable(data.filter(rows -> !drawn.containsAll(rows.names())).isEmpty());
        whyNotDrawn.say(messages.text(
                data.isEmpty()
                        ? "data.draw-all.no-data"
                        : drawAll.isDisable() ? "data.draw-all.all-drawn" : "data.draw-all.hint"));
        data.ifPresentOrElse(this::showRows, () -> setCenter(empty()));
        showRemarks();
    }

    private String factsOf(Dataset data) {
        long missing = data.columns().stream().mapToLong(Column::missingCount).sum();
        long cells = Math.max(1L, (long) data.rows() * data.columns().size());
        return messages.text("data.facts", data.rows(), data.columns().size(), 100.0 * missing / cells);
    }

    private Node empty() {
        Label hint = new Label(messages.text("data.drop"));
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.getStyleClass().add("quiet");
        StackPane pane = new StackPane(hint);
        pane.getStyleClass().add("drop-area");
        return pane;
    }

    private void showRows(Dataset data) {
        List<TableColumn<Integer, String>> columns = new ArrayList<>(List.of(numbers()));
        boolean isWide = data.columns().size() > EASILY_SEEN;
        String wanted = isWide ? find.getText().strip().toLowerCase(Locale.ROOT) : "";
        List<Column> fitting = data.columns().stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        fitting.stream().limit(MOST_COLUMNS).forEach(column -> columns.add(tableColumn(column)));
        finding.setVisible(isWide);
        found.setText(messages.text(
                "data.columns-found",
                Math.min(fitting.size(), MOST_COLUMNS),
                data.columns().size()));
        table.getColumns().setAll(columns);
        table.setItems(FXCollections.observableList(new AbstractList<>() {
            @Override
            public Integer get(int row) {
                return row;
            }

            @Override
            public int size() {
                return data.rows();
            }
        }));
        rows.rowProperty().getValue().ifPresent(this::choose);
        setCenter(table);
    }

    private TableColumn<Integer, String> numbers() {
        TableColumn<Integer, String> shown = new TableColumn<>();
        Label head = new Label(messages.text("row.name"));
        head.getStyleClass().add("quiet");
        head.setTooltip(new Tooltip(messages.text("row.table-hint")));
        shown.setGraphic(head);
        shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(Integer.toString(row.getValue() + 1)));
        shown.setSortable(false);
        shown.setReorderable(false);
        shown.setPrefWidth(ROW_NUMBER_WIDTH);
        shown.getStyleClass().addAll("number-column", "row-number-column");
        return shown;
    }

    private TableColumn<Integer, String> tableColumn(Column column) {
        TableColumn<Integer, String> shown = new TableColumn<>();
        shown.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(DomainWords.cell(column, row.getValue(), messages.numbers())));
        shown.setSortable(false);
        shown.setReorderable(false);
        double words = Math.max(
                LETTER * column.name().length(), SMALL_LETTER * about(column).length());
        shown.setPrefWidth(Math.clamp(AROUND_NAME + words, LEAST_COLUMN, WIDEST_COLUMN));
        if (!(column.domain() instanceof Discrete)) {
            shown.getStyleClass().add("number-column");
        }
        shown.setGraphic(head(column));
        return shown;
    }

    private String about(Column column) {
        String kind = DomainWords.kind(column.domain(), messages);
        return column.missingCount() == 0 ? kind : messages.text("data.column-missing", kind, column.missingCount());
    }

    private Node head(Column column) {
        Label name = new Label(column.name());
        name.getStyleClass().add("strong");
        Label about = new Label(about(column));
        about.getStyleClass().add("quiet");
        Node icon = Icons.action(column.domain() instanceof Discrete ? "column-category" : "column-number", 16);
        icon.setOpacity(shownDrawn.contains(column.name()) ? 1 : 0.45);
        VBox words = new VBox(name, about);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(6, icon, words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setId("column-" + column.name());
        head.getStyleClass().add("column-head");
        Tooltip.install(head, new Tooltip(hint(column)));
        ColumnDrag.from(head, column.name());
        head.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                model.draw(List.of(column.name()));
            }
        });
        return head;
    }

    private String hint(Column column) {
        String drawn = messages.text(shownDrawn.contains(column.name()) ? "data.column-drawn" : "data.column-drag");
        ColumnReport report = model.reportsProperty().get().get(column.name());
        return report == null
                ? drawn
                : messages.text("data.column-why", report.distinct(), messages.engine(report.why()), drawn);
    }

    private void showRemarks() {
        List<Node> lines = new ArrayList<>();
        suspects.forEach(word -> lines.add(suspect(word)));
        lines.addAll(dates);
        for (DataProblem problem : model.problems()) {
            String place = problem.line().isPresent()
                    ? messages.text(
                            "data.problem-line", problem.file(), problem.line().getAsLong())
                    : problem.column().isEmpty()
                            ? problem.file()
                            : messages.text("data.problem-column", problem.file(), problem.column());
            lines.add(remark(
                    "warning",
                    place + ": " + messages.engine(problem.message()) + " " + messages.engine(problem.remedy())));
        }
        model.fitProperty().get().ifPresent(fit -> {
            if (!fit.fitted().isEmpty()) {
                lines.add(remark(
                        "check", messages.text("data.fitted", fit.fitted().size())));
            }
            for (Unfitted unfitted : fit.unfitted()) {
                lines.add(remark(
                        "info",
                        unfitted.variable() + ": " + messages.engine(unfitted.reason()) + " "
                                + messages.engine(unfitted.remedy())));
            }
        });
        remarks.getChildren().setAll(lines);
    }

    /// Says which word may stand for missing values, and takes it for that in one click.
    private Node suspect(MissingWords.Suspect word) {
        String key = switch (word.among()) {
            case NUMBERS -> "data.word-among-numbers";
            case STATES -> "data.word-among-states";
        };
        Hyperlink take = new Hyperlink(messages.text("data.take-as-missing"));
        take.setId("take-as-missing-" + word.word());
        take.setOnAction(_ -> model.takeAsMissing(word));
        String sentence = messages.text(key, word.word(), columns(word.columns()), word.rows());
        take.setAccessibleText(sentence + " " + take.getText());
        return offer(sentence, List.of(take));
    }

    /// A remark with what can be done about it.
    static Node offer(String sentence, List<Hyperlink> ways) {
        HBox line = remark("info", sentence);
        Node words = line.getChildren().removeLast();
        FlowPane offered = new FlowPane(12, 0);
        offered.getChildren().addAll(ways);
        VBox both = new VBox(2, words, offered);
        HBox.setHgrow(both, Priority.ALWAYS);
        line.getChildren().add(both);
        return line;
    }

    private String columns(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? messages.text("data.more-columns", shown, names.size() - MOST_NAMED) : shown;
    }

    private static HBox remark(String icon, String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, Icons.action(icon, 16), words);
        line.getStyleClass().addAll("remark", "remark-" + icon);
        return line;
    }
}
