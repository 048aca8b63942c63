package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.engine.distribution.Curve;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.PointMass;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Chart.Freshness;
import org.causeboard.model.display.Numerals;

/// The little pictures on the variables, made from distributions: the present world, with the one before as thin marks,
/// and beside it a second world when there are two.
public final class LiveCharts {
    private static final int POINTS = LiveDistributions.POINTS;
    private static final double NEGLIGIBLE = 1e-13; // the rounding of a fact that was reached by computation

    private LiveCharts() {}

    /// The chart of a variable.
    ///
    /// @param domain its values
    /// @param now the world that is shown
    /// @param before the world to compare with, drawn thin
    /// @param other a second world that is shown beside it
    public static Chart chart(
            Domain domain, Distribution now, Optional<Distribution> before, Optional<Distribution> other) {
        return states(domain, now)
                .map(states -> bars(states, now, before, other))
                .orElseGet(() -> density(unit(domain), now, before, other));
    }

    private static Optional<List<String>> states(Domain domain, Distribution now) {
        return switch (domain) {
            case Discrete discrete -> Optional.of(discrete.states());
            case Numeric _, Count _, Unspecified _ ->
                now instanceof StateTable table ? Optional.of(table.states()) : Optional.empty();
        };
    }

    private static String unit(Domain domain) {
        return switch (domain) {
            case Numeric numeric -> numeric.unit();
            case Count count -> count.unit();
            case Discrete _, Unspecified _ -> "";
        };
    }

    private static Chart bars(
            List<String> states, Distribution now, Optional<Distribution> before, Optional<Distribution> other) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int code = 0; code < states.size(); code++) {
            bars.add(new Chart.Bar(states.get(code), share(now, code), share(before, code), share(other, code)));
        }
        return new Chart.Bars(bars, Freshness.CURRENT);
    }

    private static OptionalDouble share(Optional<Distribution> law, int code) {
        return law.isPresent() ? OptionalDouble.of(share(law.get(), code)) : OptionalDouble.empty();
    }

    private static double share(Distribution law, int code) {
        return Math.clamp(law.density(code), 0, 1);
    }

    private static Chart density(
            String unit, Distribution now, Optional<Distribution> before, Optional<Distribution> other) {
        Map<Distribution, Curve> curves = new IdentityHashMap<>(); // a sample of thousands is not compared as a key
        List<Distribution> all = new ArrayList<>(List.of(now));
        before.ifPresent(all::add);
        other.ifPresent(all::add);
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Distribution law : all) {
            if (isCertain(law)) {
                from = Math.min(from, law.mean());
                to = Math.max(to, law.mean());
            } else {
                Curve curve = law.curve(POINTS);
                curves.put(law, curve);
                from = Math.min(from, curve.x().get(0));
                to = Math.max(to, curve.x().get(curve.x().size() - 1));
            }
        }
        if (curves.isEmpty()) { // certain values alone: they stand apart, and off the ends
            double margin = from < to ? (to - from) / 2 : Math.max(1, Math.abs(now.mean())) / 2;
            from -= margin;
            to += margin;
        }
        double left = from;
        double right = to;
        return new Chart.Density(
                left,
                right,
                unit,
                profile(now, curves, left, right),
                before.map(law -> profile(law, curves, left, right)),
                other.map(law -> profile(law, curves, left, right)),
                Freshness.CURRENT);
    }

    private static boolean isCertain(Distribution law) {
        double scale = Math.max(Math.abs(law.mean()), 1e-9);
        return law instanceof PointMass || !(law.variance() > NEGLIGIBLE * scale * scale);
    }

    private static Chart.Profile profile(Distribution law, Map<Distribution, Curve> curves, double from, double to) {
        Curve curve = curves.get(law);
        if (curve == null) {
            return Chart.Profile.at(law.mean());
        }
        List<Double> heights = new ArrayList<>(POINTS);
        for (int i = 0; i < POINTS; i++) {
            heights.add(height(curve, from + (to - from) * i / (POINTS - 1)));
        }
        return new Chart.Profile(heights, Numerals.beside(law.mean(), to - from));
    }

    /// The height of a curve between its points; 0 outside.
    private static double height(Curve curve, double x) {
        int last = curve.x().size() - 1;
        double first = curve.x().get(0);
        double step = (curve.x().get(last) - first) / last;
        double place = (x - first) / step;
        if (place < 0 || place > last) {
            return 0;
        }
        int left = Math.min((int) place, last - 1);
        double share = place - left;
        double height = (1 - share) * curve.y().get(left) + share * curve.y().get(left + 1);
        return Double.isFinite(height) && height > 0 ? height : 0;
    }
}
