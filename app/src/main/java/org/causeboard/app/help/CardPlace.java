package org.causeboard.app.help;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where a card lies over a window so that it hides least of what matters: pure geometry.
///
/// @param width of the window
/// @param height of the window
/// @param panes of the window: a card lies inside one rather than across two
/// @param kept what should stay in sight
record CardPlace(double width, double height, List<Rectangle2D> panes, List<Kept> kept) {
    private static final double MARGIN = 20;
    private static final int STEPS = 24;
    private static final double ACROSS_PANES = 30_000; // as bad as hiding so many pixels

    /// A part of the window that should stay in sight.
    ///
    /// @param weight how much worse it is to hide one pixel of it than one of what is not listed
    record Kept(Rectangle2D box, double weight) {}

    /// The upper left corner of a card of this size. A card that was somewhere stays with its foot there, where its
    /// buttons are, as long as no other place is better; else the nearest to what it speaks of is taken.
    Point2D of(double cardWidth, double cardHeight, Optional<Point2D> foot, Point2D spokenOf) {
        List<Point2D> places = places(cardWidth, cardHeight);
        Optional<Point2D> before = foot.map(at -> at.subtract(0, cardHeight)).filter(at -> fits(at, cardWidth));
        double least = places.stream()
                .mapToDouble(at -> badness(at, cardWidth, cardHeight))
                .min()
                .orElse(0);
        return before.filter(at -> badness(at, cardWidth, cardHeight) <= least)
                .orElseGet(() -> places.stream()
                        .filter(at -> badness(at, cardWidth, cardHeight) <= least)
                        .min(Comparator.comparingDouble(
                                at -> at.add(cardWidth / 2, cardHeight / 2).distance(spokenOf)))
                        .orElse(Point2D.ZERO));
    }

    private boolean fits(Point2D at, double cardWidth) {
        return at.getX() >= 0 && at.getY() >= 0 && at.getX() + cardWidth <= width;
    }

    private List<Point2D> places(double cardWidth, double cardHeight) {
        double across = Math.max(0, width - cardWidth - 2 * MARGIN);
        double down = Math.max(0, height - cardHeight - 2 * MARGIN);
        Stream<Point2D> anywhere = IntStream.rangeClosed(0, STEPS)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0, STEPS)
                        .mapToObj(
                                column -> new Point2D(MARGIN + across * column / STEPS, MARGIN + down * row / STEPS)));
        Stream<Point2D> lowerCorners = panes.stream()
                .filter(pane -> pane.getWidth() >= cardWidth + 2 * MARGIN && pane.getHeight() >= cardHeight + MARGIN)
                .flatMap(pane -> Stream.of(pane.getMinX() + MARGIN, pane.getMaxX() - MARGIN - cardWidth)
                        .map(x -> new Point2D(x, pane.getMaxY() - MARGIN - cardHeight)));
        return Stream.concat(lowerCorners, anywhere).toList();
    }

    private double badness(Point2D at, double cardWidth, double cardHeight) {
        Rectangle2D card = new Rectangle2D(at.getX(), at.getY(), cardWidth, cardHeight);
        boolean inOne = panes.stream()
                .anyMatch(pane -> pane.contains(card) && Math.abs(pane.getMaxY() - MARGIN - card.getMaxY()) < 1);
        return hidden(card) + (inOne ? 0 : ACROSS_PANES);
    }

    private double hidden(Rectangle2D card) {
        return kept.stream()
                .mapToDouble(each -> each.weight() * common(card, each.box()))
                .sum();
    }

    private static double common(Rectangle2D one, Rectangle2D other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }
}
