package org.causeboard.app.gallery;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.export.Thumbnail;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.model.example.Example;

/// One example: the picture of its graph, what it teaches, where it comes from, and what to ask it first.
final class ExampleCard extends VBox {
    private static final double FRAME = 4;
    private static final double FRAME_WIDTH = 132;
    private static final double FRAME_HEIGHT = 84;

    /// The picture that there is room for.
    static final Thumbnail PICTURE = new Thumbnail(FRAME_WIDTH - 2 * FRAME, FRAME_HEIGHT - 2 * FRAME);

    private final Messages messages;
    private final StackPane frame = new StackPane();

    /// @param open opens the example in place of the document and asks it a question, if there is one
    ExampleCard(Example example, Messages messages, Consumer<Optional<String>> open) {
        super(7);
        this.messages = messages;
        String title = messages.model(example.title());
        Label name = new WrappedLabel(title, "strong");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label idea = new WrappedLabel(messages.model(example.idea()));
        HBox.setHgrow(idea, Priority.ALWAYS);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(FRAME_WIDTH, FRAME_HEIGHT);
        frame.setMaxSize(FRAME_WIDTH, FRAME_HEIGHT);
        Button show = new Button(messages.text("gallery.open"));
        show.setId("open-" + example.id());
        show.getStyleClass().addAll("small", "accent");
        show.setOnAction(_ -> open.accept(Optional.empty()));
        show.setMinWidth(USE_PREF_SIZE);
        show.setAccessibleText(messages.text("gallery.open") + ": " + title);
        getChildren()
                .setAll(
                        new HBox(8, name, show), // at once in sight, however low the pane is
                        new HBox(10, frame, idea),
                        new WrappedLabel(messages.model(example.reference()), "quiet"),
                        questions(example, open));
        setId("example-" + example.id());
        getStyleClass().add("gallery-card");
    }

    private VBox questions(Example example, Consumer<Optional<String>> open) {
        VBox questions = new VBox(4);
        for (Example.Question question : example.questions()) {
            Button button = new Button(question.query());
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("small", "question-button");
            button.setTooltip(new Tooltip(messages.model(question.about())));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> open.accept(Optional.of(question.query())));
            questions.getChildren().add(button);
        }
        return questions;
    }

    /// Shows the picture of its graph, twice as fine as the room for it.
    void show(byte[] png) {
        ImageView image = new ImageView(new Image(new ByteArrayInputStream(png)));
        image.setPreserveRatio(true);
        image.setFitWidth(image.getImage().getWidth() / 2);
        frame.getChildren().setAll(image);
    }
}
