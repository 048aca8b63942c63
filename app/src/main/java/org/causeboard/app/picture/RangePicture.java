package org.causeboard.app.picture;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.causeboard.app.l10n.Messages;

/// Where on an axis a number may lie: a bar from its least to its largest value, or a mark where they are the same. A
/// thin line says how far chance may move its ends, a thin mark where 0 is inside the axis.
public final class RangePicture extends Pane {
    private static final double BAR = 10;
    private static final double ABOVE = 3;
    private static final double BELOW = 2;
    private static final double LEAST = 3;
    private static final double WHISKER = 2;

    private final Span range;
    private final Span chance;
    private final Span axis;
    private final Region track = region("bar-track");
    private final Region whisker = region("range-whisker");
    private final Region bar = region("bar-share");
    private final Region zero = region("range-zero");
    private final Label left;
    private final Label middle;
    private final Label right;

    /// @param chance from where to where chance may move the range; the range itself where nothing is known of it
    /// @param axis all that is shown; what of a range is beyond is cut off
    public RangePicture(Span range, Span chance, Span axis, Messages messages) {
        this.range = range;
        this.chance = chance;
        this.axis = axis;
        left = end(axis.from(), messages);
        middle = end(0, messages);
        right = end(axis.to(), messages);
        boolean zeroInside = axis.from() < 0 && axis.to() > 0;
        zero.setVisible(zeroInside);
        middle.setVisible(zeroInside);
        getStyleClass().add("range-picture");
        getChildren().setAll(track, whisker, bar, zero, left, middle, right);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.text(
                "range.spoken",
                number(range.from(), messages),
                number(range.to(), messages),
                number(axis.from(), messages),
                number(axis.to(), messages)));
        setMinWidth(80);
        setPrefWidth(200);
        setMaxWidth(420);
    }

    /// From one number to another, which is not below it.
    public record Span(double from, double to) {}

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    private static Label end(double number, Messages messages) {
        Label label = new Label(number(number, messages));
        label.getStyleClass().add("quiet");
        return label;
    }

    private static String number(double number, Messages messages) {
        return messages.measured(number);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * ABOVE + BAR + BELOW + Math.ceil(left.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, ABOVE, getWidth(), BAR);
        place(whisker, chance, ABOVE + (BAR - WHISKER) / 2, WHISKER);
        place(bar, range, ABOVE, BAR);
        double nought = snapPositionX(at(0));
        zero.resizeRelocate(nought - 0.5, 0, 1, 2 * ABOVE + BAR);
        label(left, 0);
        label(middle, nought - middle.prefWidth(-1) / 2);
        label(right, getWidth() - right.prefWidth(-1));
        middle.setVisible(zero.isVisible()
                && middle.getLayoutX() > left.prefWidth(-1)
                && middle.getLayoutX() + middle.prefWidth(-1) < right.getLayoutX());
    }

    private void place(Region region, Span span, double y, double height) {
        double from = at(span.from());
        double to = at(span.to());
        double width = Math.max(LEAST, to - from);
        double x = Math.clamp((from + to - width) / 2, 0, Math.max(0, getWidth() - width));
        region.resizeRelocate(x, y, Math.min(width, getWidth()), height);
    }

    private double at(double number) {
        return getWidth() * Math.clamp((number - axis.from()) / (axis.to() - axis.from()), 0, 1);
    }

    private void label(Label label, double x) {
        label.resizeRelocate(x, 2 * ABOVE + BAR + BELOW, label.prefWidth(-1), label.prefHeight(-1));
    }
}
