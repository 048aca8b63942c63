package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.KeyWords;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Search and the list of shortcuts, by mouse and keyboard.
@Tag("ui")
class GuidesTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 960, 720);
        still(window);
        window.show(stage);
        workspace().open(hospital(), Optional.empty());
        window.canvas().requestFocus();
    }

    /// `tar` and `target` begin alike, `guitar` holds it, `smoking` has a state, `age` has a note that does.
    private static CausalDocument hospital() {
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("guitar", "tar", "target", "smoking", "age", "sex")
                        .directed("smoking", "tar")
                        .directed("tar", "target"))
                .card("smoking", VariableCard.BLANK.withDomain(new Categorical(List.of("none", "low-tar", "full"))))
                .card("age", VariableCard.BLANK.withNote("Tarragona, 2019"))
                .placement("guitar", Placement.at(0, 0))
                .placement("tar", Placement.at(300, 0))
                .placement("target", Placement.at(600, 0))
                .placement("smoking", Placement.at(0, 200))
                .placement("age", Placement.at(3000, 2000))
                .placement("sex", Placement.at(300, 200))
                .done();
    }

    @Test
    void searchGoesThroughNamesStatesAndNotesInThatOrder() {
        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        write("tar");
        assertThat(count()).isEqualTo("1 of 5");
        assertThat(walk(5)).containsExactly("tar", "target", "guitar", "smoking", "age");
        assertThat(selected()).containsExactly("tar"); // around the end
        press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly("age");
        assertThat(words("#find-where")).isEqualTo("note: Tarragona, 2019");
    }

    @Test
    void allMatchesAreLitAndEscapeKeepsTheFoundOneSelectedAndInView() {
        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        write("ta");
        assertThat(lit()).containsExactlyInAnyOrder("tar", "target", "guitar", "smoking", "age");
        write("rr");
        assertThat(lit()).containsExactly("age");
        type(KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#find-bar").isVisible()).isFalse();
        assertThat(lit()).isEmpty();
        assertThat(selected()).containsExactly("age");
        assertThat(window.canvas()
                        .view()
                        .visible(window.canvas().getWidth(), window.canvas().getHeight())
                        .contains(new Point(3000, 2000)))
                .isTrue();
        assertThat(window.scene().getFocusOwner()).isSameAs(window.canvas());
    }

    @Test
    void searchByMouse() {
        perform("find");
        write("tar");
        clickOn("#find-next");
        assertThat(count()).isEqualTo("2 of 5");
        clickOn("#find-previous").clickOn("#find-previous");
        assertThat(count()).isEqualTo("5 of 5");
        clickOn("#find-close");
        assertThat(window.scene().lookup("#find-bar").isVisible()).isFalse();
    }

    @Test
    void nothingFoundSaysSo() {
        perform("find");
        write("zebra");
        assertThat(count()).isEqualTo("nothing");
        type(KeyCode.ENTER);
        assertThat(selected()).isEmpty();
    }

    @Test
    void questionMarkListsEveryActionWithItsKeys() {
        write("?");
        assertThat(window.scene().lookup("#shortcuts").isVisible()).isTrue();
        for (Action action : window.studio().actions().all()) {
            Node row = window.scene().lookup("#shortcut-" + action.id());
            assertThat(row).as(action.id()).isNotNull();
            action.shortcut()
                    .ifPresent(keys -> assertThat(texts(row))
                            .contains(KeyWords.of(keys, window.studio().messages())));
        }
        write("undo");
        assertThat(window.scene().lookup("#shortcut-undo")).isNotNull();
        assertThat(window.scene().lookup("#shortcut-save")).isNull();
        type(KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#shortcuts").isVisible()).isFalse();
    }

    @Test
    void questionMarkInATextIsText() {
        perform("find");
        write("?");
        assertThat(window.scene().lookup("#shortcuts").isVisible()).isFalse();
    }

    @Test
    void theTourIsFoundWalkedAndRepeatedByKeysAlone() {
        for (int time = 0; time < 2; time++) {
            push(KeyCode.CONTROL, KeyCode.K);
            write("tour").type(KeyCode.ENTER);
            for (int step = 1; step <= 6; step++) {
                assertThat(words("#tour-count")).isEqualTo(step + " of 6");
                type(step % 2 == 0 ? KeyCode.ENTER : KeyCode.SPACE);
            }
            assertThat(window.scene().lookup("#tour").isVisible()).isFalse();
            assertThat(window.scene().getFocusOwner()).isSameAs(window.canvas());
        }
    }

    @Test
    void theTourHasSixStepsIsSkippedByKeyRepeatedByMouseAndRemembered() {
        perform("tour");
        assertThat(words("#tour-count")).isEqualTo("1 of 6");
        type(KeyCode.RIGHT).type(KeyCode.ESCAPE);
        assertThat(window.scene().lookup("#tour").isVisible()).isFalse();
        assertThat(window.studio().settings().get(Setting.TOUR)).isEqualTo(Setting.Tour.NOT_AT_START);
        perform("tour");
        for (int step = 1; step <= 6; step++) {
            assertThat(words("#tour-count")).isEqualTo(step + " of 6");
            Node framed = lookup(".tour-target").query();
            assertThat(framed.isVisible()).as("step %d frames something", step).isTrue();
            if (step != 2) { // which is about the whole canvas
                assertThat(lookup("#tour").query().getBoundsInParent().intersects(framed.getBoundsInParent()))
                        .as("the card of step %d hides what it is about", step)
                        .isFalse();
            }
            clickOn("#tour-next");
        }
        assertThat(window.scene().lookup("#tour").isVisible()).isFalse();
        assertThat(window.scene().lookup(".tour-target")).isNull();
    }

    private List<String> walk(int steps) {
        return java.util.stream.IntStream.range(0, steps)
                .mapToObj(_ -> {
                    String now = String.join(",", selected());
                    type(KeyCode.ENTER);
                    return now;
                })
                .toList();
    }

    private Set<String> texts(Node row) {
        return from(row).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.toSet());
    }

    private String count() {
        return words("#find-count");
    }

    private String words(String selector) {
        return lookup(selector).queryAs(Label.class).getText();
    }

    private Set<String> lit() {
        Highlight lit = workspace().highlightProperty().get();
        return lit.variables();
    }

    private Set<String> selected() {
        Frames.pass();
        return workspace().selection().stream()
                .map(item -> ((Item.VariableItem) item).name())
                .collect(Collectors.toSet());
    }

    private Workspace workspace() {
        return window.studio().workspace();
    }

    private void perform(String action) {
        interact(() -> window.studio().actions().get(action).perform());
        Frames.pass();
    }
}
