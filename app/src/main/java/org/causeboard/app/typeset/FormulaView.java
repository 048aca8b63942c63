package org.causeboard.app.typeset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.Text;
import org.causeboard.app.theme.Fonts;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;

/// A formula, typeset. Where it is wider than its place it goes on in further lines, broken between factors and at
/// signs. Its accessible text is the formula in one line.
public final class FormulaView extends Region {
    private static final double MARGIN = 3;
    private static final double LARGER = 1.1; // small letters of this font are lower than those of the words around it
    private static final int MOST_KNOWN = 8;
    private static final double LARGEST_DRAWING = 8000; // pixels; what a graphics card takes

    private final Map<Mark.Type, Font> fonts = new EnumMap<>(Mark.Type.class);
    private final Map<Mark.Type, Map<String, Double>> widths = new EnumMap<>(Mark.Type.class);
    private final Map<Double, Lines> known = new HashMap<>(); // a layout asks for several widths in turn
    private final FormulaSetter setter;
    private final Expression expression;
    private final Block lead;
    private final Lines whole;
    private final Canvas drawing = new Canvas(1, 1);
    private final Text ink = new Text(); // holds the colour that the theme gives to letters
    private Lines lines;
    private boolean drawn;

    /// The formula set for one width.
    private record Lines(double room, List<Block> blocks, double width, double height) {}

    /// Shows `lead` and the expression.
    ///
    /// @param lead what stands before it, such as `P(Y | do(X=1)) = `; may be empty
    /// @param words the size of the words around it, in pixels
    public FormulaView(String lead, Expression expression, Notation notation, double words) {
        double size = LARGER * words;
        for (Mark.Type type : Mark.Type.values()) {
            fonts.put(type, Fonts.formula(type.italic ? FontPosture.ITALIC : FontPosture.REGULAR, size * type.scale));
        }
        this.expression = expression;
        setter = new FormulaSetter(notation, this::width, size);
        this.lead = lead.isEmpty() ? Block.EMPTY : setter.upright(lead);
        whole = lines(Double.MAX_VALUE);
        lines = whole;
        ink.getStyleClass().add("formula-letters");
        ink.setManaged(false);
        ink.setVisible(false);
        ink.fillProperty().subscribe((_, _) -> {
            if (drawn) {
                draw();
            }
        });
        drawing.setManaged(false);
        getChildren().setAll(drawing, ink);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("formula");
        setAccessibleText(lead + TextPrinter.print(expression, notation));
    }

    /// In how many lines it stands at present.
    public int lineCount() {
        return lines.blocks().size();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(whole.width(), 60);
    }

    @Override
    protected double computePrefWidth(double height) {
        return whole.width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? whole : linesFor(width)).height();
    }

    @Override
    protected void layoutChildren() {
        Lines wanted = linesFor(getWidth());
        if (wanted != lines || !drawn) {
            lines = wanted;
            drawn = true;
            draw();
        }
    }

    private Lines linesFor(double room) {
        if (room >= whole.width() - 0.5) {
            return whole;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(room, this::lines);
    }

    private Lines lines(double room) {
        double inner = room - 2 * MARGIN;
        List<Block> pieces = new ArrayList<>();
        pieces.add(lead);
        pieces.addAll(setter.pieces(expression, inner - lead.width()));
        List<Block> blocks = Block.broken(pieces, inner, lead.width());
        double width = 0;
        double height = 2 * MARGIN;
        for (Block block : blocks) {
            width = Math.max(width, block.width());
            height += Math.ceil(block.ascent() + block.descent()) + MARGIN;
        }
        return new Lines(room, blocks, Math.ceil(width) + 2 * MARGIN, height - MARGIN);
    }

    /// Drawn and not made of nodes, for a long formula has thousands of letters.
    private void draw() {
        drawing.setWidth(Math.min(LARGEST_DRAWING, Math.max(1, lines.width())));
        drawing.setHeight(Math.min(LARGEST_DRAWING, Math.max(1, lines.height())));
        GraphicsContext pen = drawing.getGraphicsContext2D();
        pen.clearRect(0, 0, drawing.getWidth(), drawing.getHeight());
        pen.setFill(ink.getFill());
        double y = MARGIN;
        for (Block block : lines.blocks()) {
            for (Mark mark : block.moved(MARGIN, y + block.ascent())) {
                draw(mark, pen);
            }
            y += Math.ceil(block.ascent() + block.descent()) + MARGIN;
        }
    }

    private void draw(Mark mark, GraphicsContext pen) {
        switch (mark) {
            case Mark.Letters(String text, Mark.Type type, double x, double y) -> {
                pen.setFont(fonts.get(type));
                pen.fillText(text, x, y);
            }
            case Mark.Bar(double x, double y, double width) -> pen.fillRect(x, y - 0.5, width, 1);
        }
    }

    /// The same names and signs occur again and again, and measuring a text is slow.
    private double width(String text, Mark.Type type) {
        return widths.computeIfAbsent(type, _ -> new HashMap<>()).computeIfAbsent(text, _ -> {
            Text letters = new Text(text);
            letters.setFont(fonts.get(type));
            return letters.getLayoutBounds().getWidth();
        });
    }
}
