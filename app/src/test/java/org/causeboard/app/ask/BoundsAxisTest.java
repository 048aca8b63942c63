package org.causeboard.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.Query.EffectKind;
import org.junit.jupiter.api.Test;

/// On which axis a range is drawn.
class BoundsAxisTest {
    private static final Query ATE = Query.Effect.of(EffectKind.ATE, "X", "Y");

    @Test
    void aProbabilityLiesBetweenNoughtAndOne() {
        Query necessity = Query.Effect.of(EffectKind.PNS, "X", "Y");
        assertThat(BoundsAxis.of(necessity, List.of(0.2, 0.3))).isEqualTo(new BoundsAxis(0, 1));
    }

    @Test
    void aDifferenceMayBeNegative() {
        assertThat(BoundsAxis.of(ATE, List.of(0.2, 0.3))).isEqualTo(new BoundsAxis(-1, 1));
    }

    @Test
    void otherNumbersLieBetweenRoundOnesWithNoughtAmongThem() {
        assertThat(BoundsAxis.of(ATE, List.of(12.0, 37.0))).isEqualTo(new BoundsAxis(0, 40));
        assertThat(BoundsAxis.of(ATE, List.of(-3.2, 4.0))).isEqualTo(new BoundsAxis(-4, 4));
    }

    @Test
    void whatIsInfiniteStretchesNothing() {
        assertThat(BoundsAxis.of(ATE, List.of(Double.NEGATIVE_INFINITY, 37.0))).isEqualTo(new BoundsAxis(0, 40));
    }
}
