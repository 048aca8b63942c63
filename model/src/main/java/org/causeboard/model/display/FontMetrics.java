package org.causeboard.model.display;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The advance widths of a TrueType font, read from its own tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and
/// 12).
///
/// Source: OpenType specification 1.9.1, chapters of these tables. Kerning is left out: text is then at most a hair
/// narrower on screen than measured here.
final class FontMetrics {
    private static final int UNKNOWN_GLYPH = 0;

    private final ByteBuffer font;
    private final int unitsPerEm;
    private final int longMetrics;
    private final int metricsStart;
    private final Map<Integer, Integer> glyphs = new HashMap<>();

    FontMetrics(byte[] file) {
        font = ByteBuffer.wrap(file);
        Map<String, Integer> tables = tables();
        unitsPerEm = unsigned(tables.get("head") + 18);
        longMetrics = unsigned(tables.get("hhea") + 34);
        metricsStart = tables.get("hmtx");
        readCharacters(tables.get("cmap"));
    }

    /// The width of a text at font size 1.
    double width(String text) {
        long units = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            units += advance(glyphs.getOrDefault(character, UNKNOWN_GLYPH));
            i += Character.charCount(character);
        }
        return (double) units / unitsPerEm;
    }

    /// Whether the font has a picture of a character.
    boolean has(int character) {
        return glyphs.containsKey(character);
    }

    private int advance(int glyph) {
        return unsigned(
                metricsStart + 4 * Math.min(glyph, longMetrics - 1)); // the last width holds for all that follow
    }

    private Map<String, Integer> tables() {
        Map<String, Integer> found = new HashMap<>();
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] tag = new byte[4];
            font.get(entry, tag);
            found.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(entry + 8));
        }
        return found;
    }

    private void readCharacters(int cmap) {
        int count = unsigned(cmap + 2);
        for (int i = 0; i < count; i++) {
            int table = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            switch (unsigned(table)) {
                case 4 -> readSegments(table);
                case 12 -> readGroups(table);
                default -> {} // other formats repeat what these two say
            }
        }
    }

    private void readSegments(int table) {
        int segments = unsigned(table + 6) / 2;
        int ends = table + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        for (int i = 0; i < segments; i++) {
            int start = unsigned(starts + 2 * i);
            int end = Math.min(unsigned(ends + 2 * i), 0xFFFE);
            int delta = unsigned(deltas + 2 * i);
            int offset = unsigned(offsets + 2 * i);
            for (int character = start; character <= end; character++) {
                int glyph = offset == 0 ? character : unsigned(offsets + 2 * i + offset + 2 * (character - start));
                if (offset == 0 || glyph != UNKNOWN_GLYPH) {
                    put(character, (glyph + delta) & 0xFFFF);
                }
            }
        }
    }

    private void readGroups(int table) {
        int groups = font.getInt(table + 12);
        for (int i = 0; i < groups; i++) {
            int group = table + 16 + 12 * i;
            int start = font.getInt(group);
            int end = font.getInt(group + 4);
            int glyph = font.getInt(group + 8);
            for (int character = start; character <= end; character++) {
                put(character, glyph + character - start);
            }
        }
    }

    private void put(int character, int glyph) {
        if (glyph != UNKNOWN_GLYPH) {
            glyphs.put(character, glyph);
        }
    }

    private int unsigned(int at) {
        return font.getShort(at) & 0xFFFF;
    }
}
