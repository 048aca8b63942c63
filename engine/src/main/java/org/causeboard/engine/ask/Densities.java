package org.causeboard.engine.ask;

import org.causeboard.engine.distribution.Curve;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Sample;

/// The density of a distribution at a point; of a sample, that of the smooth curve through it.
final class Densities {
    private static final int POINTS = 401;

    private Densities() {}

    static double at(Distribution law, double x) {
        if (!(law instanceof Sample)) {
            return law.density(x);
        }
        Curve curve = law.curve(POINTS);
        double from = curve.x().get(0);
        double step = curve.x().get(1) - from;
        double place = (x - from) / step;
        if (place < 0 || place > POINTS - 1) {
            return 0;
        }
        int left = Math.min((int) place, POINTS - 2);
        double share = place - left;
        return (1 - share) * curve.y().get(left) + share * curve.y().get(left + 1);
    }
}
