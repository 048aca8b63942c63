package org.causeboard.app.canvas.gesture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// The number that a hand points at in a variable's density, with no more digits than a pixel can tell: a hundredth of
/// the axis, in a decimal step, and a whole number of what is counted.
public final class PointedNumber {
    private static final double PARTS = 100;

    private PointedNumber() {}

    /// The number at a point; empty where the variable shows no density.
    public static Optional<Value> at(NodeGeometry node, Point point, CausalDocument document) {
        boolean whole = document.cards().get(node.variable()).domain() instanceof Count;
        return node.axis()
                .flatMap(axis -> node.valueAt(point).stream()
                        .mapToObj(number -> rounded(number, whole ? 1 : (axis.to() - axis.from()) / PARTS))
                        .findFirst());
    }

    /// A number without the digits below a step.
    ///
    /// @param step above 0
    public static Value rounded(double number, double step) {
        int decimals = -(int) Math.floor(Math.log10(step));
        return Value.of(BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue());
    }
}
