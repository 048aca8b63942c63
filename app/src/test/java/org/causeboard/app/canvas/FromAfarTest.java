package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.workspace.Item;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is seen and done where variables are a few pixels large.
@Tag("ui")
final class FromAfarTest extends OneWindow {
    private static final int VARIABLES = 300;
    private static final double SEEN = 0.1; // of the way from white to black

    @AfterEach
    void light() {
        hands.interact(() -> {
            workspace.hoveredProperty().set(Optional.empty());
            window.studio().theme().appearanceProperty().set(Appearance.LIGHT);
        });
    }

    private static List<String> names() {
        return IntStream.range(0, VARIABLES).mapToObj(i -> "v" + i).toList();
    }

    private static CausalDocument crowd() {
        DocumentEditor editor =
                CausalDocument.empty().edit().graph(graph -> graph.variables(names().toArray(String[]::new)));
        for (int i = 0; i < VARIABLES; i++) {
            editor.placement("v" + i, Placement.at(150 * (i % 20), 90 * (i / 20)));
        }
        return editor.done();
    }

    private static void lookFrom(double zoom) {
        hands.interact(() -> {
            window.canvas().look(new View(zoom, -2_000, -2_000));
            window.canvas().layout();
        });
        settle();
    }

    /// The colours in the middle of all variables.
    private static List<Color> colours() {
        List<Color> colours = new ArrayList<>();
        hands.interact(() -> {
            WritableImage image = window.canvas().snapshot(null, null);
            for (String name : names()) {
                Point pixel = window.canvas().view().toScreen(place(name));
                colours.add(image.getPixelReader().getColor((int) pixel.x(), (int) pixel.y()));
            }
        });
        return colours;
    }

    private static void choose(List<String> variables) {
        hands.interact(() ->
                workspace.select(variables.stream().map(Item.VariableItem::new).toList()));
        settle();
    }

    private static double apart(Color a, Color b) {
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
    }

    @Test
    void eachSelectedVariableIsToldFromTheOthers() {
        open(crowd());
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            hands.interact(() -> window.studio().theme().appearanceProperty().set(appearance));
            for (double zoom : new double[] {0.05, 0.11}) {
                lookFrom(zoom);
                choose(List.of());
                List<Color> before = colours();
                choose(List.of("v137"));
                List<Color> one = colours();
                choose(names());
                List<Color> all = colours();
                for (int i = 0; i < VARIABLES; i++) {
                    assertThat(apart(before.get(i), all.get(i)))
                            .as("v%d of all in %s at %s", i, appearance, zoom)
                            .isGreaterThan(SEEN);
                    assertThat(apart(before.get(i), one.get(i)) > SEEN)
                            .as("v%d where v137 is selected, in %s at %s", i, appearance, zoom)
                            .isEqualTo(i == 137);
                }
            }
        }
    }

    @Test
    void theRingForDrawingArrowsIsNarrowerThanItsVariable() {
        Set<String> sizes = Set.of("A", "B", "C");
        for (double zoom : new double[] {0.01, 0.03, 0.1, 0.15, 0.2, 0.36, 0.5, 1, 2}) {
            lookFrom(zoom);
            Pointing pointing = new Pointing(drawn());
            for (String variable : sizes) {
                NodeGeometry node = drawn().geometry().nodes().get(variable);
                double side = Math.min(node.box().width(), node.box().height());
                Point beyond = node.box().centre().plus(0, -node.box().height() / 2 - side);
                assertThat(pointing.at(beyond, zoom, Set.of()))
                        .as("as far off as the variable is high, at %s", zoom)
                        .isInstanceOf(Hit.Ground.class);
            }
        }
    }

    @Test
    void aRingTooNarrowToBeHitIsNotShown() {
        for (double zoom : new double[] {0.02, 0.1, 0.3, 1}) {
            lookFrom(zoom);
            hands.interact(() -> workspace.hoveredProperty().set(Optional.of(new Item.VariableItem("B"))));
            settle();
            NodeGeometry node = drawn().geometry().nodes().get("B");
            Point beside = node.box().centre().plus(node.box().width() / 2 + 3 / zoom, 0);
            boolean hit = new Pointing(drawn()).at(beside, zoom, Set.of()) instanceof Hit.Ring;
            assertThat(window.canvas().lookupAll(".connect-ring"))
                    .as("at %s", zoom)
                    .hasSize(zoom < 0.16 ? 0 : 1);
            assertThat(hit).as("at %s", zoom).isEqualTo(zoom >= 0.16);
        }
    }
}
