package org.causeboard.engine.graph.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Coordinates in writing: finite numbers with commas between them.
final class Numbers {
    private static final int LONGEST = 200;

    private Numbers() {}

    /// The numbers, or the empty list when one of them is none.
    static List<Double> read(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<Double> found = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            try {
                found.add(new BigDecimal(part.strip()).doubleValue());
            } catch (NumberFormatException notANumber) {
                return List.of();
            }
        }
        return found.stream().allMatch(Double::isFinite) ? found : List.of();
    }

    /// The shortest decimal that reads back as the same number.
    static String write(double number) {
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return plain.length() <= 24 ? plain : Double.toString(number);
    }

    static String write(Point point) {
        return write(point.x()) + "," + write(point.y());
    }
}
