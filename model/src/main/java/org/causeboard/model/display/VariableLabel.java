package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a variable's name is written on its shape: `X_1`, `X_t-1` and `U_{ab}` with a subscript, `x^2` with a raised
/// digit, `beta` and `epsilon_2` with a Greek letter, any other name in words that wrap at spaces and underscores,
/// and within a word that is too wide for a line.
///
/// @param lines at least one; each is painted on a baseline of its own
public record VariableLabel(List<Line> lines) {
    public static final TextStyle STYLE = new TextStyle(14, TextStyle.Weight.SEMIBOLD);
    public static final TextStyle SUBSCRIPT = new TextStyle(10, TextStyle.Weight.SEMIBOLD);
    private static final int MOST_LINES = 3;
    private static final Pattern INDEXED =
            Pattern.compile("(\\p{L}|[A-Za-z]+)_(?:\\{([\\w+-]+)\\}|(\\p{L}|\\d{1,3}|[a-z][+-]\\d{1,2}))");
    private static final Pattern POWER = Pattern.compile("(\\p{L}|[A-Za-z]+)\\^(\\d)");
    private static final Pattern WORD_END = Pattern.compile("(?<=[ _.-])");
    private static final Pattern INNER_BREAK =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final double TOLERANCE = 12; // letters of one piece may be wider than those of another
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, String> GREEK = greek();

    public VariableLabel {
        lines = List.copyOf(lines);
    }

    /// One line: words, and a subscript that may be empty.
    public record Line(String base, String subscript) {
        double width(TextMeasure measure) {
            return measure.width(base, STYLE) + (subscript.isEmpty() ? 0 : measure.width(subscript, SUBSCRIPT) + 1);
        }
    }

    /// The label of a name, wrapped to at most `width` and three lines.
    static VariableLabel of(String name, double width, TextMeasure measure) {
        Matcher indexed = INDEXED.matcher(name);
        if (indexed.matches() && (indexed.group(1).length() == 1 || GREEK.containsKey(indexed.group(1)))) {
            String subscript = indexed.group(2) == null ? indexed.group(3) : indexed.group(2);
            return new VariableLabel(List.of(new Line(letter(indexed.group(1)), subscript.replace('-', '−'))));
        }
        Matcher power = POWER.matcher(name);
        if (power.matches() && (power.group(1).length() == 1 || GREEK.containsKey(power.group(1)))) {
            char raised = RAISED.charAt(power.group(2).charAt(0) - '0');
            return new VariableLabel(List.of(new Line(letter(power.group(1)) + raised, "")));
        }
        if (GREEK.containsKey(name)) {
            return new VariableLabel(List.of(new Line(GREEK.get(name), "")));
        }
        return new VariableLabel(wrapped(name, width, measure));
    }

    double width(TextMeasure measure) {
        return lines.stream().mapToDouble(line -> line.width(measure)).max().orElse(0);
    }

    private static String letter(String name) {
        return GREEK.getOrDefault(name, name);
    }

    private static List<Line> wrapped(String name, double width, TextMeasure measure) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(name, width, measure)) {
            String tried = (line + piece).stripTrailing();
            if (!line.isEmpty() && measure.width(tried, STYLE) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString());
        if (lines.size() > MOST_LINES) {
            String rest = String.join("", lines.subList(MOST_LINES - 1, lines.size()));
            lines = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
            lines.add(rest);
        }
        return lines.stream()
                .map(each -> new Line(Abbreviation.toFit(each.strip(), width, STYLE, measure), ""))
                .toList();
    }

    /// What stays together on a line: words, and of a word that is too wide for one its parts, such as those that begin
    /// with a capital letter; what has no parts is cut into pieces of about the same length.
    private static List<String> pieces(String name, double width, TextMeasure measure) {
        return parts(name, WORD_END).stream()
                .flatMap(word -> fits(word, width, measure) ? Stream.of(word) : parts(word, INNER_BREAK).stream())
                .flatMap(part -> fits(part, width, measure) ? Stream.of(part) : cut(part, width, measure))
                .toList();
    }

    private static List<String> parts(String text, Pattern breaks) {
        return List.of(breaks.split(text));
    }

    private static boolean fits(String text, double width, TextMeasure measure) {
        return measure.width(text.strip(), STYLE) <= width;
    }

    private static Stream<String> cut(String part, double width, TextMeasure measure) {
        int letters = part.codePointCount(0, part.length());
        int pieces = (int) Math.ceil((measure.width(part, STYLE) + TOLERANCE) / width);
        int each = Math.ceilDiv(letters, Math.max(pieces, 1));
        return Stream.iterate(0, from -> from < letters, from -> from + each)
                .map(from -> part.substring(
                        part.offsetByCodePoints(0, from), part.offsetByCodePoints(0, Math.min(from + each, letters))));
    }

    private static Map<String, String> greek() {
        String names =
                "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho _ sigma "
                        + "tau upsilon phi chi psi omega"; // in the order of Unicode, which has a second sigma
        Map<String, String> letters = new TreeMap<>();
        int offset = 0;
        for (String name : names.split(" ")) {
            letters.put(name, Character.toString('\u03B1' + offset));
            letters.put(
                    name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                    Character.toString('\u0391' + offset));
            offset++;
        }
        letters.remove("_");
        return letters;
    }
}
