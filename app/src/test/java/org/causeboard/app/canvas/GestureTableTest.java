package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of gestures: for each row the tests that do it by mouse and by keyboard alone. A row without either, or a
/// test that is gone, fails the build.
class GestureTableTest {
    private static final List<Row> TABLE = List.of(
            new Row("create node", "createNode createNodeByThePalette", "createNodes"),
            new Row(
                    "create arrow",
                    "createArrow createConnectedNodeByDroppingOnTheGround draggingTheBodyAlwaysMoves",
                    "createArrowByName createConnectedNode anArrowByNameThatWouldCloseACycleIsRefusedWithASentence"),
            new Row(
                    "bidirected, latent cause explicit and back",
                    "bidirected colourPinAndExplicitLatentByTheMenu",
                    "bidirectedAndItsLatentExplicitAndBack"),
            new Row("end marks", "endMarksCycleByClicksNearTheEnd", "endMarks"),
            new Row("bend", "bendAndStraighten", "bend"),
            new Row("select", "selectByMarqueeShiftAndControl", "select"),
            new Row(
                    "pan, zoom",
                    "panByMiddleDragSpaceDragAndWheel zoomByControlWheel zoomByPinchingAtThePointer"
                            + " draggingToTheEdgeScrolls",
                    "zoom panByArrowsWhileSpaceIsHeld"),
            new Row(
                    "move",
                    "moveSnapsToMiddlesAndSaysWhy equalGapsAndTheGridSnapToo"
                            + " controlSuspendsSnappingAndShiftLocksAnAxis",
                    "move"),
            new Row(
                    "align, distribute, tidy",
                    "alignByTheToolbarIsOneStep distributeAndTidyByTheToolbarAreOneStepEach",
                    "alignDistributeAndTidyAreOneStepEach centresAndTheSelectionTidied"),
            new Row("rename", "renameByDoubleClick", "rename"),
            new Row("roles", "rolesByTheMenu rolesByTheRingOfTheSelectedVariable", "roles"),
            new Row(
                    "see, do, imagine",
                    "seeAndDoByClickingABar seeByDraggingAHandleOnThePicture imagineByTheHeader",
                    "seeDoImagineAndBackToObserved"),
            new Row("walk the graph", "walkByClicking", "walk"),
            new Row("everything else", "createNodeByThePalette", "everythingElseByThePalette"),
            new Row("history", "historyByItsPanelAndButtons", "history"),
            new Row(
                    "clipboard",
                    "copyAndPasteByTheMenu",
                    "clipboardAcrossDocuments textFromElsewhereIsPastedAsTheGraphThatItMeans"),
            new Row(
                    "notes, labels, colours, slices of time",
                    "aNoteIsWrittenMovedChangedAndDeleted anEdgeIsLabelledByDoubleClick"
                            + " theNoteOfAVariableHasASignThatShowsItAndLeadsToIt slicesOfTimeInTheInspector",
                    "notes theLabelOfAnEdge theTitleOfTheDocument theNoteOfAVariableAndItsSliceOfTime"));

    /// @param need what is wanted
    /// @param mouse names of tests in [GesturesByMouseTest]
    /// @param keyboard names of tests in [GesturesByKeyboardTest]
    private record Row(String need, String mouse, String keyboard) {}

    @Test
    void everyRowIsDoneByMouseAndByKeyboard() {
        Set<String> byMouse = tests(GesturesByMouseTest.class);
        Set<String> byKeyboard = tests(GesturesByKeyboardTest.class);
        for (Row row : TABLE) {
            assertThat(byMouse).as(row.need()).containsAll(List.of(row.mouse().split(" ")));
            assertThat(byKeyboard)
                    .as(row.need())
                    .containsAll(List.of(row.keyboard().split(" ")));
        }
    }

    private static Set<String> tests(Class<?> of) {
        return Stream.of(of.getDeclaredMethods())
                .filter(method -> Arrays.stream(method.getAnnotations()).anyMatch(Test.class::isInstance))
                .map(method -> method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
