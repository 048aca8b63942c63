package org.causeboard.model.format.picture;

import java.util.Locale;

/// Numbers as picture files want them: a point, at most three decimals, no powers of ten.
final class Decimals {
    private Decimals() {}

    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString((long) number);
        }
        String text = String.format(Locale.ROOT, "%.3f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
