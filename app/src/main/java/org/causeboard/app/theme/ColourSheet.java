package org.causeboard.app.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Token;

/// A style sheet made from a palette: `-cb-exposure` and the like for every [Token], the surfaces of the window, and
/// the names that Modena's skins (ControlsFX among them) look up.
final class ColourSheet {
    private static final String MODENA = """
            -fx-base: -color-bg-default; -fx-background: -color-bg-default;
            -fx-control-inner-background: -color-bg-default; -fx-control-inner-background-alt: -color-bg-subtle;
            -fx-text-background-color: -color-fg-default; -fx-text-base-color: -color-fg-default;
            -fx-text-inner-color: -color-fg-default; -fx-mark-color: -color-fg-muted;
            -fx-mark-highlight-color: -color-fg-subtle; -fx-box-border: -color-border-default;
            -fx-text-box-border: -color-border-default; -fx-outer-border: -color-border-default;
            -fx-inner-border: transparent; -fx-body-color: -color-bg-subtle; -fx-color: -color-bg-subtle;
            -fx-accent: -cb-accent; -fx-default-button: -cb-accent; -fx-focus-color: -cb-accent;
            -fx-faint-focus-color: transparent; -fx-hover-base: -color-bg-subtle; -fx-pressed-base: -color-bg-inset;
            -fx-selection-bar: -cb-selected; -fx-selection-bar-non-focused: -cb-selected;
            -fx-selection-bar-text: -color-fg-default; -fx-shadow-highlight-color: transparent;
            -fx-light-text-color: -color-fg-default; -fx-mid-text-color: -color-fg-default;
            -fx-dark-text-color: -color-fg-default; -fx-table-cell-border-color: -color-border-muted;
            """;
    private static final String LIGHT = """
            -cb-window: #FFFFFF; -cb-line: #E3E7EC; -cb-panel: #FFFFFF; -cb-selected: #EFF3F7; -cb-field: #FFFFFF;
            -cb-good: #007A59; -cb-warn: #8A5A00; -cb-do-text: #B84F00; -cb-imagine-text: #7A3E9D;
            """;
    private static final String DARK = """
            -cb-window: #1C2026; -cb-line: #2E343C; -cb-panel: #1C2026; -cb-selected: #272D35; -cb-field: #171A1F;
            -cb-good: #2BBF94; -cb-warn: #F0B429; -cb-do-text: #FF8A3D; -cb-imagine-text: #C79BE3;
            """;

    private ColourSheet() {}

    /// The sheet as an address that scenes can load.
    static String of(Palette palette, boolean dark) {
        StringBuilder css = new StringBuilder(".root {\n");
        for (Token token : Token.values()) {
            css.append("-cb-")
                    .append(token.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(": ")
                    .append(palette.colour(token).hex())
                    .append(";\n");
        }
        css.append(dark ? DARK : LIGHT).append(MODENA).append("}\n");
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }
}
