package org.causeboard.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Token;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Words can be read: WCAG 2.2, success criterion 1.4.3, contrast of at least 4.5 to 1; lines of high contrast and
/// focus marks follow 1.4.11, at least 3 to 1.
class ContrastTest {
    private static final double WORDS = 4.5;
    private static final double LINES = 3;
    private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+): (#[0-9A-F]{6});");

    @TestFactory
    List<DynamicTest> wordsStandOutInEveryTheme() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Contrast contrast : Contrast.values()) {
            for (RoleColours roles : RoleColours.values()) {
                for (boolean dark : new boolean[] {false, true}) {
                    String name = contrast + " " + roles + (dark ? " dark" : " light");
                    tests.add(DynamicTest.dynamicTest(name, () -> readable(dark, contrast, roles)));
                }
            }
        }
        return tests;
    }

    private static void readable(boolean dark, Contrast contrast, RoleColours roles) {
        Palette palette = Theme.palette(dark, contrast, roles);
        Map<String, Colour> sheet = new LinkedHashMap<>();
        Matcher found = COLOUR.matcher(ColourSheet.surfaces(dark, contrast));
        while (found.find()) {
            sheet.put(found.group(1), Colour.of(found.group(2)));
        }
        List<String> faint = new ArrayList<>();
        for (Token words : List.of(Token.TEXT, Token.TEXT_MUTED, Token.CAUSAL_TEXT, Token.BIASING_TEXT, Token.ERROR)) {
            for (Token ground : List.of(Token.BACKGROUND, Token.SURFACE)) {
                need(faint, words + " on " + ground, palette.colour(words), palette.colour(ground), WORDS);
            }
            for (String ground : List.of("-cb-window", "-cb-panel", "-cb-field")) {
                need(faint, words + " on " + ground, palette.colour(words), sheet.get(ground), WORDS);
            }
        }
        for (Token words : List.of(Token.TEXT, Token.TEXT_MUTED)) {
            need(faint, words + " on seen", palette.colour(words), palette.colour(Token.SURFACE_SEEN), WORDS);
            need(faint, words + " on chosen", palette.colour(words), sheet.get("-cb-selected"), WORDS);
        }
        for (Token badge : List.of(Token.DO_BADGE, Token.SEE_BADGE, Token.IMAGINE_BADGE)) {
            need(faint, "words on " + badge, palette.colour(Token.ON_BADGE), palette.colour(badge), WORDS);
        }
        for (String words : List.of("-cb-good", "-cb-warn", "-cb-do-text", "-cb-imagine-text")) {
            need(faint, words, sheet.get(words), sheet.get("-cb-window"), WORDS);
            need(faint, words + " on chosen", sheet.get(words), sheet.get("-cb-selected"), WORDS);
        }
        need(faint, "focus", palette.colour(Token.ACCENT), sheet.get("-cb-window"), LINES);
        need(faint, "edges", palette.colour(Token.EDGE), palette.colour(Token.BACKGROUND), LINES);
        if (contrast == Contrast.HIGH) {
            for (Token line : List.of(
                    Token.OUTLINE,
                    Token.EXPOSURE,
                    Token.OUTCOME,
                    Token.ADJUSTED,
                    Token.LATENT,
                    Token.SELECTION,
                    Token.DO,
                    Token.CAUSAL,
                    Token.BIASING,
                    Token.EDGE_DIMMED)) {
                need(faint, "line of " + line, palette.colour(line), palette.colour(Token.BACKGROUND), LINES);
            }
        }
        assertThat(faint).as("too faint").isEmpty();
    }

    private static void need(List<String> faint, String what, Colour front, Colour back, double least) {
        double contrast = front.contrast(back);
        if (contrast < least) {
            faint.add("%s: %.2f".formatted(what, contrast));
        }
    }
}
