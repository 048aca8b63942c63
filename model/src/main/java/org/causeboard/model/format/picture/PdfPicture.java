package org.causeboard.model.format.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Element;
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

/// One page of PDF, as large as the picture, with text that can be selected, in the bundled font.
public final class PdfPicture implements PictureWriter {
    private static final FormatName NAME = new FormatName("PDF", List.of("pdf"));
    private static final double POINTS = 0.75; // a pixel at 96 to the inch
    private static final double QUARTER = 0.5522847498; // of a circle, as a cubic curve

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public byte[] write(DisplayList list, Palette palette, Ground ground) throws IOException {
        Box box = list.bounds().orElse(new Box(0, 0, 1, 1)).grown(MARGIN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) (box.width() * POINTS), (float) (box.height() * POINTS)));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                Pen pen = new Pen(document, content, palette, box);
                if (ground == Ground.PAINTED) {
                    pen.draw(Shape.Rectangle.filled(box, 0, Ink.of(Token.BACKGROUND)));
                }
                for (Element element : list.elements().toList()) {
                    for (Shape shape : element.shapes()) {
                        pen.draw(shape);
                    }
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /// Draws on one page. World coordinates are turned into the page's, whose y axis points up.
    private static final class Pen {
        private final PDDocument document;
        private final PDPageContentStream content;
        private final Palette palette;
        private final Box box;
        private final Map<TextStyle.Weight, PDType0Font> fonts = new EnumMap<>(TextStyle.Weight.class);

        Pen(PDDocument document, PDPageContentStream content, Palette palette, Box box) {
            this.document = document;
            this.content = content;
            this.palette = palette;
            this.box = box;
        }

        void draw(Shape shape) throws IOException {
            switch (shape) {
                case Shape.Rectangle(Box at, double radius, var fill, var stroke) -> {
                    outline(
                            at,
                            Math.min(radius, Math.min(at.width(), at.height()) / 2),
                            Math.min(radius, at.height() / 2));
                    paint(fill, stroke);
                }
                case Shape.Ellipse(Box at, var fill, var stroke) -> {
                    outline(at, at.width() / 2, at.height() / 2);
                    paint(fill, stroke);
                }
                case Shape.Curve(var segments, var fill, var stroke) -> {
                    for (Segment segment : segments) {
                        add(segment);
                    }
                    paint(fill, stroke);
                }
                case Shape.Line(Point from, Point to, Stroke stroke) -> {
                    add(new Segment.Move(from));
                    add(new Segment.LineTo(to));
                    paint(Optional.empty(), Optional.of(stroke));
                }
                case Shape.Text text -> write(text);
            }
        }

        private float x(Point point) {
            return (float) ((point.x() - box.x()) * POINTS);
        }

        private float y(Point point) {
            return (float) ((box.bottom() - point.y()) * POINTS);
        }

        private void add(Segment segment) throws IOException {
            switch (segment) {
                case Segment.Move(Point to) -> content.moveTo(x(to), y(to));
                case Segment.LineTo(Point to) -> content.lineTo(x(to), y(to));
                case Segment.CubicTo(Point a, Point b, Point to) ->
                    content.curveTo(x(a), y(a), x(b), y(b), x(to), y(to));
                case Segment.Close _ -> content.closePath();
            }
        }

        /// A rectangle with elliptic corners of these radii.
        private void outline(Box at, double rx, double ry) throws IOException {
            double kx = rx * (1 - QUARTER);
            double ky = ry * (1 - QUARTER);
            add(new Segment.Move(new Point(at.x() + rx, at.y())));
            add(new Segment.LineTo(new Point(at.right() - rx, at.y())));
            corner(at.right() - kx, at.y(), at.right(), at.y() + ky, at.right(), at.y() + ry);
            add(new Segment.LineTo(new Point(at.right(), at.bottom() - ry)));
            corner(at.right(), at.bottom() - ky, at.right() - kx, at.bottom(), at.right() - rx, at.bottom());
            add(new Segment.LineTo(new Point(at.x() + rx, at.bottom())));
            corner(at.x() + kx, at.bottom(), at.x(), at.bottom() - ky, at.x(), at.bottom() - ry);
            add(new Segment.LineTo(new Point(at.x(), at.y() + ry)));
            corner(at.x(), at.y() + ky, at.x() + kx, at.y(), at.x() + rx, at.y());
            add(Segment.Close.CLOSE);
        }

        private void corner(double ax, double ay, double bx, double by, double x, double y) throws IOException {
            add(new Segment.CubicTo(new Point(ax, ay), new Point(bx, by), new Point(x, y)));
        }

        private void paint(Optional<Ink> fill, Optional<Stroke> stroke) throws IOException {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            if (fill.isPresent()) {
                Colour colour = palette.colour(fill.get());
                content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
                state.setNonStrokingAlphaConstant((float) colour.opacity());
            }
            if (stroke.isPresent()) {
                Colour colour = palette.colour(stroke.get().ink());
                content.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
                state.setStrokingAlphaConstant((float) colour.opacity());
                content.setLineWidth((float) (stroke.get().width() * POINTS));
                content.setLineCapStyle(1);
                content.setLineJoinStyle(1);
                List<Double> pattern = stroke.get().dash().pattern();
                float[] lengths = new float[pattern.size()];
                for (int i = 0; i < lengths.length; i++) {
                    lengths[i] = (float) (pattern.get(i) * POINTS);
                }
                content.setLineDashPattern(lengths, 0);
            }
            content.setGraphicsStateParameters(state);
            if (fill.isPresent() && stroke.isPresent()) {
                content.fillAndStroke();
            } else if (fill.isPresent()) {
                content.fill();
            } else {
                content.stroke();
            }
        }

        private void write(Shape.Text text) throws IOException {
            double width = BundledFont.instance().width(text.text(), text.style());
            double left = switch (text.anchor()) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
            Colour colour = palette.colour(text.ink());
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) colour.opacity());
            content.setGraphicsStateParameters(state);
            content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
            Point at = text.at().plus(-left, 0);
            content.beginText();
            content.setFont(font(text.style().weight()), (float) (text.style().size() * POINTS));
            content.setTextMatrix(Matrix.getTranslateInstance(x(at), y(at)));
            content.showText(shown(text.text()));
            content.endText();
        }

        /// Characters that the font has no picture of are shown as a question mark.
        private static String shown(String text) {
            StringBuilder out = new StringBuilder();
            text.codePoints().forEach(c -> {
                String character = Character.toString(c);
                out.append(BundledFont.instance().canShow(character) ? character : "?");
            });
            return out.toString();
        }

        private PDType0Font font(TextStyle.Weight weight) throws IOException {
            PDType0Font known = fonts.get(weight);
            if (known == null) {
                known = PDType0Font.load(document, BundledFont.file(weight));
                fonts.put(weight, known);
            }
            return known;
        }
    }
}
