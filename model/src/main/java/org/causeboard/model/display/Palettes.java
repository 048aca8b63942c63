package org.causeboard.model.display;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The palettes that come with the program. Roles and paths have the colours of Okabe and Ito (2008), Color Universal
/// Design, which stay apart for colour-blind eyes; words keep a contrast of 4.5 to 1.
public final class Palettes {
    public static final Palette LIGHT = palette(
            "light",
            entry(Token.BACKGROUND, "#FBFCFD"),
            entry(Token.GRID, "#E6E9EE"),
            entry(Token.SURFACE, "#FFFFFF"),
            entry(Token.DIFFERENCE, "#B34A00"),
            entry(Token.SURFACE_SEEN, "#E9EDF2"),
            entry(Token.OUTLINE, "#CBD2DA"),
            entry(Token.TRACK, "#EEF2F6"),
            entry(Token.SHADOW, "#000000"),
            entry(Token.TEXT, "#1B1F24"),
            entry(Token.TEXT_MUTED, "#606A75"),
            entry(Token.EDGE, "#5F6975"),
            entry(Token.EDGE_DIMMED, "#A9B0B9"),
            entry(Token.BAR, "#5B8DB8"),
            entry(Token.BAR_OTHER, "#D55E00"),
            entry(Token.REFERENCE, "#1B1F24"),
            entry(Token.EXPOSURE, "#009E73"),
            entry(Token.OUTCOME, "#0072B2"),
            entry(Token.ADJUSTED, "#E69F00"),
            entry(Token.LATENT, "#999999"),
            entry(Token.SELECTION, "#CC79A7"),
            entry(Token.DO, "#D55E00"),
            entry(Token.DO_BADGE, "#BF5200"),
            entry(Token.SEE_BADGE, "#56616D"),
            entry(Token.IMAGINE_BADGE, "#7A3E9D"),
            entry(Token.ON_BADGE, "#FFFFFF"),
            entry(Token.CAUSAL, "#009E73"),
            entry(Token.CAUSAL_TEXT, "#007A59"),
            entry(Token.BIASING, "#CC79A7"),
            entry(Token.BIASING_TEXT, "#A34A7D"),
            entry(Token.ACCENT, "#0072B2"),
            entry(Token.ERROR, "#C62828"),
            entry(Token.ADDED, "#009E73"),
            entry(Token.REMOVED, "#C62828"),
            entry(Token.CHANGED, "#E69F00"));

    public static final Palette DARK = LIGHT.with(
            "dark",
            colours(
                    entry(Token.BACKGROUND, "#171A1F"),
                    entry(Token.GRID, "#262B32"),
                    entry(Token.SURFACE, "#20252C"),
                    entry(Token.DIFFERENCE, "#FF8A3D"),
                    entry(Token.SURFACE_SEEN, "#2D343D"),
                    entry(Token.OUTLINE, "#454D58"),
                    entry(Token.TRACK, "#2C333C"),
                    entry(Token.TEXT, "#E8EBEF"),
                    entry(Token.TEXT_MUTED, "#98A2AE"),
                    entry(Token.EDGE, "#98A2AE"),
                    entry(Token.EDGE_DIMMED, "#5C6570"),
                    entry(Token.BAR, "#6FA8D6"),
                    entry(Token.BAR_OTHER, "#E8853A"),
                    entry(Token.REFERENCE, "#E8EBEF"),
                    entry(Token.OUTCOME, "#56B4E9"),
                    entry(Token.SEE_BADGE, "#5A6572"),
                    entry(Token.IMAGINE_BADGE, "#8E55B3"),
                    entry(Token.CAUSAL_TEXT, "#2BBF94"),
                    entry(Token.BIASING_TEXT, "#DD93BC"),
                    entry(Token.ACCENT, "#56B4E9"),
                    entry(Token.ERROR, "#F2706B"),
                    entry(Token.REMOVED, "#F2706B")));

    /// For paper: white ground, no shadow, dark lines.
    public static final Palette PRINT = LIGHT.with(
            "print",
            colours(
                    entry(Token.BACKGROUND, "#FFFFFF"),
                    entry(Token.GRID, "#FFFFFF"),
                    entry(Token.SHADOW, "#FFFFFF"),
                    entry(Token.DIFFERENCE, "#1A1A1A"),
                    entry(Token.SURFACE_SEEN, "#EDEDED"),
                    entry(Token.OUTLINE, "#333333"),
                    entry(Token.TRACK, "#EDEDED"),
                    entry(Token.TEXT, "#000000"),
                    entry(Token.TEXT_MUTED, "#444444"),
                    entry(Token.EDGE, "#222222"),
                    entry(Token.EDGE_DIMMED, "#999999"),
                    entry(Token.LATENT, "#666666"),
                    entry(Token.REFERENCE, "#000000")));

    /// Black on white with strong lines, for eyes that need it.
    public static final Palette HIGH_CONTRAST = PRINT.with(
            "high contrast",
            colours(
                    entry(Token.OUTLINE, "#000000"),
                    entry(Token.TEXT_MUTED, "#1A1A1A"),
                    entry(Token.EDGE, "#000000"),
                    entry(Token.EDGE_DIMMED, "#5A5A5A"),
                    entry(Token.DIFFERENCE, "#8A3500"),
                    entry(Token.BAR, "#0B4F86"),
                    entry(Token.EXPOSURE, "#00664A"),
                    entry(Token.OUTCOME, "#00497A"),
                    entry(Token.ADJUSTED, "#8A5F00"),
                    entry(Token.LATENT, "#4D4D4D"),
                    entry(Token.SELECTION, "#8A2F66"),
                    entry(Token.DO, "#A03F00"),
                    entry(Token.CAUSAL, "#00664A"),
                    entry(Token.BIASING, "#8A2F66"),
                    entry(Token.ACCENT, "#00497A")));

    /// The colours that DAGitty's users know: green exposure, blue outcome, white adjusted, grey latent.
    public static final Palette DAGITTY = LIGHT.with(
            "DAGitty",
            colours(
                    entry(Token.EXPOSURE, "#6B8F00"),
                    entry(Token.OUTCOME, "#1A6FB5"),
                    entry(Token.ADJUSTED, "#4A4A4A"),
                    entry(Token.LATENT, "#A6A6A6"),
                    entry(Token.CAUSAL, "#2E8B2E"),
                    entry(Token.BIASING, "#C23B80")));

    /// White on black with strong lines.
    public static final Palette HIGH_CONTRAST_DARK = DARK.with(
            "high contrast, dark",
            colours(
                    entry(Token.BACKGROUND, "#000000"),
                    entry(Token.GRID, "#2E2E2E"),
                    entry(Token.SURFACE, "#0A0A0A"),
                    entry(Token.DIFFERENCE, "#FFA65C"),
                    entry(Token.SURFACE_SEEN, "#30363D"),
                    entry(Token.OUTLINE, "#FFFFFF"),
                    entry(Token.TRACK, "#3A3A3A"),
                    entry(Token.TEXT, "#FFFFFF"),
                    entry(Token.TEXT_MUTED, "#E0E0E0"),
                    entry(Token.EDGE, "#FFFFFF"),
                    entry(Token.EDGE_DIMMED, "#9C9C9C"),
                    entry(Token.BAR, "#8CC8F2"),
                    entry(Token.REFERENCE, "#FFFFFF"),
                    entry(Token.EXPOSURE, "#3FE0B0"),
                    entry(Token.OUTCOME, "#7CC8F5"),
                    entry(Token.ADJUSTED, "#FFC94D"),
                    entry(Token.LATENT, "#C8C8C8"),
                    entry(Token.SELECTION, "#F2A6CF"),
                    entry(Token.DO, "#FF9A4D"),
                    entry(Token.CAUSAL, "#3FE0B0"),
                    entry(Token.CAUSAL_TEXT, "#3FE0B0"),
                    entry(Token.BIASING, "#F2A6CF"),
                    entry(Token.BIASING_TEXT, "#F2A6CF"),
                    entry(Token.ACCENT, "#7CC8F5"),
                    entry(Token.ERROR, "#FF8A85")));

    /// The colours that DAGitty's users know, on a dark ground.
    public static final Palette DAGITTY_DARK = DARK.with(
            "DAGitty, dark",
            colours(
                    entry(Token.EXPOSURE, "#A8CC3D"),
                    entry(Token.OUTCOME, "#5FA8E6"),
                    entry(Token.ADJUSTED, "#D8D8D8"),
                    entry(Token.LATENT, "#8C8C8C"),
                    entry(Token.CAUSAL, "#5FC25F"),
                    entry(Token.BIASING, "#E87BB2")));

    /// All of them, in the order of menus.
    public static final List<Palette> ALL =
            List.of(LIGHT, DARK, PRINT, HIGH_CONTRAST, DAGITTY, HIGH_CONTRAST_DARK, DAGITTY_DARK);

    private Palettes() {}

    @SafeVarargs
    private static Palette palette(String name, Map.Entry<Token, String>... entries) {
        return new Palette(name, colours(entries));
    }

    @SafeVarargs
    private static Map<Token, Colour> colours(Map.Entry<Token, String>... entries) {
        EnumMap<Token, Colour> colours = new EnumMap<>(Token.class);
        for (Map.Entry<Token, String> entry : entries) {
            colours.put(entry.getKey(), Colour.of(entry.getValue()));
        }
        return colours;
    }
}
