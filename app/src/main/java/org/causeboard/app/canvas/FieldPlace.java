package org.causeboard.app.canvas;

import javafx.scene.layout.Region;

/// Where a field of the canvas stands: at what it belongs to, but whole, also where that lies at the border or was
/// moved out of sight.
final class FieldPlace {
    private static final double MARGIN = 8;

    private FieldPlace() {}

    /// Puts a field on the canvas, as near to the wanted place as there is room.
    static void put(Region field, Region canvas, double left, double top, double width, double height) {
        field.resizeRelocate(
                Math.rint(within(left, width, canvas.getWidth())),
                Math.rint(within(top, height, canvas.getHeight())),
                Math.rint(width),
                Math.rint(height));
    }

    private static double within(double from, double length, double room) {
        return Math.max(MARGIN, Math.min(from, room - length - MARGIN));
    }
}
