package org.causeboard.app.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// German says everything that English says, with the same things filled in.
class LanguagesTest {
    @SuppressWarnings("unused") // read by name
    static final List<String> BUNDLES = Messages.BUNDLES;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void germanHasTheKeysAndPlaceholdersOfEnglish(String bundle) throws IOException {
        Properties english = read(bundle);
        Properties german = read(bundle + "_de");
        assertThat(new TreeSet<>(german.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key)))
                    .as("placeholders of '%s'", key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            new MessageFormat(german.getProperty(key)); // an unbalanced brace would throw
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties read(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(Messages.class.getResourceAsStream(bundle + ".properties"), bundle);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
