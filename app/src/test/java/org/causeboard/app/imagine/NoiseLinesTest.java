package org.causeboard.app.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

class NoiseLinesTest {
    private static final double APART = 400;
    private static final double ROW = 350;

    private static Box other(Box box) {
        return box.plus(0, APART);
    }

    private static List<Box> both(List<Box> boxes) {
        List<Box> all = new ArrayList<>(boxes);
        boxes.forEach(box -> all.add(other(box)));
        return all;
    }

    @Test
    void aVariableNextToTheNoisesHasAStraightLine() {
        Box box = new Box(0, 200, 100, 80);
        NoiseLines.Way way = new NoiseLines(ROW, both(List.of(box))).find(List.of(box, other(box)), List.of());
        assertThat(way.place()).isEqualTo(50);
        assertThat(way.lines())
                .containsExactly(
                        List.of(new Point(50, ROW), new Point(50, 280)),
                        List.of(new Point(50, ROW), new Point(50, 600)));
    }

    @Test
    void whatStandsInAColumnIsGoneAround() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Box> column = new ArrayList<>();
            for (int at = 0; at < 3; at++) {
                column.add(new Box(random.nextInt(60), 100.0 * at, 100, 60));
            }
            NoiseLines lines = new NoiseLines(ROW, both(column));
            List<Double> taken = new ArrayList<>();
            for (Box box : column.reversed()) {
                NoiseLines.Way way = lines.find(List.of(box, other(box)), taken);
                taken.forEach(
                        place -> assertThat(Math.abs(place - way.place())).isGreaterThanOrEqualTo(NoiseLines.APART));
                taken.add(way.place());
                for (Box between : both(column)) {
                    boolean isOwn = between.equals(box) || between.equals(other(box));
                    for (List<Point> line : way.lines()) {
                        for (int end = 1; end < line.size() && !isOwn; end++) {
                            assertThat(between.isCrossedBy(line.get(end - 1), line.get(end)))
                                    .as("seed %d: %s behind %s", seed, line, between)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }
}
