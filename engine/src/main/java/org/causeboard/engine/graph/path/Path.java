package org.causeboard.engine.graph.path;

import java.util.HashSet;
import java.util.List;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;

/// A path: distinct variables, each joined to the next by an edge.
///
/// @param variables at least one, in the order in which they are met
/// @param edges one fewer; edge i joins variables i and i + 1
public record Path(List<String> variables, List<Edge> edges) {
    public Path {
        variables = List.copyOf(variables);
        edges = List.copyOf(edges);
        if (edges.size() != variables.size() - 1 || new HashSet<>(variables).size() != variables.size()) {
            throw new IllegalArgumentException("Not a path: " + variables + " with " + edges
                    + ". It needs distinct variables and an edge between each and the next.");
        }
        for (int i = 0; i < edges.size(); i++) {
            if (!edges.get(i).other(variables.get(i)).equals(variables.get(i + 1))) {
                throw new IllegalArgumentException(edges.get(i) + " does not join " + variables.get(i) + " and "
                        + variables.get(i + 1) + ". Give the edges in the order of the variables.");
            }
        }
    }

    /// Where it starts.
    public String first() {
        return variables.getFirst();
    }

    /// Where it ends.
    public String last() {
        return variables.getLast();
    }

    /// Whether every edge points from the first variable towards the last.
    public boolean isCausal() {
        for (int i = 0; i < edges.size(); i++) {
            if (!edges.get(i).isDirected() || !edges.get(i).from().equals(variables.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether both edges at the variable in this place have an arrowhead there. The ends are no colliders.
    public boolean isCollider(int place) {
        String variable = variables.get(place);
        return place > 0
                && place < edges.size()
                && edges.get(place - 1).at(variable) == Mark.ARROW
                && edges.get(place).at(variable) == Mark.ARROW;
    }

    /// The path in DAGitty's symbols, such as `X -> M <- U -> Y`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(variables.getFirst());
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            String plain = edge.toString();
            String symbol = plain.substring(
                    edge.from().length(), plain.length() - edge.to().length());
            text.append(edge.from().equals(variables.get(i)) ? symbol : mirrored(symbol))
                    .append(variables.get(i + 1));
        }
        return text.toString();
    }

    /// The path as it is drawn, such as `X → M ← U → Y`.
    public String drawn() {
        StringBuilder text = new StringBuilder(variables.getFirst());
        for (int i = 0; i < edges.size(); i++) {
            text.append(' ')
                    .append(edges.get(i).drawnFrom(variables.get(i)))
                    .append(' ')
                    .append(variables.get(i + 1));
        }
        return text.toString();
    }

    private static String mirrored(String symbol) {
        return new StringBuilder(symbol)
                .reverse()
                .toString()
                .replace('>', '\0')
                .replace('<', '>')
                .replace('\0', '<');
    }
}
