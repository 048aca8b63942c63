package org.causeboard.engine.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Value;

/// Finds out what the values of a column of texts are, and reads them as that.
///
/// Two different values make a binary variable; a few small whole numbers in a row make an ordered one; whole numbers
/// from 0 or 1 on make a count; other numbers are numbers. Texts are states: in the order of a known scale such as low,
/// medium, high, else in the alphabet's.
final class ColumnRecognition {
    /// More states than this look like an identifier of the row.
    static final int MOST_STATES = 2_000;

    private static final int MOST_GRADES = 10;
    private static final List<List<String>> SCALES = List.of(
            List.of("none", "mild", "moderate", "severe"),
            List.of("none", "some", "heavy"),
            List.of("never", "rarely", "sometimes", "often", "always"),
            List.of("very low", "low", "medium", "high", "very high"),
            List.of("zero", "low", "normal", "high"),
            List.of("small", "medium", "large"),
            List.of("strongly disagree", "disagree", "neutral", "agree", "strongly agree"),
            List.of("poor", "fair", "good", "very good", "excellent"));

    private final SqlDatabase database;
    private final String table;
    private final int rows;

    ColumnRecognition(SqlDatabase database, String table, int rows) {
        this.database = database;
        this.table = table;
        this.rows = rows;
    }

    /// A column and how it was understood; the column is missing when it looks like an identifier.
    record Recognised(ColumnReport report, Column column) {}

    Recognised read(String source, String name) throws SqlFailure {
        String text = SqlText.identifier(source);
        Profile profile = profile(text, text);
        String number = text;
        if (profile.numbers < profile.present) {
            number = "replace(" + text + ", ',', '.')"; // decimal commas
            profile = profile(
                    text, "CASE WHEN regexp_full_match(" + text + ", '[+-]?[0-9]+(,[0-9]+)?') THEN " + number + " END");
        }
        int missing = rows - profile.present;
        Guess guess = guess(text, profile);
        Column column = guess.domain() instanceof Discrete discrete
                ? states(name, discrete, "SELECT " + text + " FROM " + table)
                : numbers(name, guess.domain(), "SELECT TRY_CAST(" + number + " AS DOUBLE) FROM " + table);
        return new Recognised(new ColumnReport(name, guess.domain(), missing, profile.distinct, guess.why()), column);
    }

    private record Profile(int present, int distinct, int numbers, boolean whole, double least, double greatest) {}

    private record Guess(Domain domain, String why) {}

    private Profile profile(String text, String number) throws SqlFailure {
        String cast = "TRY_CAST(" + number + " AS DOUBLE)";
        String finite = "CASE WHEN isfinite(" + cast + ") THEN " + cast + " END";
        List<String> row = database.rows("SELECT count(t), count(DISTINCT t), count(x), "
                        + "coalesce(bool_and(x = round(x)), false), coalesce(min(x), 0), coalesce(max(x), 0) FROM "
                        + "(SELECT " + text + " AS t, " + finite + " AS x FROM " + table + ")")
                .getFirst();
        return new Profile(
                Integer.parseInt(row.get(0)),
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)),
                Boolean.parseBoolean(row.get(3)),
                Double.parseDouble(row.get(4)),
                Double.parseDouble(row.get(5)));
    }

    private Guess guess(String text, Profile profile) throws SqlFailure {
        if (profile.present == 0) {
            return new Guess(Numeric.UNBOUNDED, "it has no values");
        }
        boolean numeric = profile.numbers == profile.present;
        if (numeric && profile.distinct == 2 || profile.distinct <= 2 && !numeric) {
            List<String> states = distinct(text);
            return new Guess(
                    new Categorical(graded(states).orElseGet(() -> sorted(states))), "it has two values at most");
        }
        if (!numeric) {
            return ofTexts(text, profile);
        }
        boolean graded = profile.whole
                && profile.distinct <= MOST_GRADES
                && profile.distinct == profile.greatest - profile.least + 1
                && (profile.least == 0 || profile.least == 1);
        if (graded && profile.distinct > 1 && profile.present >= 5 * profile.distinct) {
            return new Guess(new Ordinal(sorted(distinct(text))), "it has few whole values without a gap");
        }
        if (profile.whole && profile.least >= 0 && profile.least <= 1 && profile.distinct > 1) {
            return new Guess(new Count(""), "its values are whole and start at " + (int) profile.least);
        }
        return new Guess(Numeric.UNBOUNDED, "its values are numbers");
    }

    private Guess ofTexts(String text, Profile profile) throws SqlFailure {
        if (profile.distinct > MOST_STATES) {
            return new Guess(Numeric.UNBOUNDED, "it has too many different texts to be states");
        }
        List<String> states = distinct(text);
        Optional<List<String>> graded = graded(states);
        if (graded.isPresent()) {
            return new Guess(new Ordinal(graded.get()), "its states are grades of a scale");
        }
        return new Guess(new Categorical(sorted(states)), "its values are texts");
    }

    /// The states from lowest to highest, when all of them are grades of one scale.
    private static Optional<List<String>> graded(List<String> states) {
        Set<String> lower = new TreeSet<>();
        states.forEach(state -> lower.add(state.toLowerCase(Locale.ROOT)));
        for (List<String> scale : SCALES) {
            if (lower.size() == states.size() && scale.containsAll(lower)) {
                List<String> graded = new ArrayList<>(states);
                graded.sort(Comparator.comparingInt(s -> scale.indexOf(s.toLowerCase(Locale.ROOT))));
                return Optional.of(graded);
            }
        }
        return Optional.empty();
    }

    private List<String> distinct(String text) throws SqlFailure {
        return database
                .rows("SELECT DISTINCT " + text + " AS t FROM " + table + " WHERE t IS NOT NULL ORDER BY t LIMIT "
                        + (MOST_STATES + 1))
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /// Numbers by size, texts by the alphabet.
    private static List<String> sorted(List<String> states) {
        List<String> sorted = new ArrayList<>(states);
        boolean numbers = states.stream().allMatch(s -> Value.of(s.strip()) instanceof Value.Quantity);
        sorted.sort(
                numbers ? Comparator.comparingDouble(s -> Double.parseDouble(s.strip())) : Comparator.naturalOrder());
        return sorted;
    }

    private Column states(String name, Discrete domain, String query) throws SqlFailure {
        Map<String, Integer> codes = new HashMap<>();
        domain.states().forEach(state -> codes.put(state, codes.size()));
        double[] values = new double[rows];
        BitSet missing = new BitSet();
        database.texts(query, new SqlDatabase.TextReader() {
            @Override
            public void text(int row, String value) {
                values[row] = codes.get(value);
            }

            @Override
            public void missing(int row) {
                missing.set(row);
            }
        });
        return Column.of(name, domain, values, missing);
    }

    private Column numbers(String name, Domain domain, String query) throws SqlFailure {
        double[] values = new double[rows];
        BitSet missing = new BitSet();
        database.numbers(query, new SqlDatabase.NumberReader() {
            @Override
            public void number(int row, double value) {
                if (Double.isFinite(value)) {
                    values[row] = value;
                } else {
                    missing.set(row);
                }
            }

            @Override
            public void missing(int row) {
                missing.set(row);
            }
        });
        return Column.of(name, domain, values, missing);
    }
}
