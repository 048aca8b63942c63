package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is drawn from near and from afar.
class DetailTest {
    private static final TextMeasure MEASURE = BundledFont.instance();

    @Test
    void fromAfarNamesStayReadableAndStatesAndNumbersAreLeftOut() {
        Element near = element("blood pressure", Detail.FULL);
        Element afar = element("blood pressure", Detail.NAMES);
        assertThat(words(near)).contains("low", "high", "0.25", "0.75");
        assertThat(words(afar)).containsExactly("blood pressure");
        assertThat(texts(afar).getFirst().style().size())
                .isGreaterThan(texts(near).getFirst().style().size());
    }

    @Test
    void shortNamesAreNotCutFromAfar() {
        for (int i = 0; i < 300; i++) {
            String name = "v%03d".formatted(i);
            assertThat(words(bare(name, Detail.NAMES))).containsExactly(name);
        }
    }

    @Test
    void namesOfGroupsAreLargerFromAfarToo() {
        Group group = new Group("g", "school", List.of("X"), Group.Kind.FRAME, Group.Fold.OPEN);
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(CausalGraph.builder().variable("X").build())
                .groups(List.of(group))
                .done();
        assertThat(sizes(document, Detail.FULL)).containsExactly(12.0);
        assertThat(sizes(document, Detail.NAMES)).containsExactly(22.0);
        assertThat(sizes(document, Detail.BARS)).isEmpty();
    }

    private static List<Double> sizes(CausalDocument document, Detail detail) {
        return texts(SceneBuilder.picture(Scene.of(document).withDetail(detail))
                        .list()
                        .edges()
                        .getFirst())
                .stream()
                .map(text -> text.style().size())
                .toList();
    }

    @Test
    void fromFurtherAwayThereAreOnlyBars() {
        assertThat(texts(element("X", Detail.CURVES))).isEmpty();
        assertThat(element("X", Detail.BARS).shapes())
                .hasSizeGreaterThan(element("X", Detail.BLOCKS).shapes().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void largeNamesStayInsideTheirShapes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            String name = name(random);
            for (Element element : List.of(element(name, Detail.NAMES), bare(name, Detail.NAMES))) {
                Box box = element.bounds();
                for (Shape.Text text : texts(element)) {
                    double right = text.at().x() + MEASURE.width(text.text(), text.style());
                    assertThat(text.at().x())
                            .as("seed %d, left of '%s'", seed, name)
                            .isGreaterThanOrEqualTo(box.x());
                    assertThat(right).as("seed %d, right of '%s'", seed, name).isLessThanOrEqualTo(box.right());
                    assertThat(text.at().y())
                            .as("seed %d, foot of '%s'", seed, name)
                            .isBetween(box.y(), box.bottom());
                }
            }
        }
    }

    private static String name(SplittableRandom random) {
        int length = 1 + random.nextInt(24);
        String letters = "abcdefgHIJKLMWW_ -.123";
        String name = IntStream.range(0, length)
                .mapToObj(_ -> letters.charAt(random.nextInt(letters.length())))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() ? "X" : name;
    }

    private static Element element(String name, Detail detail) {
        Chart chart =
                new Chart.Bars(List.of(Chart.Bar.of("low", 0.25), Chart.Bar.of("high", 0.75)), Chart.Freshness.CURRENT);
        return picture(name, Map.of(name, chart), detail);
    }

    private static Element bare(String name, Detail detail) {
        return picture(name, Map.of(), detail);
    }

    private static Element picture(String name, Map<String, Chart> charts, Detail detail) {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(CausalGraph.builder().variable(name).build())
                .done();
        Scene scene = Scene.of(document).withCharts(charts).withDetail(detail);
        return SceneBuilder.picture(scene).list().nodes().getFirst();
    }

    private static List<Shape.Text> texts(Element element) {
        return element.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .toList();
    }

    private static List<String> words(Element element) {
        return texts(element).stream().map(Shape.Text::text).toList();
    }
}
