package org.causeboard.app.ask;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Columns side by side, whose widths follow from that of the whole alone, so that the height that their broken lines
/// need is known before they are laid out: the highest one is not cut while there is room.
final class AnswerColumns extends Pane {
    private static final double GAP = 4;
    private static final double WIDEST = 1.4; // times the usual width

    private List<Column> columns = List.of();

    /// One of them.
    ///
    /// @param least its width where there is little room
    /// @param usual its width where there is enough; its share of what there is otherwise
    record Column(Node node, double least, double usual) {
        double of(double share) {
            return Math.floor(Math.clamp(share * usual, least, WIDEST * usual));
        }
    }

    void show(List<Column> next) {
        columns = List.copyOf(next);
        getChildren().setAll(columns.stream().map(Column::node).toList());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double share(double width) {
        double usual = columns.stream().mapToDouble(Column::usual).sum();
        return (width - GAP * (columns.size() - 1)) / Math.max(1, usual);
    }

    @Override
    protected double computeMinWidth(double height) {
        return columns.stream().mapToDouble(column -> column.least() + GAP).sum();
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns.stream()
                .mapToDouble(column -> WIDEST * column.usual() + GAP)
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        double share = share(width < 0 ? prefWidth(-1) : width);
        return columns.stream()
                .mapToDouble(column -> column.node().prefHeight(column.of(share)))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double share = share(getWidth());
        for (Column column : columns) {
            column.node().resizeRelocate(x, 0, column.of(share), getHeight());
            x += column.of(share) + GAP;
        }
    }
}
