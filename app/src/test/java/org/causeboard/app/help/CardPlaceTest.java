package org.causeboard.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class CardPlaceTest {
    private static final Rectangle2D CANVAS = new Rectangle2D(240, 50, 740, 450);
    private static final Rectangle2D TABS = new Rectangle2D(240, 500, 740, 270);
    private static final Rectangle2D TARGET = new Rectangle2D(250, 60, 160, 40);

    private static CardPlace window(double weightOfTheCanvas) {
        return new CardPlace(
                1280,
                800,
                List.of(CANVAS, TABS),
                List.of(new CardPlace.Kept(CANVAS, weightOfTheCanvas), new CardPlace.Kept(TARGET, 50)));
    }

    private static CardPlace smallWindow(double height, Rectangle2D pane, Rectangle2D kept) {
        return new CardPlace(640, height, List.of(pane), List.of(new CardPlace.Kept(kept, 50)));
    }

    private static Rectangle2D card(Point2D at) {
        return new Rectangle2D(at.getX(), at.getY(), 400, 180);
    }

    @Test
    void theCardLiesInThePaneWhereItHidesNothing() {
        Point2D at = window(1).of(400, 180, Optional.empty(), new Point2D(330, 80));
        assertThat(TABS.contains(card(at))).isTrue();
    }

    @Test
    void whatIsSpokenOfStaysInSightAlsoWhereAllIsCanvas() {
        CardPlace canvasAlone = smallWindow(420, new Rectangle2D(0, 0, 640, 420), new Rectangle2D(10, 10, 160, 40));
        Point2D at = canvasAlone.of(400, 180, Optional.empty(), new Point2D(90, 30));
        assertThat(card(at).intersects(10, 10, 160, 40)).isFalse();
        assertThat(new Rectangle2D(0, 0, 640, 420).contains(card(at))).isTrue();
    }

    @Test
    void aCardOfAnotherHeightKeepsItsFootSoThatItsButtonsStayUnderTheMouse() {
        Point2D first = window(1).of(400, 180, Optional.empty(), new Point2D(330, 80));
        Point2D foot = first.add(0, 180);
        assertThat(window(1).of(400, 200, Optional.of(foot), new Point2D(900, 20)))
                .isEqualTo(foot.subtract(0, 200));
    }

    @Test
    void besideAPaneThatIsNarrowerThanTheCardItStaysInTheWindow() {
        CardPlace narrow = smallWindow(400, new Rectangle2D(0, 50, 240, 330), new Rectangle2D(240, 50, 400, 330));
        Point2D at = narrow.of(400, 180, Optional.empty(), new Point2D(330, 80));
        assertThat(new Rectangle2D(0, 0, 640, 400).contains(card(at))).isTrue();
    }

    @Test
    void inAWindowSmallerThanTheCardItBeginsInsideOfIt() {
        Point2D at = new CardPlace(300, 150, List.of(), List.of()).of(300, 180, Optional.empty(), Point2D.ZERO);
        assertThat(at.getX()).isBetween(0.0, 20.0);
        assertThat(at.getY()).isBetween(0.0, 20.0);
    }
}
