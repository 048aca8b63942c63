package org.causeboard.app.canvas;

import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// A causal graph as the calls of a canvas paint it when nothing is thought of: everything that is in view, with every
/// frame, edges as lines with heads, variables as round rectangles with a name and rows of state, bar and share. What
/// ours is measured against on the same machine in the same minutes.
final class PlainPicture {
    private static final double WIDTH = 190;
    private static final double HEAD = 26;
    private static final double ROW = 12;
    private static final Color GROUND = Color.web("#FBFCFE");
    private static final Color LINE = Color.web("#8A94A3");
    private static final Color TRACK = Color.web("#EEF1F5");
    private static final Color BAR = Color.web("#5B8DB8");
    private static final Font NAME = Font.font("Inter", FontWeight.BOLD, 13);
    private static final Font SMALL = Font.font("Inter", 10);

    private final CausalDocument document;
    private final GraphicsContext context;

    PlainPicture(Canvas canvas, CausalDocument document) {
        this.document = document;
        context = canvas.getGraphicsContext2D();
        context.setTextBaseline(VPos.CENTER);
    }

    /// Paints all that lies in the window.
    ///
    /// @param zoom pixels for each world unit
    /// @param dx where the world's origin is, in pixels
    void paint(Map<String, Chart> charts, double zoom, double dx, double dy) {
        double width = context.getCanvas().getWidth();
        double height = context.getCanvas().getHeight();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.setFill(GROUND);
        context.fillRect(0, 0, width, height);
        context.setTransform(zoom, 0, 0, zoom, dx, dy);
        document.graph().edges().forEach(this::edge);
        charts.forEach((variable, chart) -> {
            Point at = place(variable);
            if (Math.abs(at.x() * zoom + dx - width / 2) < width / 2 + WIDTH * zoom
                    && Math.abs(at.y() * zoom + dy - height / 2) < height / 2 + WIDTH * zoom) {
                variable(variable, at, ((Chart.Bars) chart).bars());
            }
        });
    }

    private Point place(String variable) {
        return document.placements().get(variable).centre();
    }

    private void edge(Edge edge) {
        Point from = place(edge.from());
        Point to = place(edge.to());
        double length = Math.max(1, from.distance(to));
        double x = (to.x() - from.x()) / length;
        double y = (to.y() - from.y()) / length;
        Point tip = new Point(to.x() - x * WIDTH / 2, to.y() - y * WIDTH / 2);
        context.setStroke(LINE);
        context.setLineWidth(1.6);
        context.strokeLine(from.x(), from.y(), tip.x(), tip.y());
        context.setFill(LINE);
        context.fillPolygon(
                new double[] {tip.x(), tip.x() - 11 * x - 5 * y, tip.x() - 11 * x + 5 * y},
                new double[] {tip.y(), tip.y() - 11 * y + 5 * x, tip.y() - 11 * y - 5 * x},
                3);
    }

    private void variable(String name, Point at, List<Chart.Bar> bars) {
        double height = HEAD + ROW * bars.size() + 6;
        double left = at.x() - WIDTH / 2;
        double top = at.y() - height / 2;
        context.setFill(Color.WHITE);
        context.fillRoundRect(left, top, WIDTH, height, 16, 16);
        context.setStroke(LINE);
        context.setLineWidth(1.2);
        context.strokeRoundRect(left, top, WIDTH, height, 16, 16);
        context.setFill(Color.BLACK);
        context.setFont(NAME);
        context.setTextAlign(TextAlignment.LEFT);
        context.fillText(name, left + 12, top + HEAD / 2);
        context.setFont(SMALL);
        for (int i = 0; i < bars.size(); i++) {
            Chart.Bar bar = bars.get(i);
            double y = top + HEAD + ROW * i;
            context.setTextAlign(TextAlignment.LEFT);
            context.setFill(Color.BLACK);
            context.fillText(bar.label(), left + 12, y + ROW / 2);
            context.setFill(TRACK);
            context.fillRoundRect(left + 50, y + 1, 90, ROW - 3, 4, 4);
            context.setFill(BAR);
            context.fillRoundRect(left + 50, y + 1, 90 * bar.share(), ROW - 3, 4, 4);
            context.setFill(Color.BLACK);
            context.setTextAlign(TextAlignment.RIGHT);
            context.fillText(Math.round(100 * bar.share()) / 100.0 + "", left + WIDTH - 12, y + ROW / 2);
        }
    }
}
