package org.causeboard.app.gallery;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;

/// The examples as cards: what each teaches, where it comes from, and what to ask it first. Examples are read when the
/// gallery is first looked at.
public final class GalleryView extends ScrollPane {
    private static final double LEAST_CARD = 280;
    private static final double GAP = 12;

    private final Studio studio;
    private final BiConsumer<Example, Optional<String>> open;
    private final FlowPane cards = new FlowPane(GAP, GAP);
    private final ObservableValue<Double> cardWidth = cards.widthProperty().map(_ -> cardWidth());
    private final ObservableList<Example> examples = FXCollections.observableArrayList();
    private boolean asked;

    /// Begins hidden, behind another tab.
    ///
    /// @param open opens an example in place of the document and asks it a question, if there is one
    public GalleryView(Studio studio, BiConsumer<Example, Optional<String>> open) {
        this.studio = studio;
        this.open = open;
        setId("gallery");
        cards.getStyleClass().add("gallery");
        Label reading = new Label(studio.messages().text("gallery.reading"));
        reading.getStyleClass().add("quiet");
        cards.getChildren().setAll(reading);
        setContent(cards);
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
        setVisible(false);
        visibleProperty().subscribe((_, seen) -> {
            if (seen) {
                read();
            }
        });
    }

    private void read() {
        if (!asked) {
            asked = true;
            studio.tasks().run("gallery", _ -> Gallery.all(), this::show);
        }
    }

    /// What has been read; empty at first.
    public ObservableList<Example> examples() {
        return examples;
    }

    /// The examples for the command palette, which reads them when it is first asked.
    public List<PaletteViewModel.Choice> choices() {
        read();
        return examples.stream().map(this::choice).toList();
    }

    private PaletteViewModel.Choice choice(Example example) {
        String title = words(example.title());
        return new PaletteViewModel.Choice.GoTo(
                studio.messages().text("palette.example", title), title, () -> open.accept(example, Optional.empty()));
    }

    private void show(List<Example> read) {
        examples.setAll(read);
        cards.getChildren().setAll(examples.stream().map(this::card).toList());
    }

    /// Cards fill their rows: as many as there is room for, none narrower than can be read, the rest shared.
    private double cardWidth() {
        double room = cards.getWidth() - cards.snappedLeftInset() - cards.snappedRightInset();
        double columns = Math.max(1, Math.floor((room + GAP) / (LEAST_CARD + GAP)));
        return Math.max(LEAST_CARD, Math.floor((room + GAP) / columns - GAP));
    }

    private Node card(Example example) {
        Label title = new WrappedLabel(words(example.title()), "strong");
        Label idea = new WrappedLabel(words(example.idea()));
        Label reference = new WrappedLabel(words(example.reference()), "quiet");
        VBox questions = new VBox(4);
        for (Example.Question question : example.questions()) {
            Button button = new Button(question.query());
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("small", "question-button");
            button.setTooltip(new Tooltip(words(question.about())));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> open.accept(example, Optional.of(question.query())));
            questions.getChildren().add(button);
        }
        Button show = new Button(studio.messages().text("gallery.open"));
        show.setId("open-" + example.id());
        show.getStyleClass().addAll("small", "accent");
        show.setOnAction(_ -> open.accept(example, Optional.empty()));
        show.setMinWidth(USE_PREF_SIZE);
        show.setAccessibleText(studio.messages().text("gallery.open") + ": " + words(example.title()));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, show); // at once in sight, however low the pane is
        VBox card = new VBox(7, head, idea, reference, questions);
        card.setId("example-" + example.id());
        card.getStyleClass().add("gallery-card");
        card.prefWidthProperty().bind(cardWidth);
        return card;
    }

    private String words(String english) {
        return studio.messages().model(english);
    }
}
