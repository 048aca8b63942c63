package org.causeboard.engine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Value;

/// What the values of a column are taken for.
///
/// Two different values make a binary variable; a few small whole numbers in a row make an ordered one; whole numbers
/// from 0 or 1 on make a count; other numbers are numbers. Texts are states: in the order of a known scale such as low,
/// medium, high, else in the alphabet's.
///
/// @param why in a few words
record ColumnKind(Domain domain, String why) {
    /// More states than this look like an identifier of the row.
    static final int MOST_STATES = 2_000;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+(,[0-9]+)?");
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

    /// How many values a column has, and what they are like.
    ///
    /// @param numbers how many of those present are numbers
    /// @param whole whether all numbers are
    record Profile(int present, int distinct, int numbers, boolean whole, double least, double greatest) {

        /// The numbers alone.
        Profile withoutTexts(int texts) {
            return new Profile(numbers, distinct - texts, numbers, whole, least, greatest);
        }
    }

    /// Gives the different texts of a column.
    interface Texts<E extends Exception> {
        List<String> get() throws E;
    }

    static <E extends Exception> ColumnKind of(Profile profile, Texts<E> texts) throws E {
        if (profile.present == 0) {
            return new ColumnKind(Numeric.UNBOUNDED, "it has no values");
        }
        boolean numeric = profile.numbers == profile.present;
        if (numeric && profile.distinct == 2 || profile.distinct <= 2 && !numeric) {
            List<String> states = texts.get();
            return new ColumnKind(
                    new Categorical(graded(states).orElseGet(() -> sorted(states))), "it has two values at most");
        }
        if (!numeric) {
            return ofTexts(profile, texts);
        }
        boolean graded = profile.whole
                && profile.distinct <= MOST_GRADES
                && profile.distinct == profile.greatest - profile.least + 1
                && (profile.least == 0 || profile.least == 1);
        if (graded && profile.distinct > 1 && profile.present >= 5 * profile.distinct) {
            return new ColumnKind(new Ordinal(sorted(texts.get())), "it has few whole values without a gap");
        }
        if (profile.whole && profile.least >= 0 && profile.least <= 1 && profile.distinct > 1) {
            return new ColumnKind(new Count(""), "its values are whole and start at " + (int) profile.least);
        }
        return new ColumnKind(Numeric.UNBOUNDED, "its values are numbers");
    }

    private static <E extends Exception> ColumnKind ofTexts(Profile profile, Texts<E> texts) throws E {
        if (profile.distinct > MOST_STATES) {
            return new ColumnKind(Numeric.UNBOUNDED, "it has too many different texts to be states");
        }
        List<String> states = texts.get();
        Optional<List<String>> graded = graded(states);
        if (graded.isPresent()) {
            return new ColumnKind(new Ordinal(graded.get()), "its states are grades of a scale");
        }
        return new ColumnKind(new Categorical(sorted(states)), "its values are texts");
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

    /// Numbers by size, texts by the alphabet.
    private static List<String> sorted(List<String> states) {
        List<String> sorted = new ArrayList<>(states);
        boolean numbers = states.stream().allMatch(s -> Value.of(s.strip()) instanceof Value.Quantity);
        sorted.sort(
                numbers ? Comparator.comparingDouble(s -> Double.parseDouble(s.strip())) : Comparator.naturalOrder());
        return sorted;
    }

    /// The number that a text means, also one with a decimal comma.
    static OptionalDouble number(String text) {
        String bare = text.strip();
        String dotted = DECIMAL_COMMA.matcher(bare).matches() ? bare.replace(',', '.') : bare;
        return Value.of(dotted) instanceof Value.Quantity(double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }
}
