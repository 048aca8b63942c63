package org.causeboard.app.canvas.render;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.TextStyle;

/// Letters that we paint ourselves amid a zoom, where each step shows them in another size. The toolkit draws them in
/// a few sizes, all of one size and weight at once; from the next but one they are made smaller.
final class Letters {
    private static final double LARGEST = 96; // pixels: larger ones are stretched for a moment
    private static final int COLUMNS = 16;
    private static final double CELL = 1.8; // width and height of the place of a letter by its size
    private static final double INDENT = 0.4; // of its origin in that place

    private final SortedSet<Integer> characters = new TreeSet<>();
    private final Map<Size, Map<Integer, Letter>> known = new HashMap<>();

    Letters() {
        IntStream.rangeClosed('!', '~').forEach(characters::add);
    }

    private record Size(TextStyle.Weight weight, double size) {}

    /// Whether a text is written character by character, from left to right, in the bundled font.
    static boolean canWrite(String text) {
        return BundledFont.instance().canShow(text)
                && text.codePoints().noneMatch(each -> Character.getType(each) == Character.NON_SPACING_MARK);
    }

    /// The size in which letters are drawn that are shown in another one: up to twice as large.
    static double drawnFor(double size) {
        double halves = Math.ceil(2 * Math.log(size) / Math.log(2)) + 1;
        return Math.min(LARGEST, Math.pow(2, halves / 2));
    }

    /// A letter.
    ///
    /// @param drawn the size, as [#drawnFor] says
    Letter of(int character, TextStyle.Weight weight, double drawn) {
        Size size = new Size(weight, drawn);
        Letter letter = known.getOrDefault(size, Map.of()).get(character);
        if (letter == null) {
            characters.add(character);
            known.put(size, draw(size));
            letter = known.get(size).get(character);
        }
        return letter;
    }

    private Map<Integer, Letter> draw(Size size) {
        int side = (int) Math.ceil(CELL * size.size());
        int indent = (int) Math.ceil(INDENT * size.size());
        Canvas canvas = new Canvas(COLUMNS * side, (characters.size() + COLUMNS - 1) / COLUMNS * side);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setFont(new Fonts(size.size()).of(new TextStyle(1, size.weight())));
        context.setFill(Color.WHITE);
        int place = 0;
        for (int character : characters) {
            context.fillText(
                    Character.toString(character),
                    place % COLUMNS * side + indent,
                    place / COLUMNS * side + side - indent);
            place++;
        }
        SnapshotParameters black = new SnapshotParameters();
        black.setFill(Color.BLACK);
        WritableImage drawn = canvas.snapshot(black, null);
        Map<Integer, Letter> letters = new HashMap<>();
        for (int character : characters) {
            letters.put(
                    character,
                    cut(drawn, letters.size() % COLUMNS * side, letters.size() / COLUMNS * side, side, indent));
        }
        return letters;
    }

    private static Letter cut(WritableImage drawn, int x, int y, int side, int indent) {
        int[] pixels = new int[side * side];
        drawn.getPixelReader().getPixels(x, y, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        int left = side / 2;
        int right = side / 2;
        int top = side / 2;
        int bottom = side / 2;
        for (int i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xff) > 0) {
                left = Math.min(left, i % side);
                right = Math.max(right, i % side);
                top = Math.min(top, i / side);
                bottom = Math.max(bottom, i / side);
            }
        }
        int width = right - left + 3; // with a border that is not covered
        int height = bottom - top + 3;
        byte[] shares = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int column = i % side - left + 1;
            int row = i / side - top + 1;
            if (column > 0 && column < width - 1 && row > 0 && row < height - 1) {
                shares[row * width + column] = (byte) pixels[i];
            }
        }
        return new Letter(shares, width, height, left - 1 - indent, top - 1 - side + indent);
    }
}
