package org.causeboard.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Item A = new Item.VariableItem("A");
    private static final Item B = new Item.VariableItem("B");
    private static final Item C = new Item.VariableItem("C");

    private final Workspace workspace = new Workspace(CausalDocument.empty()
            .edit()
            .graph(graph -> graph.variables("A", "B", "C").directed("A", "B").directed("B", "C"))
            .done());
    private final List<List<Item>> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        workspace.selectedProperty().subscribe((_, now) -> told.add(List.copyOf(now)));
    }

    @Test
    void itemsThatAreSelectedTogetherAreToldOnceInTheirOrder() {
        workspace.select(List.of(C, A));
        workspace.selectToo(List.of(A, B));
        assertThat(told).containsExactly(List.of(C, A), List.of(C, A, B));
        assertThat(workspace.selection()).containsExactly(C, A, B);
    }

    @Test
    void oneItemTakesThePlaceOfOthersAtOnce() {
        workspace.select(List.of(A, B));
        workspace.select(C);
        workspace.select(C);
        assertThat(told).containsExactly(List.of(A, B), List.of(C));
    }

    @Test
    void itemsAddedAndTakenAwayOneByOneAreToldEach() {
        workspace.selectToo(A);
        workspace.selectToo(B);
        workspace.deselect(A);
        assertThat(told).containsExactly(List.of(A), List.of(A, B), List.of(B));
    }

    @Test
    void whatIsDeletedIsSelectedNoMore() {
        workspace.select(List.of(A, B, C));
        workspace.push(new RemoveItems(Set.of("A", "B"), Set.of(), Set.of()));
        assertThat(told).containsExactly(List.of(A, B, C), List.of(C));
    }

    @Test
    void whatTheDocumentDoesNotHoldIsNotSelected() {
        workspace.open(CausalDocument.empty(), Optional.empty());
        workspace.select(A);
        workspace.selectToo(List.of(B, C));
        assertThat(workspace.selection()).isEmpty();
        assertThat(told).isEmpty();
    }
}
