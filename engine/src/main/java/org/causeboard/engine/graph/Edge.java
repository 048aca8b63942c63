package org.causeboard.engine.graph;

import java.util.Objects;

/// An edge between two variables with a mark at each end.
///
/// There is one way to write each edge: the smaller mark (tail, circle, arrow) comes first, and between equal marks the
/// smaller name does. So `b <- a` is the edge `a -> b`, and equal edges are equal values.
///
/// @param from the variable at the first end
/// @param to the variable at the second end, not the same
/// @param atFrom the mark at the first end
/// @param atTo the mark at the second end
public record Edge(String from, String to, Mark atFrom, Mark atTo) {
    public Edge {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "An edge from '" + from + "' to itself. A variable is not its own cause.");
        }
        int order = atFrom.compareTo(atTo);
        if (order > 0 || (order == 0 && from.compareTo(to) > 0)) {
            String name = from;
            from = to;
            to = name;
            Mark mark = atFrom;
            atFrom = atTo;
            atTo = mark;
        }
    }

    /// Mixes more than the default does: numbered names such as `V1 -> V2` would fall on few values otherwise.
    @Override
    public int hashCode() {
        int ends = from.hashCode() * 0x9E3779B1 ^ Integer.rotateLeft(to.hashCode() * 0x85EBCA77, 16);
        return ends + 31 * atFrom.ordinal() + atTo.ordinal();
    }

    /// The edge `cause -> effect`.
    public static Edge directed(String cause, String effect) {
        return new Edge(cause, effect, Mark.TAIL, Mark.ARROW);
    }

    /// The edge `a <-> b`: a latent common cause of the two.
    public static Edge bidirected(String a, String b) {
        return new Edge(a, b, Mark.ARROW, Mark.ARROW);
    }

    /// The edge `a -- b`.
    public static Edge undirected(String a, String b) {
        return new Edge(a, b, Mark.TAIL, Mark.TAIL);
    }

    /// Whether this is `from -> to`.
    public boolean isDirected() {
        return atFrom == Mark.TAIL && atTo == Mark.ARROW;
    }

    /// Whether this is `from <-> to`.
    public boolean isBidirected() {
        return atFrom == Mark.ARROW && atTo == Mark.ARROW;
    }

    /// Whether this is `from -- to`.
    public boolean isUndirected() {
        return atFrom == Mark.TAIL && atTo == Mark.TAIL;
    }

    /// Whether an end is neither known to be a tail nor an arrow.
    public boolean hasCircle() {
        return atFrom == Mark.CIRCLE || atTo == Mark.CIRCLE;
    }

    /// Whether `variable` is one of the two ends.
    public boolean touches(String variable) {
        return from.equals(variable) || to.equals(variable);
    }

    /// The end that is not `variable`.
    ///
    /// @throws IllegalArgumentException when `variable` is at neither end
    public String other(String variable) {
        if (from.equals(variable)) {
            return to;
        }
        if (to.equals(variable)) {
            return from;
        }
        throw new IllegalArgumentException("'" + variable + "' is not an end of " + this + ".");
    }

    /// The mark at the end of `variable`.
    ///
    /// @throws IllegalArgumentException when `variable` is at neither end
    public Mark at(String variable) {
        return other(variable).equals(to) ? atFrom : atTo;
    }

    /// The edge in DAGitty's symbols, such as `X -> Y`, `X <-> Y`, `X -- Y` or `X @-> Y`.
    @Override
    public String toString() {
        return from + " " + symbol() + " " + to;
    }

    /// The edge as it is drawn, such as `X → Y`, `X ↔ Y`, `X — Y` or `X o→ Y`.
    public String drawn() {
        return from + " " + drawnFrom(from) + " " + to;
    }

    /// The line of the edge as it is drawn when it is read from one of its ends, such as `←`.
    ///
    /// @throws IllegalArgumentException when `variable` is at neither end
    public String drawnFrom(String variable) {
        Mark near = at(variable);
        Mark far = at(other(variable));
        if (near == Mark.ARROW && far == Mark.ARROW) {
            return "↔";
        }
        String line = near == Mark.ARROW ? "←" : far == Mark.ARROW ? "→" : "—";
        return (near == Mark.CIRCLE ? "o" : "") + line + (far == Mark.CIRCLE ? "o" : "");
    }

    private String symbol() {
        if (isUndirected()) {
            return "--";
        }
        return first() + "-" + second();
    }

    private String first() {
        return switch (atFrom) {
            case TAIL -> atTo == Mark.ARROW ? "" : "-";
            case CIRCLE -> "@";
            case ARROW -> "<";
        };
    }

    private String second() {
        return switch (atTo) {
            case TAIL -> "-";
            case CIRCLE -> "@";
            case ARROW -> ">";
        };
    }
}
