package org.causeboard.app.gallery;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;

/// The examples as cards: what each teaches, where it comes from, and what to ask it first. Examples are read when the
/// gallery is first looked at.
public final class GalleryView extends ScrollPane {
    private static final double CARD_WIDTH = 300;

    private final Studio studio;
    private final Consumer<Example> open;
    private final Consumer<String> ask;
    private final FlowPane cards = new FlowPane(12, 12);
    private boolean asked;

    /// @param open opens an example in place of the document
    /// @param ask asks a question in writing
    public GalleryView(Studio studio, Consumer<Example> open, Consumer<String> ask) {
        this.studio = studio;
        this.open = open;
        this.ask = ask;
        setId("gallery");
        cards.getStyleClass().add("gallery");
        Label reading = new Label(studio.messages().text("gallery.reading"));
        reading.getStyleClass().add("quiet");
        cards.getChildren().setAll(reading);
        setContent(cards);
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
    }

    /// Reads the examples, once.
    public void fill() {
        if (!asked) {
            asked = true;
            studio.tasks().run("gallery", _ -> Gallery.all(), this::show);
        }
    }

    private void show(List<Example> examples) {
        cards.getChildren().setAll(examples.stream().map(this::card).toList());
    }

    private Node card(Example example) {
        Label title = text(example.title(), "strong");
        Label idea = text(example.idea());
        Label reference = text(example.reference(), "quiet");
        VBox questions = new VBox(4);
        for (Example.Question question : example.questions()) {
            Button button = new Button(question.query());
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("small", "question-button");
            button.setTooltip(new Tooltip(question.about()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                open.accept(example);
                ask.accept(question.query());
            });
            questions.getChildren().add(button);
        }
        Button show = new Button(studio.messages().text("gallery.open"));
        show.setId("open-" + example.id());
        show.getStyleClass().addAll("small", "accent");
        show.setOnAction(_ -> open.accept(example));
        VBox card = new VBox(7, title, idea, reference, questions, show);
        card.setId("example-" + example.id());
        card.getStyleClass().add("gallery-card");
        card.setPrefWidth(CARD_WIDTH);
        card.setMaxWidth(CARD_WIDTH);
        return card;
    }

    private static Label text(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
