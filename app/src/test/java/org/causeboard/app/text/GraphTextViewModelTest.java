package org.causeboard.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.Problem;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.MoveVariables;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

class GraphTextViewModelTest {
    private final Workspace workspace = new Workspace(CausalDocument.empty()
            .edit()
            .graph(graph -> graph.variables("A", "B").directed("A", "B"))
            .placement("A", Placement.at(10, 20))
            .placement("B", Placement.at(300, 20))
            .done());
    private final GraphTextViewModel text = new GraphTextViewModel(workspace);

    @Test
    void whatIsTypedIsDrawnAndPlacesStay() {
        text.type("dag { A [exposure]; A -> B -> C }");
        assertThat(workspace.document().graph().children("B")).containsExactly("C");
        assertThat(workspace.document().graph().roles("A")).containsExactly(Role.EXPOSURE);
        assertThat(workspace.document().placements().get("A").centre()).isEqualTo(new Point(10, 20));
        assertThat(workspace.document().placements().get("B").centre()).isEqualTo(new Point(300, 20));
        assertThat(workspace.document().placements().get("C").centre()).isEqualTo(new Point(300, 140));
    }

    @Test
    void aVisitToTheTextIsOneStep() {
        workspace.push(new AddVariable("Z", Point.ORIGIN));
        text.type("dag { A -> B; Z; C }");
        text.type("dag { A -> B; Z; Cause }");
        text.leave();
        assertThat(workspace.history().labels()).hasSize(2);
        workspace.history().undo();
        assertThat(workspace.document().graph().variables()).containsExactly("A", "B", "Z");
        text.type("dag { A }");
        assertThat(workspace.history().labels()).hasSize(2);
    }

    @Test
    void whatIsDrawnIsPrinted() {
        workspace.push(new AddVariable("drawn", Point.ORIGIN));
        assertThat(text.textProperty().get()).contains("drawn").doesNotContain("pos=");
        text.withPlacesProperty().set(true);
        assertThat(text.textProperty().get()).contains("pos=\"10,20\"");
        workspace.push(new MoveVariables(java.util.Map.of("A", new Point(11, 21))));
        assertThat(text.textProperty().get()).contains("pos=\"11,21\"");
    }

    @Test
    void positionsInTheTextAreTakenAsTheyAre() {
        text.type("dag { A [pos=\"-7,8\"]; B; A -> B }");
        assertThat(workspace.document().placements().get("A").centre()).isEqualTo(new Point(-7, 8));
    }

    @Test
    void problemsAreToldWithLineAndColumnAndChangeNothing() {
        CausalDocument before = workspace.document();
        text.type("dag {\nA -> B\nB => C\n}");
        Problem problem = text.stateProperty().get().problems().getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(3);
        assertThat(workspace.document()).isSameAs(before);
        text.leave();
        assertThat(text.textProperty().get())
                .as("what was typed stays to be put right")
                .contains("=>");
        text.revert();
        assertThat(text.stateProperty().get()).isEqualTo(GraphTextViewModel.State.SOUND);
        assertThat(text.textProperty().get()).contains("A -> B");
    }

    @Test
    void aCycleIsToldAndNotDrawn() {
        text.type("dag { A -> B -> A }");
        List<String> cycle = text.stateProperty().get().cycle();
        assertThat(cycle).hasSize(3).startsWith(cycle.getLast());
        assertThat(workspace.document().graph().isAcyclic()).isTrue();
    }
}
