package org.causeboard.engine.graph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphTextParser.Arrow;

/// What is known of one open group: its variables so far and the chain `a -> b <- ...` that is being read.
final class Group {
    private final int offset;
    private final List<Members> parts = new ArrayList<>();
    private List<Edge> chainEdges = new ArrayList<>();
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
        arrow.ifPresent(sign -> lastOperand().forEach(a -> {
            if (!draft.isFull()) {
                members.forEach(b -> draft.edge(sign, a, b, arrowOffset).ifPresent(chainEdges::add));
            }
        }));
        arrow = Optional.empty();
        last = Optional.of(members);
        parts.add(members);
    }

    void endChain() {
        arrow = Optional.empty();
        last = Optional.empty();
        if (!chainEdges.isEmpty()) {
            chainEdges = new ArrayList<>();
        }
    }

    Members close() {
        return Members.of(parts);
    }
}
