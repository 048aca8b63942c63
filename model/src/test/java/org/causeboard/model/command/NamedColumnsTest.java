package org.causeboard.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Test;

/// Variables belong to the columns of their names, whichever came first.
class NamedColumnsTest {
    private static final Dataset DATA = new Dataset(
            "trial",
            List.of(
                    Column.ofStates("dose", List.of("low", "high", "low")),
                    Column.of("weight", Numeric.UNBOUNDED, new double[] {60, 70, 80}, new BitSet())));
    private static final CausalDocument LOADED = new LoadData(DATA).apply(CausalDocument.empty());

    @Test
    void aGraphThatIsDrawnBesideDataIsTheSameAsOneThatDataAreLoadedInto() {
        CausalDocument drawnFirst = new LoadData(DATA).apply(drawn(CausalDocument.empty()));
        assertThat(drawn(LOADED)).isEqualTo(drawnFirst);
        assertThat(card(drawnFirst, "dose").column()).contains("dose");
    }

    /// By double click and naming, by a name that is typed for an effect.
    private static CausalDocument drawn(CausalDocument document) {
        CausalDocument one = new AddVariable("X", Point.ORIGIN).apply(document);
        CausalDocument named = new RenameVariable("X", "dose").apply(one);
        return new AddConnectedVariable("weight", new Point(200, 0), Edge.directed("dose", "weight")).apply(named);
    }

    @Test
    void aPastedGraphAndATypedOneBelongToTheColumns() {
        CausalGraph graph = CausalGraph.builder()
                .directed("dose", "weight")
                .directed("dose", "other")
                .build();
        CausalDocument typed = new ReplaceGraph(graph, Map.of()).apply(LOADED);
        CausalDocument part = new ReplaceGraph(graph, Map.of()).apply(CausalDocument.empty());
        CausalDocument pasted = new Paste(part, 0, 0).apply(LOADED);
        for (CausalDocument document : List.of(typed, pasted)) {
            assertThat(card(document, "dose").column()).contains("dose");
            assertThat(card(document, "dose").domain()).isEqualTo(domain("dose"));
            assertThat(card(document, "weight").domain()).isEqualTo(domain("weight"));
            assertThat(card(document, "other")).isEqualTo(VariableCard.BLANK);
        }
    }

    @Test
    void valuesThatSomebodyHasSaidAndColumnsThatBelongToAnotherVariableStay() {
        CausalDocument drawn = new AddVariable("mine", Point.ORIGIN).apply(LOADED);
        Categorical states = Categorical.of("none", "some");
        CausalDocument said = new SetValues(Set.of("mine"), states).apply(drawn);
        VariableCard kept = card(new RenameVariable("mine", "dose").apply(said), "dose");
        assertThat(kept.domain()).isEqualTo(states);
        assertThat(kept.column()).isEmpty();

        CausalDocument renamed = new RenameVariable("dose", "amount").apply(drawn(LOADED));
        CausalDocument another = new AddVariable("dose", Point.ORIGIN).apply(renamed);
        assertThat(card(another, "amount").column()).contains("dose");
        assertThat(card(another, "dose")).isEqualTo(VariableCard.BLANK);
    }

    private static VariableCard card(CausalDocument document, String variable) {
        return document.cards().get(variable);
    }

    private static Domain domain(String column) {
        return DATA.column(column).domain();
    }
}
