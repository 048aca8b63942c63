package org.causeboard.app.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causeboard.model.format.AtomicFile;

/// Settings as a text file that a person can read and write: one line `name = value` for each, `#` begins a remark.
/// Nothing that somebody wrote into it is lost when it is written again: settings of other versions and remarks stay,
/// what cannot be understood stays as a remark, and a file that cannot be read at all stays beside the new one.
public final class SettingsFile {
    private static final int LONGEST = 100_000;
    private static final int MOST_NAMED = 3;
    private static final int MOST_LETTERS = 60;
    private static final String NOT_UNDERSTOOD = "# not understood: ";
    private static final String UNREADABLE = ".unreadable";

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// The one in the folder in which this system keeps what programs have set.
    public static SettingsFile usual() {
        return new SettingsFile(usualFolder().resolve("settings.txt"));
    }

    /// What was read.
    ///
    /// @param settings with the usual value wherever the file has none that can be understood
    /// @param damaged lines that could not be understood, or why the file could not be read; empty when all is well
    public record Loaded(Settings settings, List<String> damaged) {
        /// Nothing was read.
        public static final Loaded USUAL = new Loaded(Settings.USUAL, List.of());

        public Loaded {
            damaged = List.copyOf(damaged);
        }

        /// The first few of what is damaged, shortened: a file may hold anything.
        public String named() {
            String first = damaged.stream()
                    .limit(MOST_NAMED)
                    .map(line -> line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + "…" : line)
                    .collect(Collectors.joining(", "));
            return damaged.size() > MOST_NAMED ? first + ", …" : first;
        }
    }

    /// Where it is.
    public Path path() {
        return file;
    }

    /// Reads the file; without one everything is as usual.
    public Loaded load() {
        try {
            return read(text());
        } catch (NoSuchFileException e) {
            return Loaded.USUAL;
        } catch (IOException e) { // such as a picture under its name
            return new Loaded(Settings.USUAL, List.of(file.getFileName().toString()));
        }
    }

    private String text() throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException(file + " is too large for settings.");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf(0) >= 0) {
            throw new IOException(file + " is no text.");
        }
        return utf8(bytes).orElseGet(() -> lineByLine(bytes));
    }

    /// A text some of whose bytes are no UTF-8: only their lines are read otherwise, in the letters of older editors,
    /// so that one byte costs no other line, and its own can be named.
    private static String lineByLine(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                byte[] line = Arrays.copyOfRange(bytes, from, at);
                text.append(utf8(line).orElseGet(() -> new String(line, StandardCharsets.ISO_8859_1)))
                        .append('\n');
                from = at + 1;
            }
        }
        return text.toString();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Reads a file's text. Names that are not known are passed over: a newer version may have written them.
    static Loaded read(String text) {
        Settings settings = Settings.USUAL;
        List<String> damaged = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            switch (Line.of(line)) {
                case Line.Nonsense _ -> damaged.add(line);
                case Line.Foreign _ -> {}
                case Line.Known(Setting<?> setting, String value) -> {
                    Optional<Settings> next = taken(settings, setting, value);
                    next.ifPresentOrElse(_ -> {}, () -> damaged.add(line));
                    settings = next.orElse(settings);
                }
            }
        }
        return new Loaded(settings, damaged);
    }

    /// What a line that is no remark says.
    private sealed interface Line {
        record Known(Setting<?> setting, String value) implements Line {}

        record Foreign() implements Line {}

        record Nonsense() implements Line {}

        static Line of(String line) {
            String[] parts = line.split("=", 2);
            return parts.length < 2
                    ? new Nonsense()
                    : Setting.ALL.stream()
                            .filter(each -> each.name().equals(parts[0].strip()))
                            .findFirst()
                            .<Line>map(setting -> new Known(setting, parts[1].strip()))
                            .orElseGet(Foreign::new);
        }
    }

    private static <T> Optional<Settings> taken(Settings settings, Setting<T> setting, String value) {
        return setting.read(value).map(found -> settings.with(setting, found));
    }

    /// Writes the file, whole or not at all.
    ///
    /// @throws IOException when it cannot be written; the old one is untouched then
    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String known = text(settings);
        AtomicFile.write(file, (known + rest(known)).getBytes(StandardCharsets.UTF_8));
    }

    /// What the file holds besides settings that are known.
    private String rest(String known) throws IOException {
        try {
            List<String> own = known.lines().toList();
            String rest = text().lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !own.contains(line))
                    .flatMap(line -> kept(line).stream())
                    .collect(Collectors.joining("\n"));
            return rest.isEmpty() ? "" : "\n" + rest + "\n";
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            if (Files.isRegularFile(file)) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + UNREADABLE),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return "";
        }
    }

    private static Optional<String> kept(String line) {
        if (line.startsWith("#")) {
            return Optional.of(line);
        }
        return switch (Line.of(line)) {
            case Line.Foreign _ -> Optional.of(line);
            case Line.Nonsense _ -> Optional.of(NOT_UNDERSTOOD + line);
            case Line.Known(Setting<?> setting, String value) ->
                setting.read(value).isPresent() ? Optional.empty() : Optional.of(NOT_UNDERSTOOD + line);
        };
    }

    static String text(Settings settings) {
        return Setting.ALL.stream()
                .map(setting ->
                        "# " + setting.values().stream().map(Setting::written).collect(Collectors.joining(", ")) + "\n"
                                + setting.name() + " = " + Setting.written(settings.get(setting)) + "\n")
                .collect(Collectors.joining("\n", "# Settings of Causeboard.\n\n", ""));
    }

    /// The folder in which this system keeps what programs have set.
    static Path usualFolder() {
        return folder(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// The folder of a system: `XDG_CONFIG_HOME` or `.config`, `AppData`, or `Library/Application Support`.
    static Path folder(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Causeboard");
        }
        if (name.contains("win")) {
            return variable(environment, "APPDATA")
                    .orElse(home.resolve("AppData").resolve("Roaming"))
                    .resolve("Causeboard");
        }
        return variable(environment, "XDG_CONFIG_HOME")
                .filter(Path::isAbsolute) // as the specification of the folders asks
                .orElse(home.resolve(".config"))
                .resolve("causeboard");
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }
}
