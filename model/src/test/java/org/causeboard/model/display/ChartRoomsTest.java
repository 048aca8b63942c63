package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Test;

/// Variables that were drawn close together keep their places and do not cover each other when charts come.
final class ChartRoomsTest {
    private static final Chart BARS =
            new Chart.Bars(List.of(Chart.Bar.of("yes", 0.3), Chart.Bar.of("no", 0.7)), Chart.Freshness.CURRENT);

    @Test
    void asDrawnByHandWithAHandsBreadthBetweenNoneCoversAnother() {
        Scene scene = scene(Map.of("X", new Point(0, 0), "Y", new Point(130, 0), "Z", new Point(0, 70)));
        SceneGeometry geometry = SceneGeometry.of(scene, BundledFont.instance());
        assertThat(rooms(geometry)).isEqualTo(Map.of("X", ChartRoom.SMALL, "Y", ChartRoom.SMALL, "Z", ChartRoom.SMALL));
        assertThat(geometry.nodes().get("X").states()).hasSize(2);
        assertThat(overlaps(geometry)).isEmpty();
        scene.document()
                .placements()
                .forEach((name, place) ->
                        assertThat(geometry.nodes().get(name).box().centre()).isEqualTo(place.centre()));
    }

    @Test
    void closerThanSmallChartsNeedOnlyNamesAreShown() {
        SceneGeometry geometry = SceneGeometry.of(
                scene(Map.of("X", new Point(0, 0), "Y", new Point(0, 47), "Z", new Point(400, 0))),
                BundledFont.instance());
        assertThat(rooms(geometry)).isEqualTo(Map.of("X", ChartRoom.NONE, "Y", ChartRoom.NONE, "Z", ChartRoom.WHOLE));
        assertThat(overlaps(geometry)).isEmpty();
    }

    @Test
    void theWholeChartComesBackWhenThereIsRoomAndLayoutsAlwaysMakeRoomForIt() {
        SceneBuilder builder = new SceneBuilder(BundledFont.instance());
        Scene apart = scene(Map.of("X", new Point(0, 0), "Y", new Point(400, 0), "Z", new Point(0, 400)));
        SceneGeometry before = builder.build(apart).geometry();
        SceneGeometry close = builder.build(
                        scene(Map.of("X", new Point(0, 0), "Y", new Point(120, 0), "Z", new Point(0, 400))))
                .geometry();
        assertThat(rooms(close)).containsEntry("X", ChartRoom.SMALL).containsEntry("Z", ChartRoom.WHOLE);
        assertThat(close.sizes()).isEqualTo(before.sizes());
        assertThat(builder.build(apart).geometry()).isEqualTo(before);
    }

    @Test
    void noExampleIsDrawnSoCloseThatItsChartsShrink() {
        Gallery.all().forEach(example -> {
            CausalDocument document = example.document();
            Map<String, Chart> charts = new LinkedHashMap<>();
            document.graph().variables().forEach(name -> charts.put(name, BARS));
            Scene scene = Scene.of(document).withCharts(charts);
            assertThat(rooms(SceneGeometry.of(scene, BundledFont.instance())).values())
                    .as(example.id())
                    .allMatch(ChartRoom.WHOLE::equals);
        });
    }

    @Test
    void exactlyThoseThatOverlapHaveLessThanTheWholeChartHoweverManyStandInOnePlace() {
        SplittableRandom random = new SplittableRandom(5);
        for (double spread : new double[] {0, 1, 300, 1_500, 6_000}) {
            CausalGraph.Builder graph = CausalGraph.builder();
            Map<String, Chart> charts = new LinkedHashMap<>();
            Map<String, Point> places = new LinkedHashMap<>();
            for (int i = 0; i < 80; i++) {
                graph.variable("v" + i);
                charts.put("v" + i, BARS);
                places.put("v" + i, new Point(spread * random.nextDouble(), spread * random.nextDouble()));
            }
            DocumentEditor editor = CausalDocument.empty().edit().graph(graph.build());
            places.forEach((name, at) -> editor.placement(name, Placement.at(at.x(), at.y())));
            SceneGeometry geometry =
                    SceneGeometry.of(Scene.of(editor.done()).withCharts(charts), BundledFont.instance());
            places.forEach((name, at) -> assertThat(geometry.nodes().get(name).room() != ChartRoom.WHOLE)
                    .as("%s within %s", name, spread)
                    .isEqualTo(places.keySet().stream()
                            .anyMatch(other -> !other.equals(name)
                                    && whole(geometry, other, places)
                                            .intersects(whole(geometry, name, places)
                                                    .grown(-1)))));
        }
    }

    private static Box whole(SceneGeometry geometry, String name, Map<String, Point> places) {
        return Box.around(places.get(name), geometry.sizes().get(name));
    }

    private static Scene scene(Map<String, Point> places) {
        DocumentEditor editor = CausalDocument.empty()
                .edit()
                .graph(CausalGraph.builder()
                        .directed("X", "Y")
                        .directed("X", "Z")
                        .build());
        places.forEach((name, at) -> editor.placement(name, Placement.at(at.x(), at.y())));
        return Scene.of(editor.done()).withCharts(Map.of("X", BARS, "Y", BARS, "Z", BARS));
    }

    private static Map<String, ChartRoom> rooms(SceneGeometry geometry) {
        return geometry.nodes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().room()));
    }

    private static List<String> overlaps(SceneGeometry geometry) {
        List<NodeGeometry> nodes = List.copyOf(geometry.nodes().values());
        return nodes.stream()
                .filter(node -> nodes.stream()
                        .map(NodeGeometry::box)
                        .filter(box -> box != node.box())
                        .anyMatch((Box box) -> box.intersects(node.box())))
                .map(NodeGeometry::variable)
                .toList();
    }
}
