import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import com.sun.source.tree.AnyPatternTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Formats every Java source of the project: `check ROOT` lists what differs and fails, `rewrite ROOT` rewrites it.
/// Run by the `formatter` module on JDK 25, whose own compiler does the parsing.
public final class Format {
    private static final List<String> FOLDERS = List.of(".ci/formatter", "engine/src", "model/src", "app/src");
    private static final Pattern PERHAPS_UNNAMED_PATTERN = Pattern.compile("[(,]\\s*_\\s*[,)]");
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^( *)///(.*)$");
    private static final Pattern LIST_ITEM = Pattern.compile("^( *)([-*] +|[0-9]+\\. +)?.*$");
    private static final Pattern STARTS_TEXT = Pattern.compile("(?![-*+] |[0-9]+\\. )[^ @|#<>`~]|`[^`]");
    private static final int COLUMNS = 120;
    private static final int MOST_INDENT = 40;
    private static final String STAND_IN = "/// stands in for long line ";
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

    private static List<Path> sources(Path root) {
        return FOLDERS.stream()
                .map(root::resolve)
                .filter(Files::isDirectory)
                .flatMap(Format::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
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
        } catch (RuntimeException e) {
            return List.of(new Finding(source, "the formatter does not know something in this file: " + e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(String source) throws FormatterException {
        String text = withTypedUnnamedPatterns(source);
        text = ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR);
        List<String> longLines = new ArrayList<>();
        text = withoutLongMarkdown(text, longLines);
        return withMarkdown(FORMATTER.formatSource(text), longLines);
    }

    /// The formatter would break a long line of a Markdown comment into one that is none, so it sees a short stand-in.
    private static String withoutLongMarkdown(String source, List<String> longLines) {
        return MARKDOWN.matcher(source).replaceAll(line -> {
            if (line.group().length() < COLUMNS - MOST_INDENT) {
                return Matcher.quoteReplacement(line.group());
            }
            longLines.add(line.group(2));
            return Matcher.quoteReplacement(line.group(1) + STAND_IN + (longLines.size() - 1));
        });
    }

    private static String withMarkdown(String formatted, List<String> longLines) {
        if (longLines.isEmpty()) {
            return formatted;
        }
        String restored = Pattern.compile("(?m)^( *)" + STAND_IN + "([0-9]+)$")
                .matcher(formatted)
                .replaceAll(line -> Matcher.quoteReplacement(
                        line.group(1) + "///" + longLines.get(Integer.parseInt(line.group(2)))));
        return withBrokenMarkdown(restored);
    }

    /// Breaks prose at the last column and lets the rest flow into the next line; tables and code stay as they are.
    private static String withBrokenMarkdown(String source) {
        List<String> lines = new ArrayList<>(List.of(source.split("\n", -1)));
        boolean isCode = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = MARKDOWN.matcher(lines.get(i));
            if (!line.matches()) {
                isCode = false;
                continue;
            }
            isCode ^= line.group(2).strip().startsWith("```");
            int space = lines.get(i).lastIndexOf(' ', COLUMNS);
            String indent = line.group(1) + "///"
                    + LIST_ITEM.matcher(line.group(2)).replaceFirst("$1$2").replaceAll("[^ ]", " ");
            if (isCode || lines.get(i).length() <= COLUMNS || isTable(line.group(2)) || space <= indent.length()) {
                continue;
            }
            String rest = indent + lines.get(i).substring(space).strip();
            lines.set(i, lines.get(i).substring(0, space).stripTrailing());
            if (i + 1 < lines.size() && continues(indent, lines.get(i + 1))) {
                lines.set(
                        i + 1,
                        rest + " " + lines.get(i + 1).strip().substring(3).strip());
            } else {
                lines.add(i + 1, rest);
            }
        }
        return String.join("\n", lines);
    }

    private static boolean isTable(String text) {
        return text.strip().startsWith("|");
    }

    private static boolean continues(String indent, String next) {
        return next.startsWith(indent)
                && next.length() > indent.length()
                && STARTS_TEXT.matcher(next.substring(indent.length())).lookingAt();
    }

    /// `case Edge(Variable from, _)` becomes `case Edge(Variable from, var _)`: it means the same, and the formatter
    /// knows only the second.
    private static String withTypedUnnamedPatterns(String source) {
        if (!PERHAPS_UNNAMED_PATTERN.matcher(source).find()) {
            return source;
        }
        TreeSet<Integer> places = new TreeSet<>();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, _ -> {}, List.of(), null, List.of(new Text(source)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                var positions = Trees.instance(task).getSourcePositions();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitAnyPattern(AnyPatternTree pattern, Void nothing) {
                        // javac 25 gives the place of the token after the underscore
                        places.add(source.lastIndexOf('_', (int) positions.getStartPosition(unit, pattern)));
                        return null;
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder text = new StringBuilder(source);
        for (int place : places.descendingSet()) {
            text.insert(place, "var ");
        }
        return text.toString();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
