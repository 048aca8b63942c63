package org.causeboard.app.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.display.Palette;
import org.causeboard.model.example.Example;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.picture.PictureWriter;

/// The examples as cards: what each teaches, where it comes from, and what to ask it first. Examples are read when the
/// gallery is first looked at.
public final class GalleryView extends ScrollPane {
    private static final Logger LOG = Logger.getLogger(GalleryView.class.getName());
    private static final double LEAST_CARD = 320;
    private static final double GAP = 12;

    private final Studio studio;
    private final BiConsumer<Example, Optional<String>> open;
    private final FlowPane cards = new FlowPane(GAP, GAP);
    private final ObservableValue<Double> cardWidth = cards.widthProperty().map(_ -> cardWidth());
    private final ObservableList<Example> examples = FXCollections.observableArrayList();
    private List<ExampleCard> shown = List.of();
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
        studio.lifetime().hear(studio.theme().paletteProperty()).subscribe((_, colours) -> paint(colours));
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
        String title = studio.messages().model(example.title());
        return new PaletteViewModel.Choice.GoTo(
                studio.messages().text("palette.example", title),
                List.of(title, example.title()), // papers call them by their English names
                () -> open.accept(example, Optional.empty()));
    }

    private void show(List<Example> read) {
        examples.setAll(read);
        shown = examples.stream().map(this::card).toList();
        cards.getChildren().setAll(shown);
        paint(studio.theme().paletteProperty().get());
    }

    private ExampleCard card(Example example) {
        ExampleCard card = new ExampleCard(example, studio.messages(), question -> open.accept(example, question));
        card.prefWidthProperty().bind(cardWidth);
        return card;
    }

    /// Gives the cards their pictures, if there are cards.
    private void paint(Palette colours) {
        List<Example> painted = List.copyOf(examples);
        if (!painted.isEmpty()) {
            studio.tasks().run("gallery-pictures", _ -> pngs(painted, colours), this::picture);
        }
    }

    private static List<byte[]> pngs(List<Example> examples, Palette colours) {
        List<byte[]> pngs = new ArrayList<>();
        try {
            for (Example example : examples) {
                pngs.add(ExampleCard.PICTURE.png(example.document(), colours, PictureWriter.Ground.TRANSPARENT));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An example could not be painted.", e);
        }
        return pngs;
    }

    private void picture(List<byte[]> pngs) {
        for (int i = 0; i < pngs.size(); i++) {
            shown.get(i).show(pngs.get(i));
        }
    }

    /// Cards fill their rows: as many as there is room for, none narrower than can be read, the rest shared.
    private double cardWidth() {
        double room = cards.getWidth() - cards.snappedLeftInset() - cards.snappedRightInset();
        double columns = Math.max(1, Math.floor((room + GAP) / (LEAST_CARD + GAP)));
        return Math.max(LEAST_CARD, Math.floor((room + GAP) / columns - GAP));
    }
}
