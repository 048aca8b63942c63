package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.junit.jupiter.api.Test;

/// Bars that move are painted within their variable, and nothing below it, however far away they are seen: else all is
/// painted with each of their movements.
final class CoverTest {
    private static final double FARTHEST = 0.12; // from where bars are seen
    private static final Colours COLOURS = new Colours(Palettes.LIGHT);

    @Test
    void barsThatMoveLieWithinTheirVariable() {
        for (int states = 2; states <= 9; states++) {
            for (double zoom = FARTHEST; zoom < 0.45; zoom += 0.013) {
                covered(states, OptionalDouble.empty(), zoom);
                covered(states, OptionalDouble.of(0.4), zoom);
            }
        }
    }

    private static void covered(int states, OptionalDouble before, double zoom) {
        for (int step = 0; step < 9; step++) {
            Scene scene = Scene.of(CausalDocument.empty()
                            .edit()
                            .graph(graph -> graph.variable("A"))
                            .placement("A", Placement.at(40 + step, 60 + 0.9 * step))
                            .done())
                    .withDetail(Detail.at(zoom));
            SceneBuilder builder = new SceneBuilder(BundledFont.instance());
            Element old = element(builder, scene.withCharts(Map.of("A", bars(states, before, 0.2))));
            Element now = element(builder, scene.withCharts(Map.of("A", bars(states, before, 0.3))));
            List<Box> boxes = Damage.between(List.of(old), List.of(now), new Box(-500, -500, 1000, 1000))
                    .orElseThrow();
            Box pixels = Pixels.of(boxes.getFirst(), zoom).world(zoom);
            assertThat(Cover.seen(now, pixels, COLOURS))
                    .as("%d states at %s, step %d", states, zoom, step)
                    .isPresent();
        }
    }

    private static Element element(SceneBuilder builder, Scene scene) {
        return builder.build(scene).list().nodes().getFirst();
    }

    private static Chart bars(int states, OptionalDouble before, double share) {
        return new Chart.Bars(
                IntStream.range(0, states)
                        .mapToObj(state -> new Chart.Bar("s" + state, share, before, OptionalDouble.empty()))
                        .toList(),
                Chart.Freshness.CURRENT);
    }
}
