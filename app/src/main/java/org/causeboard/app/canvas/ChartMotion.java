package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.causeboard.model.display.Chart;

/// Lets bars run to their new lengths, so that the eye sees which way they went. Nothing runs under reduced motion, in
/// large graphs, or while the hand moves a value, which is motion enough.
final class ChartMotion {
    private static final double MILLISECONDS = 110;
    private static final double HAND = 250e6;
    private static final int MOST_VARIABLES = 60;

    private final BooleanSupplier still;
    private final Passage<Map<String, Chart>> passage;
    private long changed = Long.MIN_VALUE / 2;

    /// @param redraw is called for every step
    /// @param still whether nothing is to move on its own
    ChartMotion(Runnable redraw, BooleanSupplier still) {
        this.still = still;
        passage = new Passage<>(MILLISECONDS, 2, redraw);
    }

    /// The charts to draw in place of the real ones while bars run.
    Optional<Map<String, Chart>> between() {
        return passage.between();
    }

    /// Runs from charts to others, unless a hand changes them faster than bars could run.
    void start(Map<String, Chart> before, Map<String, Chart> after) {
        passage.stop();
        long now = System.nanoTime();
        boolean hurried = now - changed < HAND;
        changed = now;
        if (hurried || still.getAsBoolean() || after.size() > MOST_VARIABLES || before.isEmpty()) {
            return;
        }
        passage.start(share -> between(before, after, share));
    }

    /// Stops at once.
    void stop() {
        passage.stop();
    }

    private static Map<String, Chart> between(Map<String, Chart> from, Map<String, Chart> to, double share) {
        Map<String, Chart> charts = new LinkedHashMap<>(to);
        charts.replaceAll((variable, chart) -> from.get(variable) instanceof Chart.Bars before
                        && chart instanceof Chart.Bars after
                        && before.bars().size() == after.bars().size()
                ? between(before, after, share)
                : chart);
        return charts;
    }

    private static Chart between(Chart.Bars before, Chart.Bars after, double share) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < after.bars().size(); i++) {
            Chart.Bar a = before.bars().get(i);
            Chart.Bar b = after.bars().get(i);
            OptionalDouble other = b.other().isPresent()
                    ? OptionalDouble.of(
                            mix(a.other().orElse(a.share()), b.other().getAsDouble(), share))
                    : OptionalDouble.empty();
            bars.add(new Chart.Bar(b.label(), mix(a.share(), b.share(), share), b.reference(), other));
        }
        return new Chart.Bars(bars, after.freshness());
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }
}
