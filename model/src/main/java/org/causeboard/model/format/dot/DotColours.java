package org.causeboard.model.format.dot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Graphviz calls colours: `#rrggbb` with or without how opaque it is, and the names of X11, of which `black` is
/// what nothing else is said of and so the colour of the theme. Of a list of colours the first one counts.
final class DotColours {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?");
    private static final Pattern SCHEME = Pattern.compile("^/(?:x11)?/", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("[:;]");
    private static final int MOST_CHARACTERS = 200;
    private static final int OPAQUE = 7; // characters
    private static final Map<String, String> NAMED = named();

    private DotColours() {}

    /// The colour as `#RRGGBB`; empty where a text says none that is known.
    static Optional<String> of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String first = LIST.split(text.strip(), 2)[0].strip();
        if (HEX.matcher(first).matches()) {
            return Optional.of(first.substring(0, OPAQUE));
        }
        String name = SCHEME.matcher(first).replaceFirst("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(NAMED.get(name)).filter(_ -> !name.equals("black"));
    }

    private static Map<String, String> named() {
        try (InputStream in = Objects.requireNonNull(
                DotColours.class.getResourceAsStream("colours.txt"), "colours.txt is missing from the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1], (one, _) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
