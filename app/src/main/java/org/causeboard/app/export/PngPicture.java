package org.causeboard.app.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.TextStyle;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.FormatName;
import org.causeboard.model.format.picture.PictureWriter;

/// Portable Network Graphics, painted in memory with the bundled font: the same on a machine without a screen.
public final class PngPicture implements PictureWriter {
    private static final FormatName NAME = new FormatName("PNG", List.of("png"));
    private static final int LONGEST = 16_000;

    private final double scale;

    /// @param scale pixels for each world unit
    public PngPicture(double scale) {
        this.scale = scale;
    }

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public byte[] write(DisplayList list, Palette palette, Ground ground) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Box box = list.bounds().orElse(new Box(0, 0, 1, 1)).grown(MARGIN);
        double fitted = Math.min(scale, LONGEST / Math.max(box.width(), box.height()));
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(box.width() * fitted),
                (int) Math.ceil(box.height() * fitted),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(fitted, fitted);
            graphics.translate(-box.x(), -box.y());
            Brush brush = new Brush(graphics, palette);
            if (ground == Ground.PAINTED) {
                brush.paint(Shape.Rectangle.filled(box, 0, Ink.of(Token.BACKGROUND)));
            }
            list.elements().flatMap(element -> element.shapes().stream()).forEach(brush::paint);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /// Paints shapes of one palette on one image.
    private static final class Brush {
        private final Graphics2D graphics;
        private final Palette palette;
        private final Map<TextStyle.Weight, Font> fonts = new EnumMap<>(TextStyle.Weight.class);

        Brush(Graphics2D graphics, Palette palette) {
            this.graphics = graphics;
            this.palette = palette;
        }

        void paint(Shape shape) {
            switch (shape) {
                case Shape.Rectangle(Box box, double radius, var fill, var stroke) ->
                    paint(
                            new RoundRectangle2D.Double(
                                    box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius),
                            fill,
                            stroke);
                case Shape.Ellipse(Box box, var fill, var stroke) ->
                    paint(new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height()), fill, stroke);
                case Shape.Curve(var segments, var fill, var stroke) -> paint(path(segments), fill, stroke);
                case Shape.Line(Point from, Point to, Stroke stroke) ->
                    paint(new Line2D.Double(from.x(), from.y(), to.x(), to.y()), Optional.empty(), Optional.of(stroke));
                case Shape.Text text -> text(text);
            }
        }

        private void paint(java.awt.Shape shape, Optional<Ink> fill, Optional<Stroke> stroke) {
            fill.ifPresent(ink -> {
                graphics.setColor(colour(ink));
                graphics.fill(shape);
            });
            stroke.ifPresent(line -> {
                graphics.setColor(colour(line.ink()));
                graphics.setStroke(stroke(line));
                graphics.draw(shape);
            });
        }

        private static BasicStroke stroke(Stroke line) {
            List<Double> pattern = line.dash().pattern();
            if (pattern.isEmpty()) {
                return new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            }
            float[] dashes = new float[pattern.size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = pattern.get(i).floatValue();
            }
            return new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
        }

        private static Path2D path(List<Segment> segments) {
            Path2D path = new Path2D.Double();
            for (Segment segment : segments) {
                switch (segment) {
                    case Segment.Move(Point to) -> path.moveTo(to.x(), to.y());
                    case Segment.LineTo(Point to) -> path.lineTo(to.x(), to.y());
                    case Segment.CubicTo(Point a, Point b, Point to) ->
                        path.curveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y());
                    case Segment.Close _ -> path.closePath();
                }
            }
            return path;
        }

        private void text(Shape.Text text) {
            double width = BundledFont.instance().width(text.text(), text.style());
            double left = switch (text.anchor()) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
            graphics.setFont(
                    font(text.style().weight()).deriveFont((float) text.style().size()));
            graphics.setColor(colour(text.ink()));
            graphics.drawString(text.text(), (float) (text.at().x() - left), (float)
                    text.at().y());
        }

        private Font font(TextStyle.Weight weight) {
            return fonts.computeIfAbsent(weight, each -> {
                try (var in = BundledFont.file(each)) {
                    return Font.createFont(Font.TRUETYPE_FONT, in);
                } catch (IOException | FontFormatException e) {
                    throw new IllegalStateException("the bundled font cannot be read", e);
                }
            });
        }

        private Color colour(Ink ink) {
            Colour colour = palette.colour(ink);
            return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(255 * colour.opacity()));
        }
    }
}
