package org.causeboard.model.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as pictures show them: never in powers of ten, never longer than they are precise.
public final class Numerals {
    private Numerals() {}

    /// A probability with two decimals, such as `0.15`.
    public static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share + 0.0);
    }

    /// A number with three significant digits, such as `1240`, `3.14` or `0.000271`.
    public static String plain(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3, RoundingMode.HALF_UP));
        BigDecimal shown = rounded.scale() <= 0 ? new BigDecimal(number).setScale(0, RoundingMode.HALF_UP) : rounded;
        return shown.toPlainString();
    }
}
