package org.causeboard.app.l10n;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What engine and model say in English, in another language. They know no language; a bundle holds their sentences
/// with placeholders for what is filled in, and a sentence is found by its form. What the bundle does not know stays as
/// it is. Numbers that are filled in are written with the mark of the window.
final class EngineSentences {
    private static final Pattern NUMBERS =
            Pattern.compile("(?:[-\u2212+\\d., ()%;:]|\\b(?:to|bis|and|und|or|oder)\\b)+");
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?])[ \\n]+");
    private static final int DEEPEST = 3;

    private final List<Form> forms;
    private final Locale locale;
    private final char mark;

    /// A sentence of the engine and what it is called elsewhere.
    ///
    /// @param english finds it, with a group for each placeholder
    /// @param places which placeholder each group is
    /// @param letters how many letters of it stand fast
    /// @param other its words in the other language
    private record Form(Pattern english, List<Integer> places, int letters, String other) {}

    private EngineSentences(List<Form> forms, Locale locale, char mark) {
        this.forms = forms;
        this.locale = locale;
        this.mark = mark;
    }

    /// The sentences of a bundle.
    ///
    /// @param mark what stands before the fraction of a number
    static EngineSentences in(String bundle, Locale locale, ResourceBundle.Control control, char mark) {
        String name = "org.causeboard.app.l10n." + bundle;
        ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT, control);
        ResourceBundle other = ResourceBundle.getBundle(name, locale, control);
        List<Form> forms = new ArrayList<>();
        if (!other.getLocale().equals(english.getLocale()) || mark != '.') {
            for (String key : english.keySet()) {
                forms.add(form(english.getString(key).replace("''", "'"), other.getString(key)));
            }
        }
        forms.sort(Comparator.comparingInt(Form::letters).reversed());
        return new EngineSentences(List.copyOf(forms), locale, mark);
    }

    private static Form form(String english, String other) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int letters = 0;
        int from = 0;
        Matcher placeholder = PLACEHOLDER.matcher(english);
        while (placeholder.find()) {
            String fast = english.substring(from, placeholder.start());
            pattern.append(Pattern.quote(fast)).append("(.+?)");
            places.add(english.charAt(placeholder.start() + 1) - '0');
            letters += fast.length();
            from = placeholder.end();
        }
        letters += english.length() - from;
        pattern.append(Pattern.quote(english.substring(from)));
        return new Form(Pattern.compile(pattern.toString(), Pattern.DOTALL), places, letters, other);
    }

    /// One or several sentences in the other language.
    String translated(String text) {
        return forms.isEmpty() ? text : translated(text, DEEPEST);
    }

    private String translated(String text, int depth) {
        Optional<String> whole = BETWEEN.matcher(text).find() ? Optional.empty() : one(text, depth);
        return whole.or(() -> together(text, depth)).orElse(text);
    }

    /// Sentence by sentence where there are several; two that stand together in the bundle are tried as one.
    private Optional<String> together(String text, int depth) {
        Matcher between = BETWEEN.matcher(text);
        if (!between.find()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        int from = 0;
        do {
            parts.add(text.substring(from, between.start()));
            gaps.add(between.group());
            from = between.end();
        } while (between.find());
        parts.add(text.substring(from));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            all.append(one(part, depth).orElse(part)).append(i < gaps.size() ? gaps.get(i) : "");
        }
        return Optional.of(all.toString());
    }

    private Optional<String> one(String sentence, int depth) {
        for (Form form : forms) {
            Matcher matcher = form.english().matcher(sentence);
            if (matcher.matches()) {
                Object[] filled = new Object[10];
                for (int group = 0; group < form.places().size(); group++) {
                    String inside = matcher.group(group + 1);
                    filled[form.places().get(group)] = depth == 0 ? inside : marked(inner(inside, depth - 1));
                }
                return Optional.of(new MessageFormat(form.other(), locale).format(filled));
            }
        }
        int colon = sentence.indexOf(": "); // what it is about, such as a variable, may stand before
        if (colon <= 0 || depth == 0) {
            return Optional.empty();
        }
        String before = sentence.substring(0, colon);
        return one(sentence.substring(colon + 2), depth - 1)
                .map(said -> one(before, depth - 1).orElse(before) + ": " + said);
    }

    /// Numbers that stand by themselves, also several; a question or a name with a point in it stays as it is.
    private String marked(String inside) {
        return mark == '.' || !NUMBERS.matcher(inside).matches()
                ? inside
                : POINT.matcher(inside).replaceAll(String.valueOf(mark));
    }

    /// What is filled in may be a phrase of the engine, or several parted by commas.
    private String inner(String inside, int depth) {
        return one(inside, depth)
                .orElseGet(() -> Pattern.compile(", ")
                        .splitAsStream(inside)
                        .map(part -> one(part, depth).orElse(part))
                        .collect(Collectors.joining(", ")));
    }
}
