package org.causeboard.app.theme;

import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The weight of what is chosen. Its letters are wider, so words that are chosen by turns keep room for it: otherwise
/// all that stands beside them would move by a pixel or two with each choice.
public final class SemiBold {
    private static final String FAMILY = "Inter SemiBold";

    private SemiBold() {}

    /// How much wider the words of a control would be if it were chosen; 0 when it is.
    public static double more(Labeled control) {
        return width(control) - width(control.getText(), control.getFont());
    }

    /// How wide the words of a control are when it is chosen.
    public static double width(Labeled control) {
        return width(control.getText(), Font.font(FAMILY, control.getFont().getSize()));
    }

    private static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
