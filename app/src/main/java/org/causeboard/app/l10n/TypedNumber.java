package org.causeboard.app.l10n;

import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them, with a point or a comma whatever the window writes itself. What may be a thousandfold
/// of the other reading, such as `1,240` where numbers have points, is no number: nobody is to guess.
final class TypedNumber {
    private static final Pattern GROUPS = Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private TypedNumber() {}

    /// A finite number; empty for other text and for what has two meanings.
    ///
    /// @param mark what the window writes before a fraction, `.` or `,`
    static Optional<Double> read(String text, char mark) {
        String typed = text.strip().replace('−', '-').replaceAll("(?<=\\d)[\\h'’](?=\\d{3}(?!\\d))", "");
        int point = typed.lastIndexOf('.');
        int comma = typed.lastIndexOf(',');
        boolean both = point >= 0 && comma >= 0;
        char decimal = both ? (point > comma ? '.' : ',') : mark;
        char other = decimal == '.' ? ',' : '.';
        String pointed = typed.replace(decimal, ';').replace(other, ',').replace(';', '.');
        return both ? grouped(pointed) : plain(pointed);
    }

    /// `1,240.5`: groups before the mark.
    private static Optional<Double> grouped(String typed) {
        int mark = typed.lastIndexOf('.');
        return GROUPS.matcher(typed.substring(0, mark)).matches() ? number(typed.replace(",", "")) : Optional.empty();
    }

    /// `0.5`, or `0,5` with the mark of the other language; not `1,240`, while `1,240,000` has one meaning again.
    private static Optional<Double> plain(String typed) {
        boolean one = typed.indexOf(',') == typed.lastIndexOf(',') && typed.indexOf('.') == typed.lastIndexOf('.');
        if (!one) {
            String groups = typed.replace('.', ',');
            return GROUPS.matcher(groups).matches() ? number(groups.replace(",", "")) : Optional.empty();
        }
        return GROUPS.matcher(typed).matches() ? Optional.empty() : number(typed.replace(',', '.'));
    }

    private static Optional<Double> number(String typed) {
        return Optional.of(typed)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(Double::parseDouble)
                .filter(Double::isFinite);
    }
}
