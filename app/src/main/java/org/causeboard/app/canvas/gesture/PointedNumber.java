package org.causeboard.app.canvas.gesture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
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
        Optional<Column> rows = document.cards()
                .get(variable)
                .column()
                .filter(_ -> !document.mechanisms().containsKey(variable))
                .flatMap(column -> document.data().map(data -> data.column(column)));
        return node.axis().flatMap(axis -> {
            double step = whole ? 1 : (axis.to() - axis.from()) / PARTS;
            return node.valueAt(point).stream()
                    .mapToObj(number -> rows.map(column -> nearest(column, number))
                            .filter(near -> near.scale() <= decimals(step) + FURTHER_DIGITS)
                            .map(near -> Value.of(near.doubleValue()))
                            .orElseGet(() -> rounded(number, step)))
                    .findFirst();
        });
    }

    private static BigDecimal nearest(Column column, double number) {
        double nearest = number;
        double distance = Double.POSITIVE_INFINITY;
        for (int row = 0; row < column.size(); row++) {
            double value = column.value(row);
            if (!column.isMissing(row) && Math.abs(value - number) < distance) {
                nearest = value;
                distance = Math.abs(value - number);
            }
        }
        return BigDecimal.valueOf(nearest).stripTrailingZeros();
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
