package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.Box;
import org.junit.jupiter.api.Test;

/// What is found by the grid is what is found by looking at everything.
final class CellsTest {
    private static final long SEED = 31;

    @Test
    void findsWhatTouchesABoxInTheOrderOfAll() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Element> all = IntStream.range(0, 400)
                .mapToObj(i -> new Element(new ElementId.OfVariable("v" + i), box(random, 300), List.of()))
                .toList();
        Cells cells = new Cells(all);
        for (int i = 0; i < 300; i++) {
            Box box = box(random, i % 3 == 0 ? 3000 : 120);
            List<Element> touched = all.stream()
                    .filter(element -> element.bounds().grown(1).intersects(box))
                    .toList();
            assertThat(cells.in(box)).as("%s, seed %d", box, SEED).isEqualTo(touched);
        }
    }

    @Test
    void findsOthersInThePlacesOfTheLastOnesAndElsewhere() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Box> places =
                IntStream.range(0, 200).mapToObj(_ -> box(random, 100)).toList();
        Cells first = new Cells(in(places));
        Box box = places.get(7);
        first.in(box);
        List<Element> again = in(places);
        List<Element> elsewhere = in(places.reversed());
        assertThat(first.of(again).in(box))
                .hasSameElementsAs(new Cells(again).in(box))
                .allMatch(again::contains);
        assertThat(first.of(again).in(box).getFirst())
                .isSameAs(new Cells(again).in(box).getFirst());
        assertThat(first.of(elsewhere).in(box)).isEqualTo(new Cells(elsewhere).in(box));
    }

    private static List<Element> in(List<Box> places) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Element(new ElementId.OfVariable("v" + i), places.get(i), List.of()))
                .toList();
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(new Cells(List.of()).in(new Box(0, 0, 10, 10))).isEmpty();
    }

    private static Box box(SplittableRandom random, double largest) {
        return new Box(
                random.nextDouble(-2000, 2000),
                random.nextDouble(-1000, 1000),
                random.nextDouble(1, largest),
                random.nextDouble(1, largest));
    }
}
