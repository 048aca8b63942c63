package org.causeboard.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.format.picture.PictureWriter.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailTest {
    private static final Thumbnail CARD = new Thumbnail(124, 76);

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 400", "30, 120", "60, 90"})
    void aPictureIsAtMostTwiceAsFineAsTheRoomForIt(int variables, double apart) throws IOException {
        BufferedImage image = picture(row(variables, apart));
        assertThat(image.getWidth()).isLessThanOrEqualTo(2 * 124 + 1);
        assertThat(image.getHeight()).isLessThanOrEqualTo(2 * 76 + 1);
    }

    @Test
    void namesOfASmallGraphThatIsDrawnWideApartAreWritten() throws IOException {
        BufferedImage image = picture(row(3, 220));
        // two pixels for one: letters of six pixels at least leave full strokes in the colour of text
        assertThat(pixelsOf(image, Palettes.LIGHT.colour(Token.TEXT))).isGreaterThan(40);
    }

    @Test
    void whatIsTooSmallToBeReadIsNotWritten() throws IOException {
        assertThat(pixelsOf(picture(row(60, 90)), Palettes.LIGHT.colour(Token.TEXT)))
                .isZero();
    }

    private static CausalDocument row(int variables, double apart) {
        DocumentEditor editor = CausalDocument.empty().edit();
        String[] names = IntStream.range(0, variables).mapToObj(i -> "V" + i).toArray(String[]::new);
        editor.graph(graph -> graph.variables(names));
        for (int i = 0; i < variables; i++) {
            editor.placement(names[i], Placement.at(i * apart, 0));
        }
        return editor.done();
    }

    private static BufferedImage picture(CausalDocument document) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(CARD.png(document, Palettes.LIGHT, Ground.PAINTED)));
    }

    private static long pixelsOf(BufferedImage image, Colour colour) {
        int wanted = colour.red() << 16 | colour.green() << 8 | colour.blue();
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == wanted)
                .count();
    }
}
