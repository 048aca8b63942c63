package org.causeboard.app.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.CausalDocument;

/// The lines of the outline and what is chosen in it, which is what is selected on the canvas.
public final class OutlineViewModel {
    private final Workspace workspace;
    private final Consumer<String> reveal;
    private final StringProperty filter = new SimpleStringProperty("");

    /// @param reveal brings a variable into view
    public OutlineViewModel(Workspace workspace, Consumer<String> reveal) {
        this.workspace = workspace;
        this.reveal = reveal;
    }

    /// One line.
    ///
    /// @param item what it stands for
    /// @param words what it says, such as `smoking` or `→ tar`
    /// @param roles of the variable, if it is one
    /// @param colour as `#RRGGBB`, where a person has given it one
    /// @param below lines under it
    public record Line(Item item, String words, List<Role> roles, Optional<String> colour, List<Line> below) {
        public Line {
            roles = List.copyOf(roles);
            below = List.copyOf(below);
        }
    }

    /// The open document, whose changes change the lines.
    Workspace workspace() {
        return workspace;
    }

    /// Only lines with these letters are kept; all of them while it is empty.
    StringProperty filterProperty() {
        return filter;
    }

    /// All lines: variables in causal order where there is one, each above its edges, then notes.
    public List<Line> lines() {
        CausalDocument document = workspace.document();
        CausalGraph graph = document.graph();
        Map<String, List<Line>> edges = new HashMap<>();
        for (Edge edge : graph.edges()) {
            for (String end : List.of(edge.from(), edge.to())) {
                edges.computeIfAbsent(end, _ -> new ArrayList<>())
                        .add(new Line(
                                new Item.EdgeItem(edge),
                                words(edge, end),
                                List.of(),
                                document.style(edge).colour(),
                                List.of()));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (String variable : graph.isAcyclic() ? graph.topologicalOrder() : graph.variables()) {
            List<Role> roles = graph.roles(variable).stream().sorted().toList();
            lines.add(new Line(
                    new Item.VariableItem(variable),
                    variable,
                    roles,
                    document.cards().get(variable).colour(),
                    edges.getOrDefault(variable, List.of())));
        }
        document.notes()
                .forEach(note -> lines.add(new Line(
                        new Item.NoteItem(note.id()),
                        note.text().lines().findFirst().orElse("").replaceFirst("^#+\\s*", ""),
                        List.of(),
                        Optional.empty(),
                        List.of())));
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        lines.removeIf(line -> !line.words().toLowerCase(Locale.ROOT).contains(wanted));
        return lines;
    }

    /// An edge as seen from one of its variables: `→ tar`, `← genotype`, `↔ age`, `o→ x`.
    static String words(Edge edge, String variable) {
        boolean outwards = edge.from().equals(variable);
        Mark here = outwards ? edge.atFrom() : edge.atTo();
        Mark there = outwards ? edge.atTo() : edge.atFrom();
        String other = outwards ? edge.to() : edge.from();
        String line = here == Mark.ARROW && there == Mark.ARROW
                ? "↔"
                : here == Mark.TAIL && there == Mark.ARROW
                        ? "→"
                        : here == Mark.ARROW && there == Mark.TAIL ? "←" : sign(here, "←") + "–" + sign(there, "→");
        return line + " " + other;
    }

    private static String sign(Mark mark, String arrow) {
        return switch (mark) {
            case TAIL -> "";
            case ARROW -> arrow;
            case CIRCLE -> "o";
        };
    }

    /// Selects what a line stands for and brings it into view.
    public void choose(Item item) {
        workspace.select(item);
        variable(item).ifPresent(reveal);
    }

    private static Optional<String> variable(Item item) {
        return switch (item) {
            case Item.VariableItem(String name) -> Optional.of(name);
            case Item.EdgeItem(Edge edge) -> Optional.of(edge.to());
            case Item.NoteItem _ -> Optional.empty();
        };
    }
}
