package org.causeboard.app.theme;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A column of lines, which wants to be as high as these are at the width that it gets, and scrolls where it is lower.
/// A plain scroll pane asks for the height of lines that nothing has broken yet, and cuts the last ones off.
public final class ScrolledColumn extends ScrollPane {
    private final Region lines;

    public ScrolledColumn(Region lines) {
        super(lines);
        this.lines = lines;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED); // for tables of many columns alone
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = snappedLeftInset() + snappedRightInset();
        return snappedTopInset()
                + Math.ceil(lines.prefHeight(width < 0 ? -1 : Math.max(0, width - around)))
                + snappedBottomInset();
    }
}
