package org.causeboard.app.typeset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.Text;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;

/// A formula, typeset. Its accessible text is the formula in one line.
public final class FormulaView extends Pane {
    private static final String FAMILY = "Serif";
    private static final double MARGIN = 3;

    /// Shows `lead` and the expression.
    ///
    /// @param lead what stands before it, such as `P(Y | do(X=1)) = `; may be empty
    /// @param size of the letters, in pixels
    public FormulaView(String lead, Expression expression, Notation notation, double size) {
        Map<Mark.Type, Font> fonts = new EnumMap<>(Mark.Type.class);
        for (Mark.Type type : Mark.Type.values()) {
            fonts.put(
                    type, Font.font(FAMILY, type.italic ? FontPosture.ITALIC : FontPosture.REGULAR, size * type.scale));
        }
        FormulaSetter setter = new FormulaSetter(notation, (text, type) -> width(text, fonts.get(type)), size);
        List<Block> row = new ArrayList<>();
        if (!lead.isEmpty()) {
            row.add(setter.upright(lead));
        }
        row.add(setter.set(expression));
        Block block = Block.row(row);
        for (Mark mark : block.moved(MARGIN, block.ascent() + MARGIN)) {
            getChildren().add(node(mark, fonts));
        }
        double width = Math.ceil(block.width()) + 2 * MARGIN;
        double height = Math.ceil(block.ascent() + block.descent()) + 2 * MARGIN;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        getStyleClass().add("formula");
        setAccessibleText(lead + TextPrinter.print(expression, notation));
    }

    private static javafx.scene.Node node(Mark mark, Map<Mark.Type, Font> fonts) {
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

    private static double width(String text, Font font) {
        Text letters = new Text(text);
        letters.setFont(font);
        return letters.getLayoutBounds().getWidth();
    }
}
