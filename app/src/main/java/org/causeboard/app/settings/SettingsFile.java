package org.causeboard.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causeboard.model.format.AtomicFile;

/// Settings as a text file that a person can read and write: one line `name = value` for each, `#` begins a remark.
public final class SettingsFile {
    private static final int LONGEST = 100_000;

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
    }

    /// Where it is.
    public Path path() {
        return file;
    }

    /// Reads the file; without one everything is as usual.
    public Loaded load() {
        try {
            if (Files.size(file) > LONGEST) {
                return new Loaded(Settings.USUAL, List.of(file.getFileName().toString()));
            }
            return read(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Loaded.USUAL;
        } catch (IOException e) { // such as bytes that are no text
            return new Loaded(Settings.USUAL, List.of(file.getFileName().toString()));
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
            String[] parts = line.split("=", 2);
            Optional<Setting<?>> setting = Setting.ALL.stream()
                    .filter(each -> each.name().equals(parts[0].strip()))
                    .findFirst();
            if (parts.length < 2) {
                damaged.add(line);
            } else if (setting.isPresent()) {
                Optional<Settings> next = taken(settings, setting.get(), parts[1].strip());
                next.ifPresentOrElse(_ -> {}, () -> damaged.add(line));
                settings = next.orElse(settings);
            }
        }
        return new Loaded(settings, damaged);
    }

    private static <T> Optional<Settings> taken(Settings settings, Setting<T> setting, String value) {
        return setting.read(value).map(found -> settings.with(setting, found));
    }

    /// Writes the file, whole or not at all.
    ///
    /// @throws IOException when it cannot be written; the old one is untouched then
    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, text(settings).getBytes(StandardCharsets.UTF_8));
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
