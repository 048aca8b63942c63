package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Shares are written by a table, and otherwise as the library of Java does.
final class NumberStyleTest {
    private static final long SEED = 12;

    @Test
    void sharesAreWrittenWithTwoDecimalsHalvesUp() {
        DoubleStream thousandths = IntStream.rangeClosed(0, 1000).mapToDouble(count -> count / 1000.0);
        DoubleStream others = new SplittableRandom(SEED).doubles(2000);
        assertThat(DoubleStream.concat(thousandths, others).boxed())
                .as("seed %d", SEED)
                .allSatisfy(share -> assertThat(NumberStyle.USUAL.share(share))
                        .isEqualTo(String.format(Locale.ROOT, "%.2f", share)));
    }

    @Test
    void sharesNextToTheMiddleOfTwoHundredths() {
        assertThat(NumberStyle.USUAL.share(0.285)).isEqualTo("0.29");
        assertThat(NumberStyle.USUAL.share(Math.nextDown(0.285))).isEqualTo("0.28");
        assertThat(NumberStyle.USUAL.share(Math.nextUp(1))).isEqualTo("1.00");
        assertThat(NumberStyle.USUAL.share(-0.0)).isEqualTo("0.00");
    }

    @Test
    void theMarkBeforeTheFractionIsTheStyles() {
        assertThat(new NumberStyle(3, ',').share(0.5)).isEqualTo("0,50");
    }
}
