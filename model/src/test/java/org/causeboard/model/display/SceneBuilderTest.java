package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Placement;
import org.junit.jupiter.api.Test;

/// Pictures one after the other: what did not change is the same object, and each picture is what it would be alone.
final class SceneBuilderTest {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

    @Test
    void eachPictureOfASequenceIsAsIfItWereTheOnlyOne() {
        for (long seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            SceneBuilder builder = new SceneBuilder(BundledFont.instance());
            CausalDocument document = document(random);
            for (int step = 0; step < 12; step++) {
                document = random.nextInt(3) == 0 ? document(random) : document;
                Scene scene = Scene.of(document).withCharts(charts(random));
                scene = random.nextBoolean() ? scene : scene.withDetail(Detail.at(random.nextDouble()));
                scene = random.nextInt(3) > 0 ? scene : scene.withMarks(Map.of("B", NodeMark.SEEN), Map.of());
                assertThat(builder.build(scene).list())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(SceneBuilder.picture(scene).list());
            }
        }
    }

    @Test
    void whileOnlyBarsMoveEdgesAreTheSameList() {
        SplittableRandom random = new SplittableRandom(3);
        Scene scene = Scene.of(document(random)).withCharts(bars(random, NAMES));
        SceneBuilder builder = new SceneBuilder(BundledFont.instance());
        DisplayList before = builder.build(scene).list();
        DisplayList after = builder.build(scene.withCharts(bars(random, NAMES))).list();
        assertThat(after.edges()).isSameAs(before.edges());
        assertThat(after.nodes()).isNotEqualTo(before.nodes());
    }

    @Test
    void onlyTheVariablesWhoseBarsMoveArePaintedAnew() {
        SplittableRandom random = new SplittableRandom(4);
        Map<String, Chart> before = bars(random, NAMES);
        Scene scene = Scene.of(document(random)).withCharts(before);
        SceneBuilder builder = new SceneBuilder(BundledFont.instance());
        List<Element> old = builder.build(scene).list().nodes();
        Map<String, Chart> after = new LinkedHashMap<>(before);
        after.put("C", bars(random, List.of("C")).get("C"));
        List<Element> now = builder.build(scene.withCharts(after)).list().nodes();
        assertThat(anew(old, now)).containsExactly(new ElementId.OfVariable("C"));
    }

    /// Whoever comes nearer sees names and states come, and arrows stay as they are.
    @Test
    void edgesStayWhereOnlyVariablesShowMore() {
        CausalDocument document = document(new SplittableRandom(5));
        List<Edge> edges = document.graph().edges().stream().toList();
        Edge written = edges.get(1);
        Edge cut = edges.get(2);
        Scene scene = Scene.of(document.edit()
                        .style(written, EdgeStyle.PLAIN.withLabel("because"))
                        .done())
                .withMarks(Map.of(), Map.of(cut, EdgeMark.of(EdgeMark.Light.CUT)));
        SceneBuilder builder = new SceneBuilder(BundledFont.instance());
        List<Element> curves =
                builder.build(scene.withDetail(Detail.CURVES)).list().edges();
        List<Element> names =
                builder.build(scene.withDetail(Detail.NAMES)).list().edges();
        assertThat(anew(curves, names)).isEmpty();
        List<Element> full = builder.build(scene).list().edges();
        assertThat(anew(names, full))
                .containsExactlyInAnyOrder(new ElementId.OfEdge(written), new ElementId.OfEdge(cut));
        assertThat(full).isEqualTo(SceneBuilder.picture(scene).list().edges());
    }

    @Test
    void nothingIsPaintedAnewWhereBarsAreTooSmallToBeSeen() {
        SplittableRandom random = new SplittableRandom(5);
        Scene scene = Scene.of(document(random)).withCharts(bars(random, NAMES)).withDetail(Detail.BLOCKS);
        SceneBuilder builder = new SceneBuilder(BundledFont.instance());
        List<Element> old = builder.build(scene).list().nodes();
        List<Element> now =
                builder.build(scene.withCharts(bars(random, NAMES))).list().nodes();
        assertThat(anew(old, now)).isEmpty();
    }

    /// Where bars are said to have moved, all that is drawn otherwise lies there.
    @Test
    void barsMoveWithinThePlaceThatIsSaid() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Detail detail = List.of(Detail.BARS, Detail.CURVES, Detail.NAMES).get(random.nextInt(3));
            Scene scene =
                    Scene.of(document(random)).withCharts(bars(random, NAMES)).withDetail(detail);
            SceneBuilder builder = new SceneBuilder(BundledFont.instance());
            List<Element> old = builder.build(scene).list().nodes();
            List<Element> now =
                    builder.build(scene.withCharts(bars(random, NAMES))).list().nodes();
            for (int i = 0; i < now.size(); i++) {
                Optional<Box> place = now.get(i).differsIn(old.get(i)); // none where there is no room for bars
                List<Shape> rest = new ArrayList<>(now.get(i).shapes());
                rest.removeIf(shape -> shape instanceof Shape.Rectangle bar
                        && place.filter(box -> box.contains(bar.box())).isPresent());
                assertThat(old.get(i).shapes()).as("seed %d", seed).containsAll(rest);
            }
        }
    }

    private static List<ElementId> anew(List<Element> old, List<Element> now) {
        return IntStream.range(0, now.size())
                .filter(i -> old.get(i) != now.get(i))
                .mapToObj(i -> now.get(i).id())
                .toList();
    }

    private static CausalDocument document(SplittableRandom random) {
        CausalGraph.Builder graph = CausalGraph.builder();
        NAMES.forEach(graph::variable);
        for (int i = 1; i < NAMES.size(); i++) {
            graph.directed(NAMES.get(random.nextInt(i)), NAMES.get(i));
        }
        DocumentEditor editor = CausalDocument.empty().edit().graph(graph.build());
        for (String name : NAMES) {
            editor.placement(name, Placement.at(random.nextInt(900), random.nextInt(900)));
        }
        return editor.done();
    }

    private static Map<String, Chart> charts(SplittableRandom random) {
        return bars(random, NAMES.subList(0, random.nextInt(2) == 0 ? NAMES.size() : random.nextInt(NAMES.size())));
    }

    private static Map<String, Chart> bars(SplittableRandom random, List<String> names) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (String name : names) {
            double share = random.nextDouble();
            charts.put(
                    name,
                    new Chart.Bars(
                            List.of(Chart.Bar.of("yes", share), Chart.Bar.of("no", 1 - share)),
                            Chart.Freshness.CURRENT));
        }
        return charts;
    }
}
