package org.causeboard.app.shell;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// A middle with a pane before and a pane after it. Both keep their size when the window is resized, can be dragged
/// wider, and folded away and back to the size that they had. The pane after it may lend the middle room while there is
/// little, and gets it back when there is enough again.
final class FoldingSplit extends SplitPane {
    private static final double LEAST = 40;

    private Region middle;
    private Pane before = Pane.NONE;
    private Pane after = Pane.NONE;
    private boolean beforeSpared;
    private boolean afterSpared;
    private boolean laidOut;
    private boolean fresh; // a pane has come back and not been laid out yet
    private double lastWhole;
    private Loan loan = Loan.NONE;
    private double place; // of the divider before the pane after the middle
    private boolean placing; // not laid out yet

    private FoldingSplit(Orientation orientation) {
        setOrientation(orientation);
        getStyleClass().add("folding");
    }

    static FoldingSplit across() {
        return new FoldingSplit(Orientation.HORIZONTAL);
    }

    static FoldingSplit down() {
        return new FoldingSplit(Orientation.VERTICAL);
    }

    void middle(Region region) {
        middle = region;
        region.setMinSize(120, 80);
        getItems().add(region);
    }

    void before(Region region, double length) {
        before = prepared(region, length);
        getItems().addFirst(region);
    }

    void after(Region region, double length) {
        after = prepared(region, length);
        getItems().addLast(region);
    }

    /// Lets the pane after the middle lend room to it when the whole gets smaller, until somebody drags it.
    ///
    /// @param middleNeeds pixels that the middle has before the pane after it gets what it had
    /// @param afterKeeps pixels that the pane after it has at least
    void lendAfter(double middleNeeds, double afterKeeps) {
        loan = new Loan(middleNeeds, afterKeeps);
    }

    private Pane prepared(Region region, double length) {
        SplitPane.setResizableWithParent(region, false);
        region.setMinSize(0, 0);
        if (getOrientation() == Orientation.HORIZONTAL) {
            region.setPrefWidth(length);
        } else {
            region.setPrefHeight(length);
        }
        return new Pane(region, length);
    }

    boolean isBeforeFolded() {
        return !getItems().contains(before.region);
    }

    boolean isAfterFolded() {
        return !getItems().contains(after.region);
    }

    void foldBefore(boolean folded) {
        if (folded == isBeforeFolded()) {
            return;
        }
        remember();
        if (folded) {
            getItems().remove(before.region);
        } else {
            getItems().addFirst(before.region);
            fresh = true;
        }
        restore();
    }

    void foldAfter(boolean folded) {
        if (folded == isAfterFolded()) {
            return;
        }
        remember();
        if (folded) {
            getItems().remove(after.region);
        } else {
            getItems().addLast(after.region);
            fresh = true;
        }
        restore();
    }

    /// Folds a pane away for want of room, or brings it back that was folded so.
    void spareBefore(boolean narrow) {
        if (narrow ? !isBeforeFolded() : beforeSpared) {
            beforeSpared = narrow;
            foldBefore(narrow);
        }
    }

    /// Folds a pane away for want of room, or brings it back that was folded so.
    void spareAfter(boolean narrow) {
        if (narrow ? !isAfterFolded() : afterSpared) {
            afterSpared = narrow;
            foldAfter(narrow);
        }
    }

    private void remember() {
        before = isBeforeFolded() ? before : remembered(before);
        after = isAfterFolded() ? after : remembered(after);
    }

    /// What has been dragged shut comes back with the size that it had before.
    private Pane remembered(Pane pane) {
        boolean lends = pane == after && loan != Loan.NONE; // and what it wants is known
        boolean told = laidOut && !fresh && !lends && length(pane.region) >= LEAST;
        return told ? new Pane(pane.region, length(pane.region)) : pane;
    }

    private void restore() {
        double whole = length(this);
        if (whole <= 0) {
            return; // laid out for the first time later
        }
        int divider = 0;
        if (!isBeforeFolded()) {
            setDividerPosition(divider++, before.length / whole);
        }
        if (!isAfterFolded()) {
            setDividerPosition(divider, 1 - loan.keeps(after.length, whole) / whole);
        }
        placing = true;
    }

    @Override
    protected void layoutChildren() {
        double whole = length(this);
        if (!laidOut && whole > 0) {
            laidOut = true;
            restore();
        }
        super.layoutChildren();
        if (fresh && whole != lastWhole) {
            Platform.runLater(this::restore); // a split that is resized gives a pane that has just come back no room
        } else {
            fresh = false;
            if (loan != Loan.NONE && whole != lastWhole) {
                restore();
            } else if (loan != Loan.NONE && !isAfterFolded()) {
                noteDragged(whole);
            }
        }
        lastWhole = whole;
    }

    private void noteDragged(double whole) {
        double now = getDividers().getLast().getPosition();
        double length = (1 - now) * whole;
        if (!placing && Math.abs(now - place) * whole >= 1 && length >= LEAST) {
            after = new Pane(after.region, length);
        }
        place = now;
        placing = false;
    }

    private double length(Region region) {
        return getOrientation() == Orientation.HORIZONTAL ? region.getWidth() : region.getHeight();
    }

    /// How much room the middle needs, and how much the pane after it keeps.
    private record Loan(double middleNeeds, double afterKeeps) {
        static final Loan NONE = new Loan(0, 0);

        double keeps(double length, double whole) {
            return this == NONE ? length : Math.min(length, Math.max(afterKeeps, whole - middleNeeds));
        }
    }

    private record Pane(Region region, double length) {
        static final Pane NONE = new Pane(new Region(), 0);
    }
}
