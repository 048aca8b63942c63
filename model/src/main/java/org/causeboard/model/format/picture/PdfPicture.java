package org.causeboard.model.format.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.causeboard.model.document.Size;
import org.causeboard.model.format.FormatName;

/// One page of PDF, as large as the picture, with text that can be selected, in the bundled font.
public final class PdfPicture implements PictureWriter {
    private static final FormatName NAME = new FormatName("PDF", List.of("pdf"));
    private static final double POINTS = 0.75; // a pixel at 96 to the inch
    private static final double LARGEST_ON_PAPER = 2;
    private static final Colour WHITE = Colour.of("#FFFFFF");
    private static final Box NOTHING = new Box(0, 0, 1, 1);
    private static final double QUARTER = 0.5522847498; // of a circle, as a cubic curve

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public byte[] write(DisplayList list, Palette palette, Ground ground) throws IOException {
        Box box = list.bounds().orElse(NOTHING).grown(MARGIN);
        return write(list, palette::colour, ground, box, POINTS);
    }

    /// A page of the size of a sheet of paper with the picture in its middle, as large as what can be printed on
    /// allows, at most twice its natural size. Nothing shines through, since printers make one image of a page on which
    /// something does.
    ///
    /// @param paper the whole sheet, in points
    /// @param printable what can be printed on, in its middle
    public static byte[] onSheet(DisplayList list, Palette palette, Size paper, Size printable) throws IOException {
        Box box = list.bounds().orElse(NOTHING);
        double scale = Math.min(
                LARGEST_ON_PAPER,
                Math.min(printable.width() / Math.max(1, box.width()), printable.height() / Math.max(1, box.height())));
        Box sheet = Box.around(box.centre(), new Size(paper.width() / scale, paper.height() / scale));
        return write(list, ink -> palette.colour(ink).over(WHITE), Ground.TRANSPARENT, sheet, scale);
    }

    /// @param box what the page shows
    /// @param scale points for each world unit
    private static byte[] write(DisplayList list, Function<Ink, Colour> colours, Ground ground, Box box, double scale)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) (box.width() * scale), (float) (box.height() * scale)));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                Pen pen = new Pen(document, content, colours, box, scale);
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
        private final Function<Ink, Colour> colours;
        private final Box box;
        private final double scale;
        private double fillOpacity = 1;
        private double strokeOpacity = 1;
        private final Map<TextStyle.Weight, PDType0Font> fonts = new EnumMap<>(TextStyle.Weight.class);

        Pen(PDDocument document, PDPageContentStream content, Function<Ink, Colour> colours, Box box, double scale) {
            this.document = document;
            this.content = content;
            this.colours = colours;
            this.box = box;
            this.scale = scale;
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
            return (float) ((point.x() - box.x()) * scale);
        }

        private float y(Point point) {
            return (float) ((box.bottom() - point.y()) * scale);
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
            if (fill.isPresent()) {
                Colour colour = colours.apply(fill.get());
                content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
                fillOpacity(colour.opacity());
            }
            if (stroke.isPresent()) {
                Colour colour = colours.apply(stroke.get().ink());
                content.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
                strokeOpacity(colour.opacity());
                content.setLineWidth((float) (stroke.get().width() * scale));
                content.setLineCapStyle(1);
                content.setLineJoinStyle(1);
                List<Double> pattern = stroke.get().dash().pattern();
                float[] lengths = new float[pattern.size()];
                for (int i = 0; i < lengths.length; i++) {
                    lengths[i] = (float) (pattern.get(i) * scale);
                }
                content.setLineDashPattern(lengths, 0);
            }
            if (fill.isPresent() && stroke.isPresent()) {
                content.fillAndStroke();
            } else if (fill.isPresent()) {
                content.fill();
            } else {
                content.stroke();
            }
        }

        /// Told only where it changes: a page that tells of none is opaque.
        private void fillOpacity(double opacity) throws IOException {
            if (opacity != fillOpacity) {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setNonStrokingAlphaConstant((float) opacity);
                content.setGraphicsStateParameters(state);
                fillOpacity = opacity;
            }
        }

        private void strokeOpacity(double opacity) throws IOException {
            if (opacity != strokeOpacity) {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setStrokingAlphaConstant((float) opacity);
                content.setGraphicsStateParameters(state);
                strokeOpacity = opacity;
            }
        }

        private void write(Shape.Text text) throws IOException {
            double width = BundledFont.instance().width(text.text(), text.style());
            double left = switch (text.anchor()) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
            Colour colour = colours.apply(text.ink());
            fillOpacity(colour.opacity());
            content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
            Point at = text.at().plus(-left, 0);
            content.beginText();
            content.setFont(font(text.style().weight()), (float) (text.style().size() * scale));
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
