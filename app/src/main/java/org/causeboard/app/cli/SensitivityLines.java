package org.causeboard.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.causeboard.engine.ask.Sensitivities;
import org.causeboard.engine.ask.SensitivityAsk;
import org.causeboard.engine.infer.sensitivity.EValue;
import org.causeboard.engine.infer.sensitivity.OmittedConfounder;
import org.causeboard.engine.infer.sensitivity.ParameterSensitivity;

/// What an answer depends on as lines of a console: the longest bars of the tornado, then the hidden confounder.
final class SensitivityLines {
    private static final int MOST_BARS = 20;

    private SensitivityLines() {}

    static List<String> of(Sensitivities found) {
        List<String> lines = new ArrayList<>();
        if (!found.tornado().isEmpty()) {
            lines.add("  with each number of the model turned by " + Math.round(100 * SensitivityAsk.SWING)
                    + " % of its size:");
            found.tornado().stream().limit(MOST_BARS).forEach(bar -> lines.add(line(bar)));
            if (found.tornado().size() > MOST_BARS) {
                lines.add("    ... and " + (found.tornado().size() - MOST_BARS) + " more with shorter bars");
            }
        }
        found.confounder().ifPresent(confounder -> add(confounder, lines));
        found.strength().ifPresent(strength -> add(strength, lines));
        found.notes().forEach(note -> lines.add("  note: " + note));
        return lines;
    }

    private static String line(ParameterSensitivity.Bar bar) {
        return "    " + number(bar.low()) + " to " + number(bar.high()) + "  " + bar.variable() + ": " + bar.parameter()
                + ", now " + number(bar.value()) + " (derivative " + number(bar.derivative()) + ")";
    }

    private static void add(OmittedConfounder confounder, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "  hidden confounder: one that explains %.1f %% of what is left of both treatment and outcome would take"
                        + " the effect to 0; %.1f %% would make it no longer significant.",
                100 * confounder.robustness(),
                100 * confounder.robustness(new OmittedConfounder.Significance(0.05))));
    }

    private static void add(EValue strength, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "  E-value: %.2f for the estimate, %.2f for its interval: a confounder would have to be tied to both with a"
                        + " risk ratio of this size.",
                strength.estimate(),
                strength.interval()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
