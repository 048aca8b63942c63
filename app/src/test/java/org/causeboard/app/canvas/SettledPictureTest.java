package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.theme.Appearance;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.NodeShape;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The canvas paints only what has changed, shifts what it has and paints ahead of a pan. Once the hand rests, the
/// picture is what painting everything anew gives, pixel by pixel; everything is painted anew by going to dark and
/// back.
@Tag("ui")
final class SettledPictureTest extends OneWindow {
    private static final long SEED = 20260811;
    private static final int FAR = 24; // of 255: squares of two pictures that differ by less look alike

    @BeforeEach
    void showBars() {
        hands.interact(() -> {
            window.studio().settings().set(Setting.NODE_SHAPE, NodeShape.CARDS);
            window.studio().theme().appearanceProperty().set(Appearance.LIGHT);
            window.canvas().chartsProperty().set(charts(new SplittableRandom(SEED)));
        });
        settle();
    }

    @Test
    void afterPanningFarAndBack() {
        for (int step = 0; step < 9; step++) {
            pan(step < 6 ? 130 : -90, step < 6 ? -70 : 110);
        }
        settledAs(repainted());
    }

    @Test
    void amidASlowPanThatWasPaintedAheadInStrips() {
        long strips = window.canvas().redraws().strips();
        for (int step = 0; step < 70; step++) {
            int across = step < 50 ? -9 : 11;
            hands.interact(() -> {
                window.canvas().look(window.canvas().view().panned(across, -2));
                window.canvas().layout();
            });
        }
        settle();
        assertThat(window.canvas().redraws().strips()).isGreaterThan(strips + 1);
        settledAs(repainted());
    }

    @Test
    void afterZoomingInAndOut() throws TimeoutException {
        hands.moveTo(middle("B"));
        for (KeyCode key : List.of(KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.MINUS, KeyCode.MINUS, KeyCode.MINUS)) {
            hands.interact(() -> window.canvas().sight().zoomBy(key == KeyCode.EQUALS ? 1.17 : 1 / 1.13));
            settle();
        }
        waitUntilFine();
        pan(40, 30);
        settledAs(repainted());
    }

    /// What a zoom that goes on shows for a moment stays when it is panned before the hand rests.
    @Test
    void aPanRightAfterAZoomShowsWhatWasSeenAndWhatComesIntoView() throws TimeoutException {
        List<int[]> amid = new ArrayList<>();
        hands.interact(() -> {
            zoom(1.04);
            window.canvas().look(window.canvas().view().panned(-130, 40));
            window.canvas().layout();
            assertThat(window.canvas().redraws().coarse()).isTrue();
            amid.add(picture());
        });
        waitUntilFine();
        assertThat(farthest(amid.getFirst(), picture(), (int) window.canvas().getWidth()))
                .as("the square that differs most, of 255, seed %d", SEED)
                .isLessThan(FAR);
        settledAs(repainted());
    }

    /// Names, numbers, bars and arrows are painted by us amid a zoom.
    @Test
    void amidAZoomOfAFewItLooksAsItDoesAfterwards() throws TimeoutException {
        for (NodeShape shape : NodeShape.values()) {
            hands.interact(() -> window.studio().settings().set(Setting.NODE_SHAPE, shape));
            for (double factor : new double[] {1.1, 0.8}) {
                List<int[]> amid = new ArrayList<>();
                hands.interact(() -> {
                    zoom(factor);
                    assertThat(window.canvas().redraws().coarse()).isTrue();
                    amid.add(picture());
                });
                waitUntilFine();
                int[] fine = picture();
                assertThat(amid.getFirst())
                        .as("what the sketch shows of %s", shape)
                        .isNotEqualTo(fine);
                assertThat(farthest(amid.getFirst(), fine, (int) window.canvas().getWidth()))
                        .as("the square of %s that differs most, of 255, seed %d", shape, SEED)
                        .isLessThan(FAR);
            }
        }
    }

    private static void zoom(double factor) {
        for (int step = 0; step < 3; step++) {
            window.canvas().sight().zoomBy(factor);
            window.canvas().layout();
        }
    }

    @Test
    void afterDraggingAVariable() {
        Point2D from = middle("B");
        hands.drag(from, MouseButton.PRIMARY).dropTo(from.add(70, 110));
        hands.moveTo(ground());
        settle();
        settledAs(repainted());
    }

    @Test
    void afterManyMovementsOfTheBars() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int moment = 0; moment < 12; moment++) {
            hands.interact(() -> window.canvas().chartsProperty().set(charts(random)));
            settle();
        }
        long patches = window.canvas().redraws().patches();
        hands.interact(() -> window.canvas().chartsProperty().set(charts(random)));
        settle();
        assertThat(window.canvas().redraws().patches()).isGreaterThan(patches);
        settledAs(repainted());
    }

    /// Bars without anything round or written, which are cut off by arithmetic.
    @Test
    void afterManyMovementsOfBarsThatAreSeenFromAfar() {
        seenFromAfar(8);
    }

    /// The same in rows, whose last one is near the border.
    @Test
    void afterManyMovementsOfRowsThatAreSeenFromAfar() {
        seenFromAfar(5);
    }

    private static void seenFromAfar(int count) {
        View near = window.canvas().view();
        View far = near.zoomed(0.19 / near.zoom(), 300, 300);
        List<String> states =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        SplittableRandom random = new SplittableRandom(SEED);
        hands.interact(() -> window.canvas().look(far));
        for (int moment = 0; moment < 12; moment++) {
            hands.interact(() -> window.canvas().chartsProperty().set(charts(random, states)));
            settle();
        }
        long patches = window.canvas().redraws().patches();
        hands.interact(() -> window.canvas().chartsProperty().set(charts(random, states)));
        settle();
        assertThat(window.canvas().redraws().patches()).isGreaterThan(patches);
        settledAs(repainted());
        hands.interact(() -> window.canvas().look(near));
        settle();
    }

    /// Amid a zoom that goes on, a crowd is painted coarsely; all of it is painted finely when the hand rests.
    @Test
    void afterAZoomOfACrowdThatWasPaintedCoarsely() throws TimeoutException {
        open(crowd());
        hands.interact(() -> {
            window.canvas().sight().fit();
            zoom(1.03);
            assertThat(window.canvas().redraws().coarse()).isTrue(); // before the hand may seem to rest
        });
        waitUntilFine();
        settledAs(repainted());
    }

    /// What is painted by us for a moment looks like what the renderer paints: each square of 12 pixels has its colour.
    @Test
    void amidAZoomOfACrowdItLooksAsItDoesAfterwards() throws TimeoutException {
        for (NodeShape shape : NodeShape.values()) {
            hands.interact(() -> window.studio().settings().set(Setting.NODE_SHAPE, shape));
            open(crowd().edit()
                    .graph(graph -> {
                        SplittableRandom random = new SplittableRandom(SEED);
                        for (int i = 0; i < 300; i++) {
                            String cause = "v" + random.nextInt(430);
                            String effect = "v" + (Integer.parseInt(cause.substring(1)) + 1 + random.nextInt(10));
                            if (i % 3 == 0) {
                                graph.bidirected(cause, effect);
                            } else {
                                graph.directed(cause, effect);
                            }
                        }
                        for (int i = 0; i < 441; i += 5) {
                            graph.variable("v" + i, i % 2 == 0 ? Role.LATENT : Role.EXPOSURE);
                        }
                        return graph;
                    })
                    .done());
            List<int[]> amid = new ArrayList<>();
            hands.interact(() -> {
                window.canvas().sight().fit();
                zoom(1.1);
                assertThat(window.canvas().redraws().coarse()).isTrue();
                amid.add(picture());
            });
            waitUntilFine();
            int[] fine = picture();
            assertThat(amid.getFirst()).as("what the sketch shows of %s", shape).isNotEqualTo(fine);
            assertThat(farthest(amid.getFirst(), fine, (int) window.canvas().getWidth()))
                    .as("the square of %s that differs most, of 255, seed %d", shape, SEED)
                    .isLessThan(FAR);
        }
    }

    /// How far the mean colours of squares are apart at most.
    private static int farthest(int[] a, int[] b, int width) {
        int most = 0;
        int side = 12;
        for (int y = 0; y + side <= a.length / width; y += side) {
            for (int x = 0; x + side <= width; x += side) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = 0;
                    for (int i = 0; i < side * side; i++) {
                        int at = (y + i / side) * width + x + i % side;
                        difference += (a[at] >> shift & 0xff) - (b[at] >> shift & 0xff);
                    }
                    most = Math.max(most, Math.abs(difference) / (side * side));
                }
            }
        }
        return most;
    }

    private static void waitUntilFine() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> !window.canvas().redraws().coarse()));
    }

    /// More variables than are painted finely amid a zoom, in rows.
    private static CausalDocument crowd() {
        List<String> names = IntStream.range(0, 441).mapToObj(i -> "v" + i).toList();
        DocumentEditor editor =
                CausalDocument.empty().edit().graph(graph -> graph.variables(names.toArray(String[]::new)));
        for (int i = 0; i < names.size(); i++) {
            editor.placement(names.get(i), Placement.at(150 * (i % 21), 90 * (i / 21)));
        }
        return editor.done();
    }

    private static void pan(double dx, double dy) {
        hands.moveTo(ground()).press(MouseButton.MIDDLE).moveBy(dx, dy).release(MouseButton.MIDDLE);
        settle();
    }

    private static Map<String, Chart> charts(SplittableRandom random) {
        return charts(random, List.of("none", "some", "most"));
    }

    private static Map<String, Chart> charts(SplittableRandom random, List<String> states) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (String variable : List.of("A", "B", "C")) {
            List<Chart.Bar> bars = new ArrayList<>();
            for (String state : states) {
                OptionalDouble before =
                        states.size() > 3 ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty();
                bars.add(new Chart.Bar(state, random.nextDouble(), before, OptionalDouble.empty()));
            }
            charts.put(variable, new Chart.Bars(bars, Chart.Freshness.CURRENT));
        }
        return charts;
    }

    private static int[] repainted() {
        int[] now = picture();
        long paintings = window.canvas().redraws().paintings();
        for (Appearance appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            hands.interact(() -> window.studio().theme().appearanceProperty().set(appearance));
            settle();
        }
        assertThat(window.canvas().redraws().paintings()).isGreaterThan(paintings);
        return now;
    }

    /// Compares what was seen with what is seen after everything was painted anew.
    private static void settledAs(int[] before) {
        int[] anew = picture();
        int different = 0;
        for (int i = 0; i < anew.length; i++) {
            different += isAlike(anew[i], before[i]) ? 0 : 1;
        }
        assertThat(different)
                .as("pixels that painting anew changes, seed %d", SEED)
                .isZero();
    }

    /// Within 2 of 255 in each colour: the renderer counts in single precision from the corner of the canvas, and that
    /// corner is elsewhere after a pan.
    private static boolean isAlike(int a, int b) {
        return IntStream.of(0, 8, 16).allMatch(shift -> Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) <= 2);
    }

    private static int[] picture() {
        List<int[]> taken = new ArrayList<>();
        hands.interact(() -> {
            WritableImage image = window.canvas().snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            taken.add(pixels);
        });
        return taken.getFirst();
    }
}
