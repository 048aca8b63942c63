package org.causeboard.model.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/// How numbers are written for people: never in powers of ten, never longer than they are precise.
///
/// @param digits how many significant digits are shown, at least 1
/// @param mark what stands before the fraction
public record NumberStyle(int digits, char mark) {
    /// Three digits and a point.
    public static final NumberStyle USUAL = new NumberStyle(3, '.');

    private static final List<String> HUNDREDTHS =
            IntStream.rangeClosed(0, 100).mapToObj(NumberStyle::hundredths).toList();
    private static final int EXACT = 12; // decimals in which the sums of a model agree
    private static final int GIVEN_DIGITS = 10;
    private static final double CLOSE = 1e8; // parts of the last decimal in which the sums of a model agree
    private static final double CLEAR = 0.49; // of a hundredth: further from it, the digits decide which one is nearer

    public NumberStyle {
        if (digits < 1) {
            throw new IllegalArgumentException("A number needs at least one digit, not " + digits + ".");
        }
    }

    /// A probability in a narrow place, with two decimals, such as `0.15`. Hundreds of them are written for each frame
    /// of moving bars. What lies in the middle of two is written as the even one, so that of two states, such as 0.575
    /// and 0.425, not both are written larger than they are.
    public String share(double share) {
        double hundredth = Math.rint(share * 100);
        boolean known = share >= 0 && hundredth <= 100 && Math.abs(share * 100 - hundredth) < CLEAR;
        return marked(known ? HUNDREDTHS.get((int) hundredth) : decimals(share, 2));
    }

    /// Halves to the even digit; what a sum is off by in its last places makes no half of another.
    private static String decimals(double share, int decimals) {
        return Double.isFinite(share)
                ? BigDecimal.valueOf(share + 0.0)
                        .setScale(EXACT, RoundingMode.HALF_EVEN)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : Double.toString(share);
    }

    /// Shares of one whole, each with two decimals, which make one as they are written where they make one.
    public List<String> shares(List<Double> whole) {
        return together(whole, 2, this::share);
    }

    /// Probabilities of all states, each with as many decimals as there are digits, which make one as they are written.
    public List<String> probabilities(List<Double> whole) {
        return together(whole, digits, this::probability);
    }

    /// Each rounded by itself; where that makes more or less than one, those that lose least by it are rounded the
    /// other way, which is the rule of the largest remainder.
    private List<String> together(List<Double> whole, int decimals, DoubleFunction<String> alone) {
        double scale = Math.pow(10, decimals);
        double[] exact = whole.stream().mapToDouble(share -> share * scale).toArray();
        double[] rounded = Arrays.stream(exact)
                .map(share -> Math.rint(Math.rint(share * CLOSE) / CLOSE))
                .toArray();
        double missing = scale - Arrays.stream(rounded).sum();
        boolean makesOne = Math.abs(Arrays.stream(exact).sum() - scale) < 1 / CLOSE * scale;
        if (missing == 0 || !makesOne || Math.abs(missing) > whole.size()) {
            return whole.stream().map(alone::apply).toList();
        }
        double step = Math.signum(missing);
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> step * (rounded[i] - exact[i]))
                        .thenComparingDouble(i -> step * i))
                .limit((long) Math.abs(missing))
                .forEach(i -> rounded[i] += step);
        return Arrays.stream(rounded)
                .mapToObj(count ->
                        marked(BigDecimal.valueOf((long) count, decimals).toPlainString()))
                .toList();
    }

    private static String hundredths(int count) {
        return count / 100 + "." + count / 10 % 10 + count % 10;
    }

    /// A probability with as many decimals as there are digits, such as `0.149`.
    public String probability(double share) {
        return marked(decimals(share, digits));
    }

    /// How far a probability has moved, with two decimals and a sign, such as `+0.05`; empty when none of that is seen.
    public String shareChange(double change) {
        return Math.abs(change) < 0.005 ? "" : sign(change) + share(Math.abs(change));
    }

    /// How far a number has moved, with its significant digits and a sign, such as `−3.1`; empty when it has not.
    public String change(double change) {
        return change == 0 ? "" : sign(change) + plain(Math.abs(change));
    }

    private static String sign(double change) {
        return change < 0 ? "\u2212" : "+";
    }

    /// A number with its significant digits, such as `1240`, `3.14` or `0.000271`; all digits before the mark are
    /// shown.
    public String plain(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_UP));
        BigDecimal shown = rounded.scale() <= 0 ? new BigDecimal(number).setScale(0, RoundingMode.HALF_UP) : rounded;
        return marked(shown.toPlainString());
    }

    /// A number as it stands in data, such as `0.05`, `83` or `80123.46`; what is longer than ten digits is rounded.
    public String given(double number) {
        return marked(BigDecimal.valueOf(number + 0.0)
                .round(new MathContext(GIVEN_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString());
    }

    private String marked(String text) {
        return mark == '.' ? text : text.replace('.', mark);
    }
}
