package org.causeboard.app.canvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What a pan paints is each pixel that comes into view, once.
final class PixelsTest {
    private static final long SEED = 8;

    @Test
    void whatIsWithoutAPartMakesTheWholeTogetherWithIt() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200; i++) {
            Pixels whole = pixels(random);
            Pixels part = whole.common(pixels(random));
            if (!part.isEmpty()) {
                List<Pixels> all = new ArrayList<>(whole.without(part));
                all.add(part);
                assertThat(all.stream()
                                .mapToDouble(each -> each.width() * each.height())
                                .sum())
                        .as("%s without %s, seed %d", whole, part, SEED)
                        .isEqualTo(whole.width() * whole.height());
                assertThat(all)
                        .allSatisfy(one -> assertThat(all)
                                .filteredOn(other -> other != one)
                                .allSatisfy(other ->
                                        assertThat(one.common(other).isEmpty()).isTrue()));
            }
        }
    }

    @Test
    void apartNothingIsInCommon() {
        assertThat(new Pixels(0, 0, 10, 10).common(new Pixels(20, 0, 10, 10)).isEmpty())
                .isTrue();
    }

    private static Pixels pixels(SplittableRandom random) {
        return new Pixels(
                random.nextInt(-20, 20), random.nextInt(-20, 20), random.nextInt(1, 40), random.nextInt(1, 40));
    }
}
