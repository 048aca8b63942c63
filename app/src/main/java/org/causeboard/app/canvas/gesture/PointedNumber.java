package org.causeboard.app.canvas.gesture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// The number that a hand points at in a variable's density, with no more digits than a pixel can tell: a hundredth of
/// the axis, in a decimal step, and a whole number of what is counted. As long as shares of rows are all that is known
/// of a variable, it is the nearest number of a row, unless that has more digits than a person would write.
public final class PointedNumber {
    private static final double PARTS = 100;
    private static final int FURTHER_DIGITS = 2;

    private PointedNumber() {}

    /// The number at a point; empty where the variable shows no density.
    public static Optional<Value> at(NodeGeometry node, Point point, CausalDocument document) {
        String variable = node.variable();
        boolean whole = document.cards().get(variable).domain() instanceof Count;
        return node.axis().flatMap(axis -> {
            double step = whole ? 1 : (axis.to() - axis.from()) / PARTS;
            return node.valueAt(point).stream()
                    .mapToObj(number -> near(document, variable, number, step, _ -> true))
                    .findFirst();
        });
    }

    /// The number of a row that is nearest to another one, where shares of rows are all that is known of the variable
    /// and it has few digits; else the number without the digits below a step.
    ///
    /// @param step above 0
    /// @param wanted which numbers of rows may be taken
    public static Value near(
            CausalDocument document, String variable, double number, double step, DoublePredicate wanted) {
        return document.cards()
                .get(variable)
                .column()
                .filter(_ -> !document.mechanisms().containsKey(variable))
                .flatMap(column -> document.data().map(data -> data.column(column)))
                .map(column -> nearest(column, number, wanted))
                .filter(Double::isFinite)
                .filter(near ->
                        BigDecimal.valueOf(near).stripTrailingZeros().scale() <= decimals(step) + FURTHER_DIGITS)
                .map(Value::of)
                .orElseGet(() -> rounded(number, step));
    }

    private static double nearest(Column column, double number, DoublePredicate wanted) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int row = 0; row < column.size(); row++) {
            double value = column.value(row);
            if (!column.isMissing(row) && Math.abs(value - number) < Math.abs(nearest - number) && wanted.test(value)) {
                nearest = value;
            }
        }
        return nearest;
    }

    /// A number without the digits below a step.
    ///
    /// @param step above 0
    public static Value rounded(double number, double step) {
        return Value.of(BigDecimal.valueOf(number)
                .setScale(decimals(step), RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    private static int decimals(double step) {
        return -(int) Math.floor(Math.log10(step));
    }
}
