package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.causeboard.model.display.Dash;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.TextStyle;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// What is painted coarsely are plain rectangles, and all else stays as it is.
final class CoarseTest {
    private static final Box BODY = new Box(10, 20, 100, 60);
    private static final Ink LINE = Ink.of(Token.OUTLINE);
    private static final Ink GROUND = Ink.of(Token.SURFACE);

    @Test
    void aVariableIsTwoRectanglesWithoutAShadow() {
        Shape shadow = Shape.Rectangle.filled(BODY.plus(0, 1.5), 10, Ink.of(Token.SHADOW, 0.08));
        Shape body = new Shape.Rectangle(BODY, 10, Optional.of(GROUND), Optional.of(Stroke.solid(LINE, 2)));
        assertThat(Coarse.of(List.of(shadow, body)))
                .containsExactly(
                        Shape.Rectangle.filled(BODY.grown(1), 0, LINE),
                        Shape.Rectangle.filled(BODY.grown(-1), 0, GROUND));
    }

    @Test
    void barsLoseTheirRoundCornersAndKeepTheirInk() {
        Ink pale = Ink.of(Token.BAR, 0.45);
        assertThat(Coarse.of(List.of(Shape.Rectangle.filled(BODY, 3, pale))))
                .containsExactly(Shape.Rectangle.filled(BODY, 0, pale));
    }

    @Test
    void whatIsHiddenStaysDashedAndWordsStay() {
        Shape hidden = new Shape.Rectangle(
                BODY, 30, Optional.of(GROUND), Optional.of(new Stroke(Ink.of(Token.LATENT), 1.5, Dash.DASHED)));
        Shape word = new Shape.Text(
                "U", new Point(0, 0), new TextStyle(12, TextStyle.Weight.SEMIBOLD), Shape.Anchor.MIDDLE, LINE);
        assertThat(Coarse.of(List.of(hidden, word))).containsExactly(hidden, word);
    }
}
