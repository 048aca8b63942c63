package org.causeboard.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final Workspace workspace = new Workspace(withVariables("dose", "dog", "age"));
    private final FindViewModel find = new FindViewModel(workspace);

    private static CausalDocument withVariables(String... names) {
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables(names))
                .done();
    }

    private List<String> found() {
        return find.matchesProperty().get().stream()
                .map(FindViewModel.Match::variable)
                .toList();
    }

    @BeforeEach
    void search() {
        find.open();
        find.typedProperty().set("do");
        assertThat(found()).containsExactly("dose", "dog");
        assertThat(workspace.selection()).containsExactly(new Item.VariableItem("dose"));
    }

    @Test
    void anotherDocumentIsSearchedForTheSameWords() {
        find.step(1);
        workspace.open(withVariables("dog", "door"), Optional.empty());
        assertThat(found()).containsExactly("dog", "door");
        assertThat(find.current()).map(FindViewModel.Match::variable).contains("dog");
        find.step(1);
        assertThat(workspace.selection()).containsExactly(new Item.VariableItem("door"));
    }

    @Test
    void whatWasFoundBeforeTheSearchEndedIsNotSelectedLater() {
        find.close();
        workspace.open(withVariables("a", "b"), Optional.empty());
        find.step(1);
        assertThat(workspace.selection()).isEmpty();
        assertThat(find.atProperty().get()).isZero();
    }
}
