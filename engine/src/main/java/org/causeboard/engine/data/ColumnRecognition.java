package org.causeboard.engine.data;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;

/// Finds out what the values of a column of texts are, by [ColumnKind], and reads them as that.
final class ColumnRecognition {
    private static final int MOST_WORDS = 3; // among numbers that are too many for states

    private final SqlDatabase database;
    private final String table;
    private final int rows;

    ColumnRecognition(SqlDatabase database, String table, int rows) {
        this.database = database;
        this.table = table;
        this.rows = rows;
    }

    /// A column and how it was understood; the column is missing when it looks like an identifier.
    ///
    /// @param words the texts among its numbers that were read as missing
    /// @param since the first of its dates, where it is made of too many to be states
    record Recognised(ColumnReport report, Column column, List<String> words, Optional<LocalDate> since) {
        private Recognised(ColumnReport report, Column column, List<String> words) {
            this(report, column, words, Optional.empty());
        }
    }

    Recognised read(String source, String name) throws SqlFailure {
        String text = SqlText.identifier(source);
        ColumnKind.Profile profile = profile(text, text);
        String number = text;
        if (profile.numbers() < profile.present()) {
            String withComma = "CASE WHEN regexp_full_match(" + text + ", '[+-]?[0-9]+(,[0-9]+)?') THEN replace(" + text
                    + ", ',', '.') END";
            ColumnKind.Profile commas = profile(text, withComma);
            if (commas.numbers() > profile.numbers()) {
                number = withComma;
                profile = commas;
            }
        }
        if (profile.distinct() > ColumnKind.MOST_STATES && profile.numbers() == 0) {
            Optional<Recognised> dates = dates(name, text, profile);
            if (dates.isPresent()) {
                return dates.get();
            }
        }
        List<String> words = profile.distinct() > ColumnKind.MOST_STATES && profile.numbers() < profile.present()
                ? wordsAmongNumbers(text, number)
                : List.of();
        if (!words.isEmpty()) {
            profile = profile.withoutTexts(words.size());
        }
        int missing = rows - profile.present();
        ColumnKind guess = ColumnKind.of(profile, () -> distinct(text));
        Column column = guess.domain() instanceof Discrete discrete
                ? states(name, discrete, "SELECT " + text + " FROM " + table)
                : numbers(name, guess.domain(), "SELECT TRY_CAST(" + number + " AS DOUBLE) FROM " + table);
        ColumnReport report = new ColumnReport(name, guess.domain(), missing, profile.distinct(), guess.why());
        return new Recognised(report, column, words);
    }

    private Optional<Recognised> dates(String name, String text, ColumnKind.Profile profile) throws SqlFailure {
        for (Dates.Order order : Dates.orders(distinct(text))) {
            DateReader reader = new DateReader(order, rows);
            database.texts("SELECT " + text + " FROM " + table, reader);
            if (!reader.other) {
                Column column = Dates.sinceFirst(name, reader.days, reader.missing);
                ColumnReport report = new ColumnReport(
                        name, column.domain(), column.missingCount(), profile.distinct(), "its values are dates");
                LocalDate first = Dates.first(reader.days, reader.missing);
                return Optional.of(new Recognised(report, column, List.of(), Optional.of(first)));
            }
        }
        return Optional.empty();
    }

    /// Reads dates as days since 1970.
    private static final class DateReader implements SqlDatabase.TextReader {
        private final Dates.Order order;
        private final double[] days;
        private final BitSet missing = new BitSet();
        private boolean other; // whether there was something else than dates

        DateReader(Dates.Order order, int rows) {
            this.order = order;
            this.days = new double[rows];
        }

        @Override
        public void text(int row, String value) {
            OptionalDouble day = order.days(value);
            other |= day.isEmpty();
            days[row] = day.orElse(0);
        }

        @Override
        public void missing(int row) {
            missing.set(row);
        }
    }

    /// The few texts that are no numbers where all others are; empty when they are not few.
    private List<String> wordsAmongNumbers(String text, String number) throws SqlFailure {
        List<String> words = database
                .rows("SELECT DISTINCT " + text + " AS t FROM " + table + " WHERE t IS NOT NULL AND TRY_CAST(" + number
                        + " AS DOUBLE) IS NULL ORDER BY t LIMIT " + (MOST_WORDS + 1))
                .stream()
                .map(List::getFirst)
                .toList();
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    private ColumnKind.Profile profile(String text, String number) throws SqlFailure {
        String cast = "TRY_CAST(" + number + " AS DOUBLE)";
        String finite = "CASE WHEN isfinite(" + cast + ") THEN " + cast + " END";
        List<String> row = database.rows("SELECT count(t), count(DISTINCT t), count(x), "
                        + "coalesce(bool_and(x = round(x)), false), coalesce(min(x), 0), coalesce(max(x), 0) FROM "
                        + "(SELECT " + text + " AS t, " + finite + " AS x FROM " + table + ")")
                .getFirst();
        return new ColumnKind.Profile(
                Integer.parseInt(row.get(0)),
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)),
                Boolean.parseBoolean(row.get(3)),
                Double.parseDouble(row.get(4)),
                Double.parseDouble(row.get(5)));
    }

    private List<String> distinct(String text) throws SqlFailure {
        return database
                .rows("SELECT DISTINCT " + text + " AS t FROM " + table + " WHERE t IS NOT NULL ORDER BY t LIMIT "
                        + (ColumnKind.MOST_STATES + 1))
                .stream()
                .map(List::getFirst)
                .toList();
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
