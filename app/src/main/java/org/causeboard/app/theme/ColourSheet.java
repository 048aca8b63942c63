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
            -cb-scroll: #C3CAD3;
            """;
    private static final String DARK = """
            -cb-window: #1C2026; -cb-line: #2E343C; -cb-panel: #1C2026; -cb-selected: #272D35; -cb-field: #171A1F;
            -cb-good: #2BBF94; -cb-warn: #F0B429; -cb-do-text: #FF8A3D; -cb-imagine-text: #C79BE3;
            -cb-scroll: #47505C;
            """;

    private static final String HIGH_LIGHT = """
            -cb-window: #FFFFFF; -cb-line: #595959; -cb-panel: #FFFFFF; -cb-selected: #E2E8EF; -cb-field: #FFFFFF;
            -cb-good: #00553E; -cb-warn: #6B4600; -cb-do-text: #8A3500; -cb-imagine-text: #5C2780;
            -cb-scroll: #595959;
            -color-fg-default: #000000; -color-fg-muted: #1A1A1A; -color-fg-subtle: #333333;
            -color-border-default: #595959; -color-border-muted: #767676; -color-accent-emphasis: #00497A;
            -color-accent-fg: #00497A;
            """;
    private static final String HIGH_DARK = """
            -cb-window: #000000; -cb-line: #A6A6A6; -cb-panel: #000000; -cb-selected: #26303A; -cb-field: #000000;
            -cb-good: #4FE3B7; -cb-warn: #FFD24D; -cb-do-text: #FFA65C; -cb-imagine-text: #DDB8F5;
            -cb-scroll: #A6A6A6;
            -color-fg-default: #FFFFFF; -color-fg-muted: #E8E8E8; -color-fg-subtle: #D0D0D0;
            -color-bg-default: #000000; -color-bg-subtle: #101418; -color-bg-overlay: #000000;
            -color-border-default: #A6A6A6; -color-border-muted: #8C8C8C; -color-accent-emphasis: #7CC8F5;
            -color-accent-fg: #7CC8F5;
            """;

    private ColourSheet() {}

    /// What colours the window has besides those of the palette.
    static String surfaces(boolean dark, Contrast contrast) {
        return switch (contrast) {
            case NORMAL -> dark ? DARK : LIGHT;
            case HIGH -> dark ? HIGH_DARK : HIGH_LIGHT;
        };
    }

    /// The sheet as an address that scenes can load.
    static String of(Palette palette, boolean dark, Contrast contrast) {
        StringBuilder css = new StringBuilder(".root {\n");
        for (Token token : Token.values()) {
            css.append("-cb-")
                    .append(token.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(": ")
                    .append(palette.colour(token).hex())
                    .append(";\n");
        }
        css.append(surfaces(dark, contrast)).append(MODENA).append("}\n");
        return address(css);
    }

    /// The sheet of menus and tooltips, which are windows of their own and do not grow with the window below them. It
    /// is not the window's: a window that has another sheet is styled anew as a whole.
    ///
    /// @param scale how much larger everything is
    static String ofPopups(double scale) {
        StringBuilder css = new StringBuilder();
        css.append(".root.popup { -fx-font-size: ").append(13 * scale).append("px; }\n");
        css.append(".tooltip { -fx-font-size: ").append(12 * scale).append("px; -fx-max-width: ");
        css.append(340 * scale).append("px; }\n");
        css.append(".menu-item .label, .list-cell { -fx-font-size: 1em; }\n");
        return address(css);
    }

    private static String address(StringBuilder css) {
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }
}
