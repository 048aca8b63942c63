package org.causeboard.app.fragment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.causeboard.app.export.Thumbnail;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.display.Palette;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.picture.PictureWriter;
import org.causeboard.model.fragment.OwnFragment;

/// The picture of a fragment, painted beside the JavaFX thread.
final class FragmentPicture extends StackPane {
    /// How wide it is, in pixels.
    static final double WIDTH = 340;

    private static final Logger LOG = Logger.getLogger(FragmentPicture.class.getName());
    private static final double HEIGHT = 190;
    private static final Thumbnail PICTURE = new Thumbnail(WIDTH - 20, HEIGHT - 16);

    private final Studio studio;
    private Optional<OwnFragment> shown = Optional.empty();

    FragmentPicture(Studio studio) {
        this.studio = studio;
        getStyleClass().add("fragment-picture");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
    }

    /// Paints another fragment, or none.
    void show(Optional<OwnFragment> fragment) {
        boolean same = shown.map(OwnFragment::piece).equals(fragment.map(OwnFragment::piece));
        shown = fragment;
        if (!same) {
            getChildren().clear(); // one that was only renamed stays in sight
        }
        fragment.ifPresent(this::paint);
    }

    private void paint(OwnFragment fragment) {
        CausalDocument document = fragment.piece().document();
        Palette palette = studio.theme().paletteProperty().get();
        studio.tasks()
                .run(
                        "fragment-picture",
                        _ -> png(document, palette),
                        found -> found.filter(_ -> shown.equals(Optional.of(fragment)))
                                .ifPresent(this::frame));
    }

    private static Optional<byte[]> png(CausalDocument document, Palette palette) {
        try {
            return Optional.of(PICTURE.png(document, palette, PictureWriter.Ground.TRANSPARENT));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A fragment could not be painted.", e);
            return Optional.empty();
        }
    }

    private void frame(byte[] png) {
        ImageView image = new ImageView(new Image(new ByteArrayInputStream(png)));
        image.setPreserveRatio(true);
        image.setFitWidth(image.getImage().getWidth() / 2);
        getChildren().setAll(image);
    }
}
