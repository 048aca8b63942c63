package org.causeboard.engine.graph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphTextParser.Arrow;

/// What is known of one open group: its variables so far and the chain `a -> b <- ...` that is being read.
final class Group {
    private final int offset;
    private List<Members> parts = List.of(); // most groups of a deep text have none
    private List<Edge> chainEdges = List.of();
    private Optional<Members> last = Optional.empty();
    private Optional<Arrow> arrow = Optional.empty();
    private int arrowOffset;

    Group(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    boolean hasOperand() {
        return last.isPresent();
    }

    boolean hasArrow() {
        return arrow.isPresent();
    }

    int arrowOffset() {
        return arrowOffset;
    }

    String arrowText() {
        return arrow.map(Arrow::text).orElse("");
    }

    Members lastOperand() {
        return last.orElse(Members.NONE);
    }

    List<Edge> chainEdges() {
        return chainEdges;
    }

    void arrow(Arrow next, int place) {
        arrow = Optional.of(next);
        arrowOffset = place;
    }

    /// Adds the next end of the chain, with all edges from the end before it.
    void operand(Members members, GraphDraft draft) {
        if (arrow.isPresent() && chainEdges.isEmpty()) {
            chainEdges = new ArrayList<>();
        }
        arrow.ifPresent(sign -> lastOperand().forEach(a -> {
            if (!draft.isFull()) {
                members.forEach(b -> draft.edge(sign, a, b, arrowOffset).ifPresent(chainEdges::add));
            }
        }));
        arrow = Optional.empty();
        last = Optional.of(members);
        if (parts.isEmpty()) {
            parts = new ArrayList<>(2);
        }
        parts.add(members);
    }

    void endChain() {
        arrow = Optional.empty();
        last = Optional.empty();
        if (!chainEdges.isEmpty()) {
            chainEdges = List.of();
        }
    }

    Members close() {
        return Members.of(parts);
    }
}
