package org.causeboard.model.display;

/// Numbers as pictures show them unless somebody asks for another [NumberStyle].
public final class Numerals {
    private static final double NOTHING = 1e-5;

    private Numerals() {}

    /// A probability with two decimals, such as `0.15`.
    public static String share(double share) {
        return NumberStyle.USUAL.share(share);
    }

    /// A number with three significant digits, such as `1240`, `3.14` or `0.000271`.
    public static String plain(double number) {
        return NumberStyle.USUAL.plain(number);
    }

    /// A number as it is told beside numbers of another size: what is less than a hundred-thousandth of them is what
    /// simulation and rounding leave of nought.
    ///
    /// @param size of what stands beside it, such as the width of a picture or a standard deviation
    public static double beside(double number, double size) {
        return Math.abs(number) < NOTHING * size ? 0 : number;
    }
}
