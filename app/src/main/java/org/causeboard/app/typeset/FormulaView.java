package org.causeboard.app.typeset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.Text;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;

/// A formula, typeset. Where it is wider than its place it goes on in further lines, broken between factors and at
/// signs. Its accessible text is the formula in one line.
public final class FormulaView extends Region {
    private static final String FAMILY = "Serif";
    private static final double MARGIN = 3;
    private static final int MOST_KNOWN = 8;

    private final Map<Mark.Type, Font> fonts = new EnumMap<>(Mark.Type.class);
    private final Map<Mark.Type, Map<String, Double>> widths = new EnumMap<>(Mark.Type.class);
    private final Map<Double, Lines> known = new HashMap<>(); // a layout asks for several widths in turn
    private final FormulaSetter setter;
    private final Expression expression;
    private final Block lead;
    private final Lines whole;
    private Lines lines;

    /// The formula set for one width.
    private record Lines(double room, List<Block> blocks, double width, double height) {}

    /// Shows `lead` and the expression.
    ///
    /// @param lead what stands before it, such as `P(Y | do(X=1)) = `; may be empty
    /// @param size of the letters, in pixels
    public FormulaView(String lead, Expression expression, Notation notation, double size) {
        for (Mark.Type type : Mark.Type.values()) {
            fonts.put(
                    type, Font.font(FAMILY, type.italic ? FontPosture.ITALIC : FontPosture.REGULAR, size * type.scale));
        }
        this.expression = expression;
        setter = new FormulaSetter(notation, this::width, size);
        this.lead = lead.isEmpty() ? Block.EMPTY : setter.upright(lead);
        whole = lines(Double.MAX_VALUE);
        lines = whole;
        show();
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
        if (wanted != lines) {
            lines = wanted;
            show();
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

    private void show() {
        List<Node> nodes = new ArrayList<>();
        double y = MARGIN;
        for (Block block : lines.blocks()) {
            for (Mark mark : block.moved(MARGIN, y + block.ascent())) {
                Node node = node(mark, fonts);
                node.setManaged(false); // placed for good
                nodes.add(node);
            }
            y += Math.ceil(block.ascent() + block.descent()) + MARGIN;
        }
        getChildren().setAll(nodes);
    }

    private static Node node(Mark mark, Map<Mark.Type, Font> fonts) {
        return switch (mark) {
            case Mark.Letters(String text, Mark.Type type, double x, double y) -> {
                Text letters = new Text(x, y, text);
                letters.setTextOrigin(VPos.BASELINE);
                letters.setFont(fonts.get(type));
                letters.getStyleClass().add("formula-letters");
                yield letters;
            }
            case Mark.Bar(double x, double y, double width) -> {
                Rectangle bar = new Rectangle(x, y - 0.5, width, 1);
                bar.getStyleClass().add("formula-letters");
                yield bar;
            }
        };
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
