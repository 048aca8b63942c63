package org.causeboard.app.ask;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A column of an answer, which wants to be as high as its lines are at the width that it gets, and scrolls where it is
/// lower. A plain scroll pane asks for the height of lines that nothing has broken yet, and cuts the last ones off.
final class AnswerColumn extends ScrollPane {
    private final Region lines;

    AnswerColumn(Region lines) {
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
