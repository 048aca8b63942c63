package org.causeboard.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Token;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class GalleryTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 990, 760);
        window.show(stage);
    }

    @Test
    void theTabOfExamplesIsFilledWhenItIsClicked() {
        showExamples();
        interact(() -> lookup("#open-confounding").queryAs(Button.class).fire());
        assertThat(window.studio().workspace().document().graph().size()).isPositive();
    }

    @Test
    void everyExampleShowsItsGraphInTheColoursOfTheTheme() {
        showExamples();
        for (String id : Gallery.ids()) {
            assertThat(from(lookup("#example-" + id)).lookup(".image-view").queryAllAs(ImageView.class))
                    .as(id)
                    .hasSize(1);
        }
        interact(() -> window.studio().actions().get("theme-light").perform());
        assertThat(pixels(pictureOf("confounding"), Palettes.LIGHT)).isPositive();
        interact(() -> window.studio().actions().get("theme-dark").perform());
        assertThat(pixels(pictureOf("confounding"), Palettes.DARK)).isPositive();
    }

    private void showExamples() {
        TabPane tabs = lookup(".tab-pane").queryAs(TabPane.class);
        interact(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-gallery"))
                .forEach(tabs.getSelectionModel()::select));
    }

    private Image pictureOf(String id) {
        return from(lookup("#example-" + id))
                .lookup(".image-view")
                .queryAs(ImageView.class)
                .getImage();
    }

    /// How many have the colour of text.
    private static int pixels(Image image, Palette palette) {
        Colour text = palette.colour(Token.TEXT);
        int wanted = 0xFF << 24 | text.red() << 16 | text.green() << 8 | text.blue();
        int found = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                found += image.getPixelReader().getArgb(x, y) == wanted ? 1 : 0;
            }
        }
        return found;
    }
}
