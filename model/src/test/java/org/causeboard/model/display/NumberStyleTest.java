package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Shares are written by a table, halves to the even digit.
final class NumberStyleTest {
    private static final long SEED = 12;

    @Test
    void sharesAreWrittenWithTwoDecimalsHalvesToTheEvenOne() {
        DoubleStream thousandths = IntStream.rangeClosed(0, 1000).mapToDouble(count -> count / 1000.0);
        DoubleStream others = new SplittableRandom(SEED).doubles(2000);
        assertThat(DoubleStream.concat(thousandths, others).boxed())
                .as("seed %d", SEED)
                .allSatisfy(share -> assertThat(NumberStyle.USUAL.share(share))
                        .isEqualTo(BigDecimal.valueOf(share)
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .toPlainString()));
    }

    @Test
    void twoSharesThatMakeOneAreWrittenSo() {
        for (int count = 0; count <= 10_000; count++) {
            double share = count / 10_000.0;
            for (double other : List.of(1 - share, (10_000 - count) / 10_000.0, Math.nextUp(1 - share))) {
                assertThat(sum(NumberStyle.USUAL.share(share), NumberStyle.USUAL.share(other)))
                        .as("%s", share)
                        .isEqualByComparingTo("1");
                assertThat(sum(NumberStyle.USUAL.probability(share), NumberStyle.USUAL.probability(other)))
                        .as("%s", share)
                        .isEqualByComparingTo("1");
            }
        }
    }

    @Test
    void sharesOfAWholeMakeOneAsTheyAreWrittenAndNoneIsOffByAWholeDecimal() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 5_000; run++) {
            double[] parts = random.doubles(2 + random.nextInt(6)).toArray();
            double all = DoubleStream.of(parts).sum();
            List<Double> whole =
                    DoubleStream.of(parts).mapToObj(part -> part / all).toList();
            requireWhole(whole, NumberStyle.USUAL.shares(whole), 0.01);
            requireWhole(whole, NumberStyle.USUAL.probabilities(whole), 0.001);
        }
        assertThat(NumberStyle.USUAL.shares(List.of(0.335, 0.335, 0.33))).containsExactly("0.34", "0.33", "0.33");
        assertThat(new NumberStyle(3, ',').shares(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0)))
                .containsExactly("0,34", "0,33", "0,33");
    }

    private static void requireWhole(List<Double> whole, List<String> written, double decimal) {
        assertThat(written.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("%s, seed %d", whole, SEED)
                .isEqualByComparingTo("1");
        for (int i = 0; i < whole.size(); i++) {
            assertThat(Math.abs(Double.parseDouble(written.get(i)) - whole.get(i)))
                    .isLessThan(decimal);
        }
    }

    @Test
    void sharesThatAreNoWholeAreWrittenEachByItself() {
        assertThat(NumberStyle.USUAL.shares(List.of(0.333, 0.333))).containsExactly("0.33", "0.33");
        assertThat(NumberStyle.USUAL.shares(List.of(Double.NaN, 1.0))).containsExactly("NaN", "1.00");
        assertThat(NumberStyle.USUAL.shares(List.of())).isEmpty();
    }

    private static BigDecimal sum(String one, String other) {
        return new BigDecimal(one).add(new BigDecimal(other));
    }

    @Test
    void sharesNextToTheMiddleOfTwoHundredths() {
        assertThat(NumberStyle.USUAL.share(0.285)).isEqualTo("0.28");
        assertThat(NumberStyle.USUAL.share(0.2851)).isEqualTo("0.29");
        assertThat(NumberStyle.USUAL.share(Math.nextUp(1))).isEqualTo("1.00");
        assertThat(NumberStyle.USUAL.share(-0.0)).isEqualTo("0.00");
        assertThat(NumberStyle.USUAL.share(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void aNumberOfDataIsWrittenAsItStandsThere() {
        assertThat(List.of(0.05, 83.0, 80123.46, -0.0, 1e-7, 12000.0, 0.1 + 0.2))
                .extracting(NumberStyle.USUAL::given)
                .containsExactly("0.05", "83", "80123.46", "0", "0.0000001", "12000", "0.3");
        assertThat(new NumberStyle(3, ',').given(1.75)).isEqualTo("1,75");
    }

    @Test
    void theMarkBeforeTheFractionIsTheStyles() {
        assertThat(new NumberStyle(3, ',').share(0.5)).isEqualTo("0,50");
    }
}
