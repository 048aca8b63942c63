package org.causeboard.model.display;

/// Numbers as pictures show them unless somebody asks for another [NumberStyle].
public final class Numerals {
    private Numerals() {}

    /// A probability with two decimals, such as `0.15`.
    public static String share(double share) {
        return NumberStyle.USUAL.share(share);
    }

    /// A number with three significant digits, such as `1240`, `3.14` or `0.000271`.
    public static String plain(double number) {
        return NumberStyle.USUAL.plain(number);
    }
}
