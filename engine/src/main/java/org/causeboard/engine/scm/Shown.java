package org.causeboard.engine.scm;

import java.math.BigDecimal;
import java.math.MathContext;
import org.causeboard.engine.variable.Value;

/// Numbers as descriptions show them: four significant digits.
final class Shown {
    private Shown() {}

    static String number(double number) {
        if (!Double.isFinite(number)) {
            return "infinite";
        }
        return Value.of(
                        number == 0
                                ? 0
                                : new BigDecimal(number)
                                        .round(new MathContext(4))
                                        .doubleValue())
                .toString();
    }
}
