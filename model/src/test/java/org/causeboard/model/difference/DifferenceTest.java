package org.causeboard.model.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Seed;
import org.causeboard.model.difference.Difference.Aspect;
import org.causeboard.model.difference.Difference.Change;
import org.causeboard.model.difference.Difference.OfEdge;
import org.causeboard.model.difference.Difference.OfVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static CausalDocument document(String graph) {
        return CausalDocument.empty().edit().graph(GraphText.graph(graph)).done();
    }

    @Test
    void whatOneVersionHasAloneWasAddedOrRemovedAndATurnedEdgeChanged() {
        CausalDocument older = document("X -> Y, Z -> X, Z -> Y");
        CausalDocument newer = document("Y -> X, Z -> X, M -> Y, Z <-> X");
        Difference found = Difference.between(older, newer);
        assertThat(found.variables()).containsExactly(new OfVariable("M", Change.ADDED, List.of()));
        assertThat(found.edges())
                .containsExactlyInAnyOrder(
                        new OfEdge(Optional.of(Edge.directed("X", "Y")), Optional.of(Edge.directed("Y", "X"))),
                        new OfEdge(Optional.of(Edge.directed("Z", "Y")), Optional.empty()),
                        new OfEdge(Optional.empty(), Optional.of(Edge.directed("M", "Y"))),
                        new OfEdge(Optional.empty(), Optional.of(Edge.bidirected("Z", "X"))));
        Difference back = Difference.between(newer, older);
        assertThat(back.variables()).containsExactly(new OfVariable("M", Change.REMOVED, List.of()));
        assertThat(back.edges()).hasSameSizeAs(found.edges());
    }

    @Test
    void rolesAndTheSeedMakeADifferenceButPlacesDoNot() {
        CausalDocument older = document("X -> Y");
        CausalDocument newer = older.edit()
                .graph(graph -> graph.variable("X", Role.EXPOSURE))
                .placement("Y", Placement.at(50, 60))
                .seed(new Seed(8))
                .done();
        Difference found = Difference.between(older, newer);
        assertThat(found.variables()).containsExactly(new OfVariable("X", Change.CHANGED, List.of(Aspect.ROLES)));
        assertThat(found.model()).isEqualTo(Set.of(Aspect.SEED));
        CausalDocument moved =
                older.edit().placement("X", Placement.at(5, 5)).title("T").done();
        assertThat(Difference.between(older, moved).isNone()).isTrue();
    }
}
