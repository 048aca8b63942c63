package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A tile that shows nothing holds no picture of the zoom before: it would be as many pixels as the window has, for as
/// long as the window is open.
@Tag("ui")
final class TileTest {
    private static final Pixels PLACE = new Pixels(0, 0, 40, 30);

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aTileThatIsLeftHoldsNoPicture() {
        requireGiven(Tile::vacate);
    }

    @Test
    void aTileOfAnotherSizeHoldsNoPicture() {
        requireGiven(tile -> tile.resize(80, 60, 1));
    }

    @Test
    void aTileThatShowsItsCanvasHoldsNoPicture() {
        Shape square = Shape.Rectangle.filled(new Box(0, 0, 9, 9), 0, Ink.of(Token.OUTLINE));
        requireGiven(tile -> paint(tile, List.of(square)));
    }

    private static void requireGiven(Consumer<Tile> change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Tile tile = new Tile();
            tile.resize(40, 30, 1);
            tile.move(PLACE);
            paint(tile, List.of());
            assertThat(picture(tile).getImage()).isNotNull();
            change.accept(tile);
            assertThat(picture(tile).getImage()).isNull();
        });
    }

    private static void paint(Tile tile, List<Shape> over) {
        tile.paint(PLACE, new Raster(40, 30).image(), over, new Colours(Palettes.LIGHT), 1, new Fonts(1));
    }

    private static ImageView picture(Tile tile) {
        return ((Parent) tile.node())
                .getChildrenUnmodifiable().stream()
                        .filter(ImageView.class::isInstance)
                        .map(ImageView.class::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
