import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Formats every Java source of the project: `check ROOT` lists what differs and fails, `rewrite ROOT` rewrites it.
/// Run by the `formatter` module on JDK 25, whose own compiler does the parsing.
public final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean rewrite = args[0].equals("rewrite");
        Path root = Path.of(args[1]).toRealPath();
        List<Finding> findings = sources(root).parallelStream()
                .flatMap(source -> look(source, rewrite).stream())
                .toList();
        for (Finding finding : findings) {
            System.err.println(root.relativize(finding.source()) + ": " + finding.message());
        }
        if (!findings.isEmpty()) {
            System.err.println(rewrite ? "Not everything could be formatted." : "Format with: mvn -q -o -Pformat");
            System.exit(1);
        }
    }

    private record Finding(Path source, String message) {}

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Stream.of("engine", "model", "app", "formatter")
                .map(module -> module.equals("formatter")
                        ? root.resolve(module)
                        : root.resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(Format::walk)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> look(Path source, boolean rewrite) {
        try {
            String before = Files.readString(source);
            String after = format(before);
            if (after.equals(before)) {
                return List.of();
            }
            if (!rewrite) {
                return List.of(new Finding(source, "is not formatted"));
            }
            Files.writeString(source, after);
            return List.of();
        } catch (FormatterException e) {
            return List.of(new Finding(source, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(String text) throws FormatterException {
        String imports = ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR);
        return FORMATTER.formatSource(imports);
    }
}
