package org.causeboard.app.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causeboard.model.format.FormatName;
import org.causeboard.model.format.Formats;

/// Which files hold what, to judge by their names.
public final class FileKinds {
    /// Files with rows.
    public static final FilePrompts.Kind DATA = new FilePrompts.Kind(
            "files.data", List.of("*.csv", "*.tsv", "*.txt", "*.parquet", "*.json", "*.jsonl", "*.csv.gz"));

    /// How the program's own files end, which alone hold everything of a document.
    static final String OWN = ".causeboard";

    /// What follows the last point of a name such as `model.dot`, but not of `model 1.2` or `Dr. Who`.
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]*$");

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final int LONGEST = 80;

    private FileKinds() {}

    /// Whether nothing of a document is lost in a file.
    static boolean holdsEverything(Path file) {
        return name(file).endsWith(OWN);
    }

    /// The file that is meant by a name without an ending.
    static Path named(Path file) {
        return ENDING.matcher(name(file)).find() ? file : file.resolveSibling(name(file) + OWN);
    }

    /// The file that is meant by a name of ours where another format was chosen: its ending is that of the format.
    static Path as(FilePrompts.Format format, Path file) {
        String name = name(file);
        List<String> endings =
                format.patterns().stream().map(pattern -> pattern.substring(1)).toList();
        boolean fits = endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        String start = name.endsWith(OWN) ? name.substring(0, name.length() - OWN.length()) : name;
        return fits || (start.equals(name) && ENDING.matcher(name).find())
                ? file
                : file.resolveSibling(start + endings.getFirst());
    }

    /// A name for a file that every system takes: titles may hold colons and slashes.
    static String portable(String name) {
        int point = name.lastIndexOf('.');
        String ending = point < 0 ? "" : name.substring(point);
        String start = FORBIDDEN
                .matcher(point < 0 ? name : name.substring(0, point))
                .replaceAll(" ")
                .strip()
                .replaceAll(" {2,}", " ")
                .replaceAll("^[. ]+", "");
        String cut = start.codePointCount(0, start.length()) > LONGEST
                ? start.substring(0, start.offsetByCodePoints(0, LONGEST)).strip()
                : start;
        return cut + ending;
    }

    /// Everything that can be opened.
    static FilePrompts.Kind readable() {
        List<String> patterns =
                new ArrayList<>(patterns(Formats.readers().stream().map(reader -> reader.format())));
        patterns.addAll(DATA.patterns());
        return new FilePrompts.Kind("files.readable", patterns);
    }

    /// Everything that a document can be saved as.
    static FilePrompts.Kind writable() {
        return new FilePrompts.Kind(
                "files.documents",
                patterns(Formats.writers().stream().map(writer -> writer.format())),
                Formats.writers().stream()
                        .map(writer -> writer.format())
                        .map(format -> new FilePrompts.Format(format.name(), patterns(Stream.of(format))))
                        .toList());
    }

    private static List<String> patterns(Stream<FormatName> formats) {
        return formats.flatMap(format -> format.extensions().stream())
                .map(extension -> "*." + extension)
                .distinct()
                .toList();
    }

    /// Whether a file is to be opened as a document.
    public static boolean isDocument(Path file) {
        return Formats.reader(file).isPresent();
    }

    /// The name of a file without its folder.
    static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
    }
}
