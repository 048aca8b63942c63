package org.causeboard.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.engine.data.ReadChoices;
import org.causeboard.engine.data.TextRecords;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.bif.BifReader;
import org.causeboard.model.format.lavaan.LavaanDocument;
import org.causeboard.model.format.project.ProjectFormat;
import org.causeboard.model.layout.FirstLayout;

/// Text that somebody pastes or drops, read as what it looks like: our own JSON, DOT, an edge list (two names a line,
/// parted by a tab, a comma, a semicolon or an arrow, or by spaces where names come again), a Bayesian network in BIF
/// or XML, a model of lavaan, or DAGitty's language.
public final class PastedText {
    private static final Pattern DOT = Pattern.compile("(?is)\\s*(strict\\s+)?(di)?graph\\b[^{]*\\{.*");
    private static final Pattern NETWORK =
            Pattern.compile("(?is)\\s*(network\\s+(\\S+|\"[^\"]*\")\\s*\\{|<(\\?xml|bif|smile)\\b)");
    private static final Pattern BARE = Pattern.compile("\\s*([\\p{L}\\p{N}_.]+)\\s+([\\p{L}\\p{N}_.]+)\\s*");
    private static final Pattern GRAPH = Pattern.compile("->|<-|@-|-@|[{}]|[^\\t;, -]\"? *--|-- *\"?[^\\t;, -]");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][-+]?\\d+)?%?");
    private static final Pattern NOTHING = Pattern.compile("-*");
    private static final int LOOKED_AT = 200_000; // characters, since the window waits
    private static final int MOST_ROWS = 2_000;
    private static final Set<String> FIRST_HEADS = Set.of("from", "source", "cause", "parent", "start");
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private PastedText() {}

    /// The document that a text means.
    ///
    /// @param title what it is called when the text has no title of its own
    public static Reading read(String text, String title, Progress progress) {
        if (text.length() > GraphTextLimits.CHARACTERS) {
            return Reading.Refused.because(Problem.of(
                    "The text is longer than " + GraphTextLimits.CHARACTERS + " characters.", "Open a file."));
        }
        if (text.stripLeading().startsWith("{")) {
            return ProjectFormat.readJson(text);
        }
        if (DOT.matcher(text).matches()) {
            return DotFormat.read(text, title, progress);
        }
        if (NETWORK.matcher(text).lookingAt()) {
            return NetworkDocument.of(BifReader.read(text, progress), title, progress);
        }
        if (LavaanDocument.isLikely(text)) {
            return LavaanDocument.read(text, title, progress);
        }
        List<Pair> pairs = pairs(text);
        return pairs.isEmpty() ? DagittyFormat.read(text, title, progress) : edges(pairs, title, progress);
    }

    /// Whether a text is a table of data, as copied from a spreadsheet, to judge by its beginning: names first, of
    /// which some may be left out, then lines with as many values, of which some are numbers or which are more than two
    /// a line. An edge list is none, nor is a table whose names are all left out.
    public static boolean isRows(String text) {
        boolean whole = text.length() <= LOOKED_AT;
        String start = whole ? text : text.substring(0, LOOKED_AT);
        return start.lines().noneMatch(line -> GRAPH.matcher(line).find())
                && SEPARATORS.stream()
                        .anyMatch(separator -> isRows(TextRecords.of(start, separator, MOST_ROWS, whole)));
    }

    private static boolean isRows(List<List<String>> records) {
        List<List<String>> rows = records.stream()
                .map(record -> record.stream().map(PastedText::name).toList())
                .toList();
        if (rows.size() < 2) {
            return false;
        }
        List<String> head = rows.getFirst();
        boolean even = rows.stream().allMatch(row -> row.size() == head.size());
        boolean edges = FIRST_HEADS.contains(head.getFirst().toLowerCase(Locale.ROOT)) && head.size() < 4;
        boolean named = !head.stream().allMatch(String::isEmpty)
                && head.stream().noneMatch(name -> NUMBER.matcher(name).matches());
        if (head.size() < 2 || !even || edges || !named) {
            return false;
        }
        List<List<String>> body = rows.subList(1, rows.size());
        boolean numbers = IntStream.range(0, head.size())
                .anyMatch(column ->
                        isNumbers(body.stream().map(row -> row.get(column)).toList()));
        return numbers || head.size() > 2 && body.size() > 1;
    }

    private static boolean isNumbers(List<String> fields) {
        List<String> present = fields.stream()
                .filter(field -> !NOTHING.matcher(field).matches() && !ReadChoices.USUAL_MARKERS.contains(field))
                .toList();
        return !present.isEmpty()
                && present.stream().allMatch(field -> NUMBER.matcher(field).matches());
    }

    /// The edges of an edge list; empty when the text is none.
    private static List<Pair> pairs(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (char separator : SEPARATORS) {
            List<Pair> pairs = pairs(lines, separator);
            if (!pairs.isEmpty()) {
                return pairs;
            }
        }
        return partedBySpaces(lines);
    }

    /// Two bare names on each line, of which one comes again: else they are a list of variables.
    private static List<Pair> partedBySpaces(List<String> lines) {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines) {
            Matcher two = BARE.matcher(line);
            if (!two.matches()) {
                return List.of();
            }
            pairs.add(new Pair(two.group(1), two.group(2), 2));
        }
        boolean headed =
                !pairs.isEmpty() && FIRST_HEADS.contains(pairs.getFirst().from().toLowerCase(Locale.ROOT));
        List<Pair> rows = headed ? pairs.subList(1, pairs.size()) : pairs;
        long names = rows.stream()
                .flatMap(pair -> Stream.of(pair.from(), pair.to()))
                .distinct()
                .count();
        boolean sound = rows.stream().noneMatch(pair -> pair.from().equals(pair.to()));
        return sound && (headed || names < 2L * rows.size()) ? List.copyOf(rows) : List.of();
    }

    private static List<Pair> pairs(List<String> lines, char separator) {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines) {
            List<String> fields = TextRecords.of(line, separator, 1, true).stream()
                    .findFirst()
                    .orElse(List.of());
            if (fields.size() < 2 || line.contains("->") || line.contains("--") || line.contains("{")) {
                return List.of();
            }
            pairs.add(new Pair(name(fields.get(0)), name(fields.get(1)), fields.size()));
        }
        boolean headed =
                !pairs.isEmpty() && FIRST_HEADS.contains(pairs.getFirst().from().toLowerCase(Locale.ROOT));
        List<Pair> rows = headed ? pairs.subList(1, pairs.size()) : pairs;
        boolean twoEach = headed || rows.stream().allMatch(pair -> pair.fields() == 2);
        boolean several = headed || separator == '\t' || rows.size() > 1; // «A, B» alone is two variables
        boolean sound = rows.stream()
                .allMatch(pair -> !pair.from().isEmpty()
                        && !pair.to().isEmpty()
                        && !pair.from().equals(pair.to()));
        return twoEach && several && sound ? List.copyOf(rows) : List.of();
    }

    private static String name(String field) {
        String name = field.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private static Reading edges(List<Pair> pairs, String title, Progress progress) {
        CausalGraph.Builder graph = CausalGraph.builder();
        for (Pair pair : pairs) {
            graph.variable(pair.from()).variable(pair.to()).edge(Edge.directed(pair.from(), pair.to()));
        }
        CausalGraph built = graph.build();
        List<String> cycle = built.findCycle();
        if (!cycle.isEmpty()) {
            return Reading.Refused.because(Problem.of(
                    "The edges form a cycle: " + String.join(" → ", cycle) + " → " + cycle.getFirst() + ".",
                    "Leave one of them out."));
        }
        return new Reading.Read(
                FirstLayout.applied(
                        CausalDocument.empty().edit().title(title).graph(built).done(), progress),
                List.of());
    }

    private record Pair(String from, String to, int fields) {}
}
