package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Paints a variable's distribution into the plot of its geometry.
final class ChartPainter {
    private static final double BAR_HEIGHT = 13;
    private static final double THIN_BAR_HEIGHT = 8;
    private static final double FADED = 0.45;
    private static final double SPIKE = 3;
    private static final double MARK_HEIGHT = 17;
    private static final double SHORT_MARK_HEIGHT = 11.4; // does not stick out of a bar
    private static final double BAR_BELOW = 2; // how far the last of some rows reaches below their plot
    private static final double LIFT = 6; // of the last of some rows that have no words beside them

    private final TextMeasure measure;

    ChartPainter(TextMeasure measure) {
        this.measure = measure;
    }

    void paint(NodeGeometry node, Chart chart, NodePainter.Look look, List<Shape> shapes) {
        Box plot = node.plot().orElseThrow();
        switch (chart) {
            case Chart.Bars bars
            when NodeGeometry.isRows(bars) -> rows(node, rowPlot(node, plot, bars, look), bars, look, shapes);
            case Chart.Bars bars -> columns(node, plot, bars, look, shapes);
            case Chart.Density density -> density(node, density, look, shapes);
        }
    }

    /// Where everything that belongs to a distribution is drawn when there are no words beside it; empty where it is
    /// not drawn.
    static Optional<Box> place(NodeGeometry node, Chart chart) {
        return node.plot()
                .map(plot ->
                        chart instanceof Chart.Bars bars && NodeGeometry.isRows(bars) && node.room() != ChartRoom.SMALL
                                ? rowsWithoutWords(node, plot, bars)
                                : plot.grown(SPIKE / 2));
    }

    private static Box rowsWithoutWords(NodeGeometry node, Box plot, Chart.Bars bars) {
        boolean marked = bars.bars().stream().anyMatch(bar -> bar.reference().isPresent());
        double margin = NodeGeometry.PADDING - (marked ? 1 : 0);
        return new Box(
                node.box().x() + margin, plot.y() - LIFT, node.box().width() - 2 * margin, plot.height() + BAR_BELOW);
    }

    /// Without words beside them, rows have the whole width of the shape. Differences take their room from the bars, so
    /// that the border, and with it the edges, stay where they are.
    private static Box rowPlot(NodeGeometry node, Box plot, Chart.Bars bars, NodePainter.Look look) {
        if (node.room() == ChartRoom.SMALL) {
            return plot;
        }
        boolean compared = bars.bars().stream().anyMatch(bar -> bar.change().isPresent());
        return look.detail().showsText()
                ? new Box(
                        plot.x(),
                        plot.y(),
                        plot.width() - (compared ? NodeGeometry.DIFFERENCE_WIDTH : 0),
                        plot.height())
                : new Box(
                        node.box().x() + NodeGeometry.PADDING,
                        plot.y(),
                        node.box().width() - 2 * NodeGeometry.PADDING,
                        plot.height());
    }

    /// Whether there are words and numbers beside the picture: not where neighbours leave no room for them.
    private static boolean hasWords(NodeGeometry node, NodePainter.Look look) {
        return look.detail().showsText() && node.room() == ChartRoom.WHOLE;
    }

    /// From afar the last row is a little higher up, so that a pixel with a part of it shows nothing of the border:
    /// what moves within the border is painted alone, whatever lies below the variable.
    private void rows(NodeGeometry node, Box plot, Chart.Bars bars, NodePainter.Look look, List<Shape> shapes) {
        double opacity = opacity(bars, look);
        double scale = node.room() == ChartRoom.SMALL ? NodeGeometry.SMALL_ROW_HEIGHT / NodeGeometry.ROW_HEIGHT : 1;
        boolean words = hasWords(node, look);
        List<String> shares = words ? shares(bars, look.words().numbers()) : List.of();
        List<String> others = words ? others(bars, look.words().numbers()) : List.of();
        boolean lifted = !look.detail().showsText() && node.room() != ChartRoom.SMALL;
        for (int i = 0; i < bars.bars().size(); i++) {
            Chart.Bar bar = bars.bars().get(i);
            Box row = node.states().get(i);
            double lift = lifted ? LIFT * (i + 1) / bars.bars().size() : 0;
            double middle = row.centre().y() - lift;
            if (bar.other().isPresent()) {
                double apart = scale < 1 ? 2 : 6;
                double thin = scale < 1 ? 3 : THIN_BAR_HEIGHT;
                track(plot, middle - apart, thin, bar.share(), barToken(look.mark()), opacity, shapes);
                track(plot, middle + apart, thin, bar.other().getAsDouble(), Token.BAR_OTHER, opacity, shapes);
            } else {
                track(plot, middle, BAR_HEIGHT * scale, bar.share(), barToken(look.mark()), opacity, shapes);
            }
            bar.reference().ifPresent(before -> {
                double x = plot.x() + before * plot.width();
                Stroke line = Stroke.solid(Ink.of(Token.REFERENCE, opacity), 1.6);
                double half = (lifted ? SHORT_MARK_HEIGHT : MARK_HEIGHT) / 2 * scale;
                shapes.add(new Shape.Line(new Point(x, middle - half), new Point(x, middle + half), line));
            });
            if (words) {
                rowWords(node, plot, bar, middle, opacity, look.words().numbers(), shapes);
                rowNumbers(node, bar, middle, opacity, shares.get(i), others.get(i), shapes);
            }
        }
    }

    private static List<String> shares(Chart.Bars bars, NumberStyle numbers) {
        return numbers.shares(bars.bars().stream().map(Chart.Bar::share).toList());
    }

    /// What stands below each where worlds are compared.
    private static List<String> others(Chart.Bars bars, NumberStyle numbers) {
        return numbers.shares(
                bars.bars().stream().map(bar -> bar.other().orElse(0)).toList());
    }

    private static Token barToken(NodeMark mark) {
        return mark == NodeMark.DONE || mark == NodeMark.CHANGED ? Token.DO : Token.BAR;
    }

    private static double opacity(Chart chart, NodePainter.Look look) {
        return chart.freshness() == Chart.Freshness.STALE || look.mark() == NodeMark.DIMMED ? FADED : 1;
    }

    private static void track(
            Box plot, double middle, double height, double share, Token token, double opacity, List<Shape> shapes) {
        Box whole = new Box(plot.x(), middle - height / 2, plot.width(), height);
        shapes.add(Shape.Rectangle.filled(whole, 3, Ink.of(Token.TRACK)));
        double width = Math.clamp(share, 0, 1) * plot.width();
        if (width >= 0.5) {
            Box full = new Box(plot.x(), whole.y(), width, height);
            shapes.add(Shape.Rectangle.filled(full, Math.min(3, width / 2), Ink.of(token, opacity)));
        }
    }

    private void rowWords(
            NodeGeometry node,
            Box plot,
            Chart.Bar bar,
            double middle,
            double opacity,
            NumberStyle numbers,
            List<Shape> shapes) {
        double room = plot.x() - NodeGeometry.GAP - node.box().x() - NodeGeometry.PADDING;
        String label = Abbreviation.toFit(bar.label(), room, NodeGeometry.STATE_STYLE, measure);
        Point left = new Point(node.box().x() + NodeGeometry.PADDING, middle + 4);
        shapes.add(new Shape.Text(label, left, NodeGeometry.STATE_STYLE, Shape.Anchor.START, Ink.of(Token.TEXT_MUTED)));
        double end = node.box().right() - NodeGeometry.PADDING;
        if (bar.change().isPresent()) {
            shapes.add(new Shape.Text(
                    numbers.shareChange(bar.change().getAsDouble()),
                    new Point(end, middle + 4),
                    NodeGeometry.SMALL_STYLE,
                    Shape.Anchor.END,
                    Ink.of(Token.DIFFERENCE, opacity)));
        }
    }

    private static void rowNumbers(
            NodeGeometry node,
            Chart.Bar bar,
            double middle,
            double opacity,
            String share,
            String other,
            List<Shape> shapes) {
        double end = node.box().right() - NodeGeometry.PADDING;
        double right = bar.change().isPresent() ? end - NodeGeometry.DIFFERENCE_WIDTH : end;
        if (bar.other().isPresent()) {
            number(share, new Point(right, middle - 2.5), opacity, shapes);
            number(other, new Point(right, middle + 10.5), opacity, shapes);
        } else {
            number(share, new Point(right, middle + 4), opacity, shapes);
        }
    }

    private static void number(String share, Point at, double opacity, List<Shape> shapes) {
        shapes.add(new Shape.Text(share, at, NodeGeometry.NUMBER_STYLE, Shape.Anchor.END, Ink.of(Token.TEXT, opacity)));
    }

    private void columns(NodeGeometry node, Box plot, Chart.Bars bars, NodePainter.Look look, List<Shape> shapes) {
        double opacity = opacity(bars, look);
        double top = 0;
        for (Chart.Bar bar : bars.bars()) {
            top = Math.max(
                    Math.max(top, bar.share()),
                    Math.max(bar.reference().orElse(0), bar.other().orElse(0)));
        }
        double scale = top <= 0 ? 0 : plot.height() / top;
        Ink ink = Ink.of(barToken(look.mark()), opacity);
        Ink otherInk = Ink.of(Token.BAR_OTHER, opacity);
        for (int i = 0; i < bars.bars().size(); i++) {
            Chart.Bar bar = bars.bars().get(i);
            Box column = node.states().get(i);
            double gap = Math.min(1.5, column.width() / 5);
            double width = column.width() - 2 * gap;
            column(column.x() + gap, width, plot.bottom(), bar.share() * scale, ink, shapes);
            bar.other()
                    .ifPresent(other ->
                            column(column.x() + gap, width / 2, plot.bottom(), other * scale, otherInk, shapes));
            bar.reference().ifPresent(before -> {
                double y = plot.bottom() - before * scale;
                Stroke line = Stroke.solid(Ink.of(Token.REFERENCE, opacity), 1.4);
                shapes.add(new Shape.Line(new Point(column.x(), y), new Point(column.right(), y), line));
            });
        }
        if (hasWords(node, look)) {
            double baseline = plot.bottom() + 16;
            double half = plot.width() / 2 - 4;
            String first = Abbreviation.toFit(bars.bars().getFirst().label(), half, NodeGeometry.SMALL_STYLE, measure);
            String last = Abbreviation.toFit(bars.bars().getLast().label(), half, NodeGeometry.SMALL_STYLE, measure);
            small(first, new Point(plot.x(), baseline), Shape.Anchor.START, shapes);
            small(last, new Point(plot.right(), baseline), Shape.Anchor.END, shapes);
        }
    }

    private static void column(double x, double width, double bottom, double height, Ink ink, List<Shape> shapes) {
        if (height >= 0.5) {
            shapes.add(Shape.Rectangle.filled(new Box(x, bottom - height, width, height), 1, ink));
        }
    }

    private void density(NodeGeometry node, Chart.Density density, NodePainter.Look look, List<Shape> shapes) {
        Box plot = node.plot().orElseThrow();
        double opacity = opacity(density, look);
        double top = Stream.of(Optional.of(density.now()), density.reference(), density.other())
                .flatMap(Optional::stream)
                .flatMap(profile -> profile.heights().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Stroke base = Stroke.solid(Ink.of(Token.OUTLINE), 1);
        shapes.add(new Shape.Line(new Point(plot.x(), plot.bottom()), new Point(plot.right(), plot.bottom()), base));
        area(plot, density, density.now(), top, Ink.of(barToken(look.mark()), 0.55 * opacity), shapes);
        density.other()
                .ifPresent(profile ->
                        line(plot, density, profile, top, Stroke.solid(Ink.of(Token.BAR_OTHER, opacity), 1.8), shapes));
        density.reference()
                .ifPresent(profile ->
                        line(plot, density, profile, top, Stroke.solid(Ink.of(Token.REFERENCE, opacity), 1.2), shapes));
        if (hasWords(node, look)) {
            captions(plot, density, look.words(), shapes);
        }
    }

    private static double x(Box plot, Chart.Density density, double value) {
        double share = (value - density.from()) / (density.to() - density.from());
        return plot.x() + Math.clamp(share, 0, 1) * plot.width();
    }

    private static void area(
            Box plot, Chart.Density density, Chart.Profile profile, double top, Ink ink, List<Shape> shapes) {
        if (profile.heights().isEmpty()) {
            spike(plot, density, profile, Stroke.solid(ink, SPIKE), shapes);
            return;
        }
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment.Move(new Point(plot.x(), plot.bottom())));
        points(plot, profile, top).forEach(point -> segments.add(new Segment.LineTo(point)));
        segments.add(new Segment.LineTo(new Point(plot.right(), plot.bottom())));
        segments.add(Segment.Close.CLOSE);
        shapes.add(Shape.Curve.filled(segments, ink));
    }

    private static void line(
            Box plot, Chart.Density density, Chart.Profile profile, double top, Stroke stroke, List<Shape> shapes) {
        List<Point> points = points(plot, profile, top);
        if (points.isEmpty()) {
            spike(plot, density, profile, stroke, shapes);
            return;
        }
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment.Move(points.getFirst()));
        points.stream().skip(1).forEach(point -> segments.add(new Segment.LineTo(point)));
        shapes.add(Shape.Curve.stroked(segments, stroke));
    }

    private static void spike(
            Box plot, Chart.Density density, Chart.Profile profile, Stroke stroke, List<Shape> shapes) {
        double x = x(plot, density, profile.mean());
        shapes.add(new Shape.Line(new Point(x, plot.bottom()), new Point(x, plot.y()), stroke));
    }

    private static List<Point> points(Box plot, Chart.Profile profile, double top) {
        List<Double> heights = profile.heights();
        List<Point> points = new ArrayList<>(heights.size());
        double step = heights.size() < 2 ? 0 : plot.width() / (heights.size() - 1);
        for (int i = 0; i < heights.size(); i++) {
            double height = top <= 0 ? 0 : heights.get(i) / top * plot.height();
            points.add(new Point(plot.x() + i * step, plot.bottom() - height));
        }
        return points;
    }

    private void captions(Box plot, Chart.Density density, Words words, List<Shape> shapes) {
        double baseline = plot.bottom() + 16;
        if (density.change().isPresent()) {
            comparison(plot, density, words, baseline, shapes);
            return;
        }
        String unit = density.unit().isEmpty() ? "" : " " + density.unit();
        String mean =
                words.mean().replace("{0}", words.numbers().plain(density.now().mean()) + unit);
        String from = words.numbers().plain(density.from());
        String to = words.numbers().plain(density.to());
        double room = plot.width()
                - measure.width(from, NodeGeometry.SMALL_STYLE)
                - measure.width(to, NodeGeometry.SMALL_STYLE)
                - 2 * NodeGeometry.GAP;
        small(from, new Point(plot.x(), baseline), Shape.Anchor.START, shapes);
        small(to, new Point(plot.right(), baseline), Shape.Anchor.END, shapes);
        String fitted = Abbreviation.toFit(mean, room, NodeGeometry.SMALL_STYLE, measure);
        small(fitted, new Point(plot.centre().x(), baseline), Shape.Anchor.MIDDLE, shapes);
    }

    /// In place of the ends of the axis: the means and how far they are apart.
    private void comparison(Box plot, Chart.Density density, Words words, double baseline, List<Shape> shapes) {
        NumberStyle numbers = words.numbers();
        String unit = density.unit().isEmpty() ? "" : " " + density.unit();
        String now = numbers.plain(density.now().mean());
        String means = density.other()
                .map(other -> now + " \u2192 " + numbers.plain(other.mean()) + unit)
                .orElseGet(() -> words.mean().replace("{0}", now + unit));
        String change = numbers.change(density.change().getAsDouble());
        double room = plot.width() - measure.width(change, NodeGeometry.SMALL_STYLE) - NodeGeometry.GAP;
        String fitted = Abbreviation.toFit(means, room, NodeGeometry.SMALL_STYLE, measure);
        small(fitted, new Point(plot.x(), baseline), Shape.Anchor.START, shapes);
        shapes.add(new Shape.Text(
                change,
                new Point(plot.right(), baseline),
                NodeGeometry.SMALL_STYLE,
                Shape.Anchor.END,
                Ink.of(Token.DIFFERENCE)));
    }

    private static void small(String text, Point at, Shape.Anchor anchor, List<Shape> shapes) {
        shapes.add(new Shape.Text(text, at, NodeGeometry.SMALL_STYLE, anchor, Ink.of(Token.TEXT_MUTED)));
    }
}
