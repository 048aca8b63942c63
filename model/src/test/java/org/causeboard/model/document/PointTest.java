package org.causeboard.model.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PointTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-320, 1e-200, 1e-145, 1e-100, 1, 1e4, 1e100, 1e148, 1e155, 1e200, 1e307})
    void distancesAreRightHoweverShortOrLong(double unit) {
        Point far = new Point(3 * unit, -4 * unit);
        assertEquals(Math.hypot(3 * unit, 4 * unit), Point.ORIGIN.distance(far), 1e-15 * 5 * unit);
    }
}
