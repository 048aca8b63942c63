package org.causeboard.app.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
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
    /// @param least gives its width where there is little room, which is known when it has its style
    /// @param usual its width where there is enough; its share of what there is otherwise
    record Column(Node node, DoubleSupplier least, double usual) {}

    void show(List<Column> next) {
        columns = List.copyOf(next);
        getChildren().setAll(columns.stream().map(Column::node).toList());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// Each gets its share, but those that need more get that first.
    private List<Double> widths(double width) {
        double room = width - GAP * (columns.size() - 1);
        double usual = columns.stream().mapToDouble(Column::usual).sum();
        List<Column> needy = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) { // each may leave too little for another
            for (Column column : columns) {
                double least = column.least().getAsDouble();
                if (!needy.contains(column) && column.usual() * room / usual < least) {
                    needy.add(column);
                    room -= least;
                    usual = Math.max(1, usual - column.usual());
                }
            }
        }
        double share = room / Math.max(1, usual);
        return columns.stream()
                .map(column -> Math.floor(
                        needy.contains(column)
                                ? column.least().getAsDouble()
                                : Math.min(share, WIDEST) * column.usual()))
                .toList();
    }

    @Override
    protected double computeMinWidth(double height) {
        return columns.stream()
                .mapToDouble(column -> column.least().getAsDouble() + GAP)
                .sum();
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns.stream()
                .mapToDouble(column -> WIDEST * column.usual() + GAP)
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Double> widths = widths(width < 0 ? prefWidth(-1) : width);
        double highest = 0;
        for (int i = 0; i < columns.size(); i++) {
            highest = Math.max(highest, columns.get(i).node().prefHeight(widths.get(i)));
        }
        return highest;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        List<Double> widths = widths(getWidth());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).node().resizeRelocate(x, 0, widths.get(i), getHeight());
            x += widths.get(i) + GAP;
        }
    }
}
