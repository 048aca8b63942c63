package org.causeboard.model.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.causeboard.model.command.InsertFragment;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.project.FragmentsJson;
import org.junit.jupiter.api.Test;

class OwnFragmentTest {
    private static final CausalDocument EXAMPLE =
            Gallery.find("confounding").orElseThrow().document();

    private static CausalDocument part() {
        return EXAMPLE.part(EXAMPLE.graph().variables(), List.of());
    }

    @Test
    void textOfFragmentsIsReadBackWhole() {
        List<OwnFragment> all =
                List.of(OwnFragment.of("a \"b\"", part()), new OwnFragment("none", CausalDocument.empty(), List.of()));
        FragmentsJson.Loaded loaded = FragmentsJson.read(FragmentsJson.write(all));
        assertThat(loaded.damaged()).isEmpty();
        assertThat(loaded.fragments()).isEqualTo(all);
    }

    @Test
    void whatIsNoListOfFragmentsIsTold() {
        for (String text : List.of("", "{}", "[1, {}]", "[{\"name\": \"x\", \"ends\": [\"A\"], \"document\": {}}]")) {
            FragmentsJson.Loaded loaded = FragmentsJson.read(text);
            assertThat(loaded.fragments()).as(text).isEmpty();
            assertThat(loaded.damaged()).as(text).isNotEmpty();
        }
    }

    @Test
    void aFragmentPutByItselfIsThePartThatWasKept() {
        CausalDocument put =
                new InsertFragment("fragment.own", part(), Map.of(), Point.ORIGIN).apply(CausalDocument.empty());
        assertThat(put.graph()).isEqualTo(EXAMPLE.graph());
        assertThat(put.mechanisms()).isEqualTo(part().mechanisms());
        assertThat(put.cards()).isEqualTo(part().cards());
    }

    @Test
    void mechanismsComeAlongWhereNoCauseIsTied() {
        String exposure = OwnFragment.of("a", part()).end(0).orElseThrow();
        CausalDocument one = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("dose"))
                .placement("dose", Placement.at(0, 0))
                .done();
        CausalDocument put =
                new InsertFragment("fragment.own", part(), Map.of(exposure, "dose"), Point.ORIGIN).apply(one);
        for (String variable : part().mechanisms().keySet()) {
            boolean tied = variable.equals(exposure)
                    || EXAMPLE.graph().parents(variable).contains(exposure);
            assertThat(put.mechanisms().containsKey(variable)).as(variable).isEqualTo(!tied);
        }
    }

    @Test
    void namesAreNeverTwiceAndNeverBlank() {
        OwnFragment one = new OwnFragment(" a ", CausalDocument.empty(), List.of());
        assertThat(one.name()).isEqualTo("a");
        assertThat(OwnFragment.freeName("a", List.of(one, one.named("a 2")))).isEqualTo("a 3");
        assertThatIllegalArgumentException().isThrownBy(() -> one.named(" "));
    }
}
