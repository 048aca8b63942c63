package org.causeboard.app.versions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.causeboard.app.ask.AnswerWords;
import org.causeboard.app.ask.BoundsPicture;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.EscapeKey;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.app.versions.VersionsViewModel.Answers;
import org.causeboard.app.versions.VersionsViewModel.Pair;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.difference.Difference;
import org.causeboard.model.difference.Difference.Change;
import org.causeboard.model.display.EdgeMark;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Scene;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Size;

/// Two versions side by side over the whole window: what differs is framed and signed in both pictures and listed
/// below; a question is asked of both. Escape closes it.
public final class VersionsView extends BorderPane {
    private static final Size AROUND = new Size(420, 300);

    private final Messages messages;
    private final VersionsViewModel model;
    private final AnswerWords words;
    private final Runnable closed;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.START);
    private final SidePicture older;
    private final SidePicture newer;
    private final ComboBox<DocumentVersion> olderChoice = choice("version-older");
    private final ComboBox<DocumentVersion> newerChoice = choice("version-newer");
    private final DifferenceList lines;
    private final TextField question = new TextField();
    private final Label olderAnswer = new Label();
    private final Label newerAnswer = new Label();
    private final Label olderLicence = new WrappedLabel("", "quiet");
    private final Label newerLicence = new WrappedLabel("", "quiet");
    private final VBox olderRange = new VBox();
    private final VBox newerRange = new VBox();
    private final Label gap = new Label();
    private View whole = View.START; // as both were fitted last
    private boolean choosing;

    /// @param closed is told when it has closed, to give the focus back
    public VersionsView(Studio studio, VersionsViewModel model, Runnable closed) {
        messages = studio.messages();
        this.model = model;
        this.closed = closed;
        words = new AnswerWords(messages);
        lines = new DifferenceList(messages, this::goTo);
        ObservableValue<Palette> colours = studio.lifetime().hear(studio.theme().paletteProperty());
        older = new SidePicture("versions-older", colours, view);
        newer = new SidePicture("versions-newer", colours, view);
        older.layoutBoundsProperty().subscribe((_, _) -> {
            if (view.get().equals(whole)) {
                fit(); // it has its size, or another one
            }
        });
        setId("versions");
        getStyleClass().add("versions");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(seen -> {
            if (seen && getCenter() == null) { // what was never seen is never styled
                setTop(head());
                setCenter(pictures());
                setBottom(below());
            }
        });
        EscapeKey.closes(this, this::close);
        model.pairProperty().subscribe(pair -> pair.ifPresent(this::show));
        model.answersProperty().subscribe(this::show);
    }

    private ComboBox<DocumentVersion> choice(String id) {
        ComboBox<DocumentVersion> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(420);
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(DocumentVersion version, boolean empty) {
                super.updateItem(version, empty);
                setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // versions differ at the end of their names
                setText(empty ? "" : version.name());
            }
        });
        box.getSelectionModel().selectedItemProperty().subscribe((_, _) -> chosen());
        return box;
    }

    private Node head() {
        Label title = new Label(messages.text("versions.title"));
        title.getStyleClass().add("overlay-title");
        olderChoice.setAccessibleText(messages.text("versions.older"));
        newerChoice.setAccessibleText(messages.text("versions.newer"));
        Button swap = button("versions-swap", "swap", this::swap);
        Button fit = button("versions-fit", "fullscreen", this::fit);
        Button close = button("close-versions", "close", this::close);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(10, title, olderChoice, swap, newerChoice, space, fit, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("versions-head");
        return head;
    }

    private Node pictures() {
        HBox both = new HBox(1, older, newer);
        both.getStyleClass().add("versions-pictures");
        HBox.setHgrow(older, Priority.ALWAYS);
        HBox.setHgrow(newer, Priority.ALWAYS);
        older.setPrefWidth(400);
        newer.setPrefWidth(400);
        return both;
    }

    private Node below() {
        question.setId("versions-question");
        question.setPromptText(messages.text("versions.ask"));
        question.setAccessibleText(messages.text("versions.ask"));
        question.setOnAction(_ -> model.ask(question.getText()));
        olderAnswer.setId("versions-older-answer");
        newerAnswer.setId("versions-newer-answer");
        gap.setId("versions-gap");
        gap.getStyleClass().add("panel-title");
        for (Label label : List.of(olderAnswer, newerAnswer, gap)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        olderLicence.setId("versions-older-licence");
        newerLicence.setId("versions-newer-licence");
        VBox answers = new VBox(
                8,
                question,
                new VBox(olderAnswer, olderRange, olderLicence),
                new VBox(newerAnswer, newerRange, newerLicence),
                gap);
        HBox below = new HBox(18, lines, answers);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox.setHgrow(answers, Priority.ALWAYS);
        answers.setMinWidth(0);
        lines.setPrefWidth(400);
        answers.setPrefWidth(400);
        below.getStyleClass().add("versions-below");
        return below;
    }

    private Button button(String id, String icon, Runnable run) {
        return new IconButton(id, icon, 16, messages.text("versions." + id), run);
    }

    /// Lays the version in front beside the one before it.
    public void open() {
        List<DocumentVersion> all = model.versions();
        choosing = true;
        olderChoice.getItems().setAll(all);
        newerChoice.getItems().setAll(all);
        olderChoice.getSelectionModel().select(Math.max(0, all.size() - 2));
        newerChoice.getSelectionModel().select(all.size() - 1);
        choosing = false;
        setVisible(true);
        chosen();
        question.requestFocus();
    }

    /// Hides it, and keeps nothing of the documents: they may be closed meanwhile.
    public void close() {
        setVisible(false);
        choosing = true;
        olderChoice.getItems().clear();
        newerChoice.getItems().clear();
        choosing = false;
        older.putAway();
        newer.putAway();
        lines.putAway();
        model.putAway();
        closed.run();
    }

    private void swap() {
        DocumentVersion first = olderChoice.getValue();
        choosing = true;
        olderChoice.setValue(newerChoice.getValue());
        newerChoice.setValue(first);
        choosing = false;
        chosen();
    }

    private void chosen() {
        if (!choosing && isVisible() && olderChoice.getValue() != null && newerChoice.getValue() != null) {
            model.lay(olderChoice.getValue(), newerChoice.getValue());
        }
    }

    private void fit() {
        Box.union(Stream.of(older, newer)
                        .flatMap(side -> side.bounds().stream())
                        .toList())
                .ifPresent(box -> {
                    whole = View.fitting(box, older.getWidth(), older.getHeight(), 36, 1);
                    view.set(whole);
                });
    }

    private void goTo(String variable) {
        model.pairProperty()
                .get()
                .ifPresent(pair -> Stream.of(pair.newer(), pair.older())
                        .flatMap(document ->
                                Optional.ofNullable(document.placements().get(variable)).stream())
                        .map(Placement::centre)
                        .findFirst()
                        .ifPresent(centre -> {
                            Box seen = view.get().visible(older.getWidth(), older.getHeight());
                            if (!seen.contains(Box.around(centre, new Size(0, 0)))) {
                                view.set(View.fitting(
                                        Box.around(centre, AROUND), older.getWidth(), older.getHeight(), 0, 1));
                            }
                        }));
    }

    private void show(Pair pair) {
        Difference difference = pair.difference();
        older.show(scene(pair.older(), difference, Difference.OfEdge::before), variables(difference, Change.ADDED));
        newer.show(scene(pair.newer(), difference, Difference.OfEdge::after), variables(difference, Change.REMOVED));
        lines.show(difference);
        fit();
    }

    private static Scene scene(
            CausalDocument document, Difference difference, Function<Difference.OfEdge, Optional<Edge>> side) {
        Map<Edge, EdgeMark> marks = new LinkedHashMap<>();
        difference
                .edges()
                .forEach(edge -> side.apply(edge)
                        .ifPresent(here -> marks.put(
                                here,
                                switch (edge.change()) {
                                    case ADDED -> new EdgeMark(EdgeMark.Light.ADDED, Optional.of("+"));
                                    case REMOVED -> new EdgeMark(EdgeMark.Light.REMOVED, Optional.of("−"));
                                    case CHANGED -> new EdgeMark(EdgeMark.Light.CHANGED, Optional.of("≠"));
                                })));
        return Scene.of(document).withMarks(Map.of(), marks);
    }

    private static Map<String, Change> variables(Difference difference, Change elsewhere) {
        return difference.variables().stream()
                .filter(variable -> variable.change() != elsewhere)
                .collect(Collectors.toMap(
                        Difference.OfVariable::variable,
                        Difference.OfVariable::change,
                        (a, _) -> a,
                        LinkedHashMap::new));
    }

    private void show(Optional<Answers> answers) {
        olderAnswer.setText(answers.map(found -> messages.text("versions.left", words.brief(found.older())))
                .orElse(""));
        newerAnswer.setText(answers.map(found -> messages.text("versions.right", words.brief(found.newer())))
                .orElse(""));
        List<Node> ranges = answers.map(found -> BoundsPicture.beside(found.older(), found.newer(), messages))
                .orElse(List.of());
        olderRange.getChildren().setAll(ranges.stream().limit(1).toList());
        newerRange.getChildren().setAll(ranges.stream().skip(1).toList());
        olderLicence.setText(answers.map(Answers::older).map(words::licence).orElse(""));
        newerLicence.setText(answers.map(Answers::newer).map(words::licence).orElse(""));
        gap.setText(answers.map(this::gapWords).orElse(""));
    }

    private String gapWords(Answers answers) {
        return switch (answers.gap()) {
            case Gap.Unknown _ -> "";
            case Gap.None _ -> messages.text("versions.same-answer");
            case Gap.Amount(double larger) -> messages.text("versions.gap", signed(larger));
            case Gap.Mean(double larger) -> messages.text("versions.gap-mean", signed(larger));
            case Gap.Probability(String state, double larger) ->
                messages.text("versions.gap-state", signed(larger), state);
            case Gap.Unlike _ -> messages.text("versions.no-gap");
        };
    }

    private String signed(double larger) {
        return (larger < 0 ? "−" : "+") + messages.number(Math.abs(larger));
    }
}
