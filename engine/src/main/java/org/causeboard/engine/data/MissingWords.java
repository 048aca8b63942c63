package org.causeboard.engine.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;

/// Words that presumably say that a value is missing, such as «k.A.» in a column of numbers, which makes states of
/// them.
///
/// That a word means this can only be said by a person, for «unknown» may be a state: so it is asked. What is asked
/// about are words that usually mean it, beside two states or more, and a single other word among numbers.
public final class MissingWords {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final int FEWEST_NUMBERS = 3;
    private static final int MANY_NUMBERS = 10; // so that «3+» is a grade beside a few of them, and a slip beside these
    private static final Set<String> USUAL = Set.of(
            "na",
            "nan",
            "null",
            "nv",
            "ka",
            "missing",
            "missingvalue",
            "notavailable",
            "notknown",
            "unknown",
            "dontknow",
            "noanswer",
            "noresponse",
            "nodata",
            "keineangabe",
            "keineangaben",
            "keineantwort",
            "keinedaten",
            "fehlt",
            "fehlend",
            "fehlenderwert",
            "unbekannt",
            "weißnicht",
            "weissnicht",
            "nichtverfügbar",
            "nichtvorhanden",
            "ohneangabe");

    private MissingWords() {}

    /// What a word stands among.
    public enum Among {
        /// Numbers, which are states for its sake.
        NUMBERS,
        /// States.
        STATES
    }

    /// A word that presumably says that a value is missing.
    ///
    /// @param columns those in which it does, in their order
    /// @param rows how often it does in all of them
    public record Suspect(String word, Among among, List<String> columns, int rows) {
        public Suspect {
            columns = List.copyOf(columns);
        }
    }

    /// The words of a data set that presumably say that a value is missing, as they come in its columns.
    public static List<Suspect> suspects(Dataset data) {
        record Place(String word, Among among) {}
        Map<Place, Suspect> found = new LinkedHashMap<>();
        for (Column column : data.columns()) {
            if (column.domain() instanceof Discrete discrete) {
                for (String word : suspects(discrete.states())) {
                    Among among = discrete.states().stream()
                                    .anyMatch(state -> ColumnKind.number(state).isPresent())
                            ? Among.NUMBERS
                            : Among.STATES;
                    Suspect here = new Suspect(word, among, List.of(column.name()), count(column, discrete, word));
                    if (here.rows > 0) {
                        found.merge(new Place(word, among), here, MissingWords::together);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Suspect together(Suspect one, Suspect other) {
        List<String> columns = new ArrayList<>(one.columns);
        columns.addAll(other.columns);
        return new Suspect(one.word, one.among, columns, one.rows + other.rows);
    }

    private static List<String> suspects(List<String> states) {
        List<String> texts = states.stream()
                .filter(state -> ColumnKind.number(state).isEmpty())
                .toList();
        List<String> unusual =
                texts.stream().filter(text -> !isUsual(text, states)).toList();
        int numbers = states.size() - texts.size();
        boolean single = unusual.size() == 1
                && numbers >= (DIGIT.matcher(unusual.getFirst()).find() ? MANY_NUMBERS : FEWEST_NUMBERS);
        boolean enough = numbers + unusual.size() >= 2;
        return texts.stream()
                .filter(text -> unusual.contains(text) ? single : enough)
                .toList();
    }

    /// Signs alone are a state beside other signs, as + and − are.
    private static boolean isUsual(String text, List<String> states) {
        return SIGNS.matcher(text).matches()
                ? states.stream()
                        .allMatch(state ->
                                state.equals(text) || !SIGNS.matcher(state).matches())
                : USUAL.contains(NOT_LETTERS
                                .matcher(text.toLowerCase(Locale.ROOT))
                                .replaceAll(""))
                        && !DIGIT.matcher(text).find();
    }

    private static int count(Column column, Discrete domain, String word) {
        int code = domain.states().indexOf(word);
        return (int) IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row) && column.value(row) == code)
                .count();
    }

    /// The data with a word of some columns taken for missing values. Their other values are recognised anew: numbers
    /// become numbers.
    public static Dataset without(Dataset data, String word, Collection<String> columns) {
        Dataset changed = data;
        for (String name : columns) {
            Column column = data.column(name);
            if (column.domain() instanceof Discrete discrete
                    && discrete.states().contains(word)) {
                changed = changed.with(without(column, discrete, word));
            }
        }
        return changed;
    }

    private static Column without(Column column, Discrete domain, String word) {
        int code = domain.states().indexOf(word);
        BitSet missing = new BitSet();
        IntStream.range(0, column.size())
                .filter(row -> column.isMissing(row) || column.value(row) == code)
                .forEach(missing::set);
        BitSet used = new BitSet();
        IntStream.range(0, column.size())
                .filter(row -> !missing.get(row))
                .forEach(row -> used.set((int) column.value(row)));
        List<String> states =
                used.stream().mapToObj(state -> domain.states().get(state)).toList();
        Domain kind = kind(states, column.size() - missing.cardinality());
        double[] values = IntStream.range(0, column.size())
                .mapToDouble(row ->
                        missing.get(row) ? 0 : code(kind, domain.states().get((int) column.value(row))))
                .toArray();
        return Column.of(column.name(), kind, values, missing);
    }

    private static Domain kind(List<String> states, int present) {
        List<OptionalDouble> numbers = states.stream().map(ColumnKind::number).toList();
        if (numbers.stream().anyMatch(OptionalDouble::isEmpty)) {
            return ColumnKind.of(new ColumnKind.Profile(present, states.size(), 0, false, 0, 0), () -> states)
                    .domain();
        }
        double[] values =
                numbers.stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
        boolean whole = IntStream.range(0, values.length).allMatch(i -> values[i] == Math.rint(values[i]));
        double least = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .min()
                .orElse(0);
        double greatest = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElse(0);
        return ColumnKind.of(
                        new ColumnKind.Profile(present, states.size(), present, whole, least, greatest), () -> states)
                .domain();
    }

    private static double code(Domain kind, String text) {
        return kind instanceof Discrete discrete
                ? discrete.states().indexOf(text)
                : ColumnKind.number(text).orElseThrow();
    }
}
