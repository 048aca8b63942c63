package org.causeboard.app.identification;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/// Chips beside and below each other. One that is wider than the column, such as a set of long names, goes on in its
/// next line, where the column would have to be as wide as it.
final class ChipFlow extends FlowPane {
    private static final double GAP = 6;

    ChipFlow() {
        super(GAP, GAP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        wrap(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        wrap(getWidth());
        super.layoutChildren();
    }

    private void wrap(double width) {
        for (Node chip : getChildren()) {
            if (chip instanceof Labeled words && width > 0 && words.getMaxWidth() != width) {
                words.setWrapText(true);
                words.setMaxWidth(width);
            }
        }
    }
}
