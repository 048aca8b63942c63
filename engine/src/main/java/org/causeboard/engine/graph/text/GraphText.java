package org.causeboard.engine.graph.text;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;

/// Reads and writes graphs as text.
///
/// The language is DAGitty's: `dag G { X [exposure, pos="0,1"]; X -> {Y Z} <- W [beta=0.2] }` with the types `dag`,
/// `pdag`, `mag`, `pag`, `graph` and `digraph`, the edges `->`, `<-`, `<->`, `--`, `@-@`, `@->`, `<-@`, `@--` and
/// `--@`, groups of any depth, and quoted names. Without the wrapper the same statements are a DAG: `X -> Y <- Z, X <->
/// Y, W`. Both older formats of DAGitty (a list of variables, a blank line, then successors or a matrix) are read too.
///
/// The reader is friendlier than DAGitty: letters of every script in bare names, the arrows `→`, `←` and `↔`, commas
/// between statements, comments (`//`, `#`, `/* */`), attributes in the middle of a chain, circles as `o` in a PAG
/// (`a o-> b`). It takes time proportional to the text and to the edges, is safe for any depth of nesting, and tells of
/// every problem with its place. Limits: see [GraphTextLimits].
public final class GraphText {

    private GraphText() {}

    /// What came of reading a text. Sealed: a text is read as a whole or not at all.
    public sealed interface Result {}

    /// The text was read.
    ///
    /// @param graph what it says
    public record Parsed(AnnotatedGraph graph) implements Result {}

    /// The text could not be read.
    ///
    /// @param problems what is wrong, in the order of the text; never empty, at most 20
    public record Failed(List<Problem> problems) implements Result {
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a text in any of the formats; which one is told by its look.
    public static Result parse(String text) {
        ProblemList problems = new ProblemList(text);
        AnnotatedGraph graph = read(text, problems);
        return problems.isEmpty() ? new Parsed(graph) : new Failed(problems.inOrder());
    }

    /// The graph that a short text means, for tests, examples and other trusted texts.
    ///
    /// @throws IllegalArgumentException when the text cannot be read
    public static CausalGraph graph(String text) {
        return switch (parse(text)) {
            case Parsed parsed -> parsed.graph().graph();
            case Failed failed ->
                throw new IllegalArgumentException(
                        "Not a graph: " + failed.problems().getFirst() + " The text was: " + text);
        };
    }

    /// Writes a graph in DAGitty's language, one statement a line. [#parse(String)] reads back an equal value.
    public static String print(AnnotatedGraph graph) {
        return new GraphTextWriter(graph).write();
    }

    /// Writes a graph in DAGitty's language, one statement a line.
    public static String print(CausalGraph graph) {
        return print(AnnotatedGraph.of(graph));
    }

    /// Writes variables and edges, without roles, on one line: `X -> Y, X <-> Z, W`.
    public static String shortForm(CausalGraph graph) {
        return GraphTextWriter.shortForm(graph);
    }

    private static AnnotatedGraph read(String text, ProblemList problems) {
        if (text.isBlank()) {
            problems.add(0, Problem.Kind.EMPTY, "");
        } else if (text.length() > GraphTextLimits.CHARACTERS) {
            problems.add(
                    GraphTextLimits.CHARACTERS, Problem.Kind.TOO_LARGE, GraphTextLimits.CHARACTERS + " characters");
        } else if (isOldFormat(text)) {
            return new OldFormatReader(text, problems).read();
        } else {
            return new GraphTextParser(text, problems).parse();
        }
        return AnnotatedGraph.of(CausalGraph.empty());
    }

    /// Old texts have no arrow and no brace, and a blank line after the variables.
    private static boolean isOldFormat(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{', '"', '[', '>', '<', '→', '←', '↔', ';', '/', '#' -> {
                    return false;
                }
                case '-' -> {
                    if (i + 1 < text.length() && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '@')) {
                        return false;
                    }
                }
                default -> {
                    // says nothing about the format
                }
            }
        }
        return hasBlankLineInside(text);
    }

    private static boolean hasBlankLineInside(String text) {
        boolean seenText = false;
        boolean lineIsBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (lineIsBlank && seenText) {
                    return true;
                }
                lineIsBlank = true;
            } else if (!Character.isWhitespace(c)) {
                seenText = true;
                lineIsBlank = false;
            }
        }
        return false;
    }
}
