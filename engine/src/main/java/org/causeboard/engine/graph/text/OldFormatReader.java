package org.causeboard.engine.graph.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphTextParser.Arrow;

/// Reads DAGitty's two older formats. First a line for each variable, `name [E|O|A|U|S|1] [@x,y]`, then a blank line,
/// then either lines `cause effect effect ...` (an effect may be followed by the bend of its edge, `@x,y`) or the
/// adjacency matrix, one row of 0 and 1 for each variable, rows being causes. Names are URL-encoded. An edge given both
/// ways is `<->`.
final class OldFormatReader {
    private final String text;
    private final ProblemList problems;
    private final GraphDraft draft;
    private final List<String> names = new ArrayList<>();
    private final Map<Pair, Optional<Point>> arcs = new LinkedHashMap<>();

    private record Word(String text, int offset) {}

    private record Pair(String cause, String effect, int offset) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair that && cause.equals(that.cause) && effect.equals(that.effect);
        }

        @Override
        public int hashCode() {
            return cause.hashCode() * 0x9E3779B1 ^ Integer.rotateLeft(effect.hashCode() * 0x85EBCA77, 16);
        }
    }

    OldFormatReader(String text, ProblemList problems) {
        this.text = text;
        this.problems = problems;
        draft = new GraphDraft(problems);
    }

    AnnotatedGraph read() {
        List<List<Word>> lines = lines();
        int line = 0;
        while (line < lines.size() && lines.get(line).isEmpty()) {
            line++;
        }
        for (; line < lines.size() && !lines.get(line).isEmpty() && !stop(); line++) {
            variable(lines.get(line));
        }
        List<List<Word>> rest = lines.subList(line, lines.size()).stream()
                .filter(words -> !words.isEmpty())
                .toList();
        if (isMatrix(rest)) {
            matrix(rest);
        } else {
            rest.stream().takeWhile(_ -> !stop()).forEach(this::successors);
        }
        addEdges();
        return draft.graph(List.of());
    }

    private boolean stop() {
        return problems.isFull() || draft.isFull();
    }

    private void variable(List<Word> words) {
        String name = decoded(words.getFirst());
        names.add(name);
        draft.variable(name, words.getFirst().offset());
        for (Word word : words.subList(1, words.size())) {
            if (word.text().startsWith("@")) {
                point(word).ifPresent(place -> draft.place(name, place));
            } else {
                role(name, word);
            }
        }
    }

    private void role(String name, Word word) {
        switch (word.text()) {
            case "E" -> draft.role(name, Role.EXPOSURE);
            case "O" -> draft.role(name, Role.OUTCOME);
            case "A" -> draft.role(name, Role.ADJUSTED);
            case "U" -> draft.role(name, Role.LATENT);
            case "S" -> draft.role(name, Role.SELECTED);
            default -> {
                if (Numbers.read(word.text()).isEmpty()) { // a number is a weight, which meant nothing
                    problems.add(word.offset(), Problem.Kind.UNEXPECTED, word.text());
                }
            }
        }
    }

    private void successors(List<Word> words) {
        Word cause = words.getFirst();
        Optional<Pair> latest = Optional.empty();
        for (Word word : words.subList(1, words.size())) {
            if (word.text().startsWith("@")) {
                Optional<Point> bend = point(word);
                latest.ifPresent(pair -> arcs.put(pair, bend));
            } else if (!stop()) {
                Pair pair = new Pair(known(cause), known(word), word.offset());
                arcs.putIfAbsent(pair, Optional.empty());
                latest = Optional.of(pair);
            }
        }
        if (words.size() == 1) {
            known(cause);
        }
    }

    private boolean isMatrix(List<List<Word>> rows) {
        return !rows.isEmpty()
                && rows.stream()
                        .flatMap(List::stream)
                        .allMatch(word -> word.text().equals("0") || word.text().equals("1"))
                && !names.contains(rows.getFirst().getFirst().text());
    }

    private void matrix(List<List<Word>> rows) {
        for (int i = 0; i < rows.size() && !stop(); i++) {
            List<Word> row = rows.get(i);
            if (i >= names.size() || row.size() != names.size()) {
                problems.add(
                        row.getFirst().offset(),
                        Problem.Kind.BAD_MATRIX,
                        row.size() + " entries for " + names.size() + " variables");
                continue;
            }
            for (int j = 0; j < row.size(); j++) {
                if (row.get(j).text().equals("1")) {
                    arcs.putIfAbsent(
                            new Pair(names.get(i), names.get(j), row.get(j).offset()), Optional.empty());
                }
            }
        }
    }

    private void addEdges() {
        if (!problems.isEmpty()) {
            return;
        }
        Arrow directed = Arrow.of("->").orElseThrow();
        Arrow bidirected = Arrow.of("<->").orElseThrow();
        Set<Pair> done = new LinkedHashSet<>();
        arcs.forEach((pair, bend) -> {
            Pair back = new Pair(pair.effect(), pair.cause(), pair.offset());
            if (!done.contains(back)) {
                Arrow arrow = arcs.containsKey(back) ? bidirected : directed;
                draft.edge(arrow, pair.cause(), pair.effect(), pair.offset())
                        .ifPresent(edge -> bend.ifPresent(point -> draft.bend(edge, point)));
                done.add(pair);
            }
        });
    }

    private String known(Word word) {
        String name = decoded(word);
        if (!draft.hasVariable(name)) {
            problems.add(word.offset(), Problem.Kind.UNKNOWN_VARIABLE, name);
        }
        return name;
    }

    private String decoded(Word word) {
        try {
            return URLDecoder.decode(word.text().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            problems.add(word.offset(), Problem.Kind.BAD_ENCODING, word.text());
            return word.text();
        }
    }

    private Optional<Point> point(Word word) {
        List<Double> numbers = Numbers.read(word.text().substring(1));
        if (numbers.size() != 2) {
            problems.add(word.offset(), Problem.Kind.BAD_NUMBERS, word.text());
            return Optional.empty();
        }
        return Optional.of(new Point(numbers.get(0), numbers.get(1)));
    }

    private List<List<Word>> lines() {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int count = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines.add(words);
                words = new ArrayList<>();
                i++;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else {
                int start = i;
                while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                    i++;
                }
                words.add(new Word(text.substring(start, i), start));
                if (++count > GraphTextLimits.EDGES * 2) {
                    draft.fillUp(start, GraphTextLimits.EDGES * 2 + " words");
                    return List.of();
                }
            }
        }
        lines.add(words);
        return lines;
    }
}
