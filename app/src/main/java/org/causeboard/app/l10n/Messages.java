package org.causeboard.app.l10n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.causeboard.model.command.CommandLabel;
import org.causeboard.model.display.NumberStyle;

/// The words of one language, from the bundles of all subjects. A key stands in exactly one of them.
public final class Messages {
    /// The hyphen of a negative number in a sentence; in questions, which can be asked, it stays as it is typed.
    private static final Pattern MINUS = Pattern.compile("(?<=^|[ (])(?<![<>=,|] )-(?=\\d)");

    static final List<String> BUNDLES = List.of(
            "window", "canvas", "commands", "panels", "chrome", "identification", "guide", "stage", "engine", "model");

    private static final List<String> ONE = List.of("1");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private final NumberStyle numbers;
    private final EngineSentences engine;
    private final EngineSentences model;

    private Messages(Locale locale, NumberStyle numbers) {
        this.locale = locale;
        this.numbers = numbers;
        ResourceBundle.Control english =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle("org.causeboard.app.l10n." + name, locale, english))
                .toList();
        engine = EngineSentences.in("engine", locale, english, numbers.mark());
        model = EngineSentences.in("model", locale, english, numbers.mark());
    }

    /// The words of a language; English where it has none.
    public static Messages in(Locale locale) {
        return new Messages(locale, NumberStyle.USUAL);
    }

    /// The same words with numbers written another way.
    public Messages with(NumberStyle style) {
        return new Messages(locale, style);
    }

    /// How numbers are written.
    public NumberStyle numbers() {
        return numbers;
    }

    /// A number for a person, such as `0.149`.
    public String number(double number) {
        return numbers.plain(number);
    }

    /// A number that is read and not typed again: with the sign of a minus, and infinite ones.
    public String measured(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "−∞";
        }
        return number(number).replace('-', '−');
    }

    /// The number that a person has typed, as [TypedNumber] reads it where numbers are written so.
    public Optional<Double> typed(String text) {
        return TypedNumber.read(text, numbers.mark());
    }

    /// The language.
    public Locale locale() {
        return locale;
    }

    /// The text of a key with its placeholders `{0}`, `{1}`, ... filled in.
    ///
    /// @throws MissingResourceException when no bundle has the key
    public String text(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new MissingResourceException(
                        "No bundle has words for '" + key + "'.", Messages.class.getName(), key));
    }

    /// The text of a key, where there is one.
    public Optional<String> find(String key, Object... arguments) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> new MessageFormat(bundle.getString(key), locale).format(arguments));
    }

    /// What the engine says, which it says in English, in this language as far as its words are known.
    public String engine(String sentence) {
        return MINUS.matcher(engine.translated(sentence)).replaceAll("−");
    }

    /// What the model says, which it says in English, in this language: problems with files, words of examples.
    public String model(String sentence) {
        return MINUS.matcher(model.translated(sentence)).replaceAll("−");
    }

    /// The name of an edit, for menus and the history; one of many things has words of its own where they differ.
    public String text(CommandLabel label) {
        Optional<String> single = label.arguments().equals(ONE) ? find(label.key() + ".one") : Optional.empty();
        return single.orElseGet(() -> text(label.key(), label.arguments().toArray()));
    }
}
