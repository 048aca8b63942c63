package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.model.display.Segment;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// Areas of lines: all run around in one sense, or crossing ones would cut holes into each other.
final class RibbonTest {
    private static final Box WORLD = new Box(0, 0, 1000, 800);
    private static final double WIDTH = 2;

    @Test
    void allAreasRunAroundInTheSameSenseAsHeadsDo() {
        SplittableRandom random = new SplittableRandom(5);
        List<Segment> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(new Segment.Move(place(random)));
            lines.add(
                    i % 2 == 0
                            ? new Segment.LineTo(place(random))
                            : new Segment.CubicTo(place(random), place(random), place(random)));
        }
        assertThat(areas(Ribbon.along(lines, WIDTH, 1, WORLD)))
                .hasSize(200)
                .allSatisfy(area -> assertThat(turns(area)).isPositive());
    }

    @Test
    void aLineCoversItsLengthTimesItsWidthAndHalfTheWidthAtEachEnd() {
        List<Segment> line = List.of(new Segment.Move(new Point(100, 100)), new Segment.LineTo(new Point(400, 500)));
        assertThat(turns(areas(Ribbon.along(line, WIDTH, 1, WORLD)).getFirst())).isEqualTo((500 + WIDTH) * WIDTH);
    }

    @Test
    void ofALongLineOnlyWhatIsSeenIsCovered() {
        List<Segment> line = List.of(new Segment.Move(new Point(-9000, 300)), new Segment.LineTo(new Point(9000, 500)));
        assertThat(areas(Ribbon.along(line, WIDTH, 1, WORLD)).getFirst())
                .allSatisfy(corner -> assertThat(corner.x()).isBetween(-10.0, 1010.0));
    }

    @Test
    void ofALineBesideWhatIsSeenNothingIsCovered() {
        List<Segment> line = List.of(new Segment.Move(new Point(-50, -100)), new Segment.LineTo(new Point(-50, 900)));
        assertThat(Ribbon.along(line, WIDTH, 1, WORLD)).isEmpty();
    }

    private static Point place(SplittableRandom random) {
        return new Point(random.nextDouble(1000), random.nextDouble(800));
    }

    private static List<List<Point>> areas(List<Segment> segments) {
        List<List<Point>> areas = new ArrayList<>();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move(Point to) -> areas.add(new ArrayList<>(List.of(to)));
                case Segment.LineTo(Point to) -> areas.getLast().add(to);
                case Segment.CubicTo curve -> throw new AssertionError("An area is flat, and this is not: " + curve);
                case Segment.Close _ -> {} // areas are closed
            }
        }
        return areas;
    }

    /// The area, negative when it runs around in the other sense.
    private static double turns(List<Point> area) {
        double twice = 0;
        for (int i = 0; i < area.size(); i++) {
            Point a = area.get(i);
            Point b = area.get((i + 1) % area.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.rint(twice * 1e6) / 2e6;
    }
}
