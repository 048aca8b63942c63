package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.causeboard.app.picture.RangePicture;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.model.command.SetTitle;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A window as wide as a usual screen uses its room. It is drawn without being shown: the headless screen is narrower.
@Tag("ui")
class WideWindowTest extends FreshStage {
    @Override
    public void start(Stage stage) {}

    private static Window wide() {
        Window window = Window.create(new SameThreadRunner(), 1908, 1000);
        window.studio()
                .workspace()
                .open(Gallery.find("front-door").orElseThrow().document(), Optional.empty());
        window.scene().snapshot(null); // lays out
        return window;
    }

    @Test
    void titlesAreWholeWhereThereIsRoom() {
        interact(() -> {
            Label title = (Label) wide().scene().lookup("#document-title");
            assertThat(title.getText()).hasSizeGreaterThan(30);
            assertThat(((Text) title.lookup(".text")).getText()).isEqualTo(title.getText());
        });
    }

    @Test
    void theQuestionGivesWayToATitle() {
        interact(() -> {
            assertThat(whole("Smoking, tar and cancer: the front door", 1280, 1))
                    .isTrue();
            assertThat(whole("Kidney stones", 1280, 1.25)).isTrue();
            assertThat(whole("Kidney stones", 720, 1)).isTrue();
            assertThat(whole("Kidney stones", 1280, 2))
                    .as("there is no room, and nothing is pushed out of the window")
                    .isFalse();
        });
    }

    private static boolean whole(String name, double width, double scale) {
        Window window = Window.create(new SameThreadRunner(), width, 800);
        window.studio().theme().scale(scale);
        window.studio().workspace().push(new SetTitle(name));
        window.scene().snapshot(null);
        Node question = window.scene().lookup("#query-slot");
        assertThat(question.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(width / scale > 1000 ? 300 : 120);
        assertThat(question.localToScene(question.getLayoutBounds()).getMaxX()).isLessThan(width - 100);
        return !((Label) window.scene().lookup("#document-title")).isTextTruncated();
    }

    @Test
    void examplesFillTheirRows() {
        interact(() -> {
            Window window = wide();
            window.studio().actions().get("open-gallery").perform();
            window.scene().snapshot(null);
            window.scene().snapshot(null); // cards came
            FlowPane cards = (FlowPane) window.scene().lookup(".gallery");
            double right = cards.getChildren().stream()
                    .mapToDouble(card -> card.getBoundsInParent().getMaxX())
                    .max()
                    .orElseThrow();
            assertThat(cards.getWidth() - cards.snappedRightInset() - right).isBetween(0.0, 10.0);
            assertThat(cards.getChildren()).allMatch(card -> ((Region) card).getWidth() < 400);
        });
    }

    @Test
    void whatDataCouldContradictStandsBesideTheVerdictWhereThereIsNoProof() {
        interact(() -> {
            Window window = Window.create(new SameThreadRunner(), 1908, 1000);
            window.scene().snapshot(null);
            List<Node> columns = columns(window);
            assertThat(columns).hasSize(2);
            assertThat(columns.getLast().getBoundsInParent().getMinX())
                    .isEqualTo(columns.getFirst().getBoundsInParent().getMaxX());
        });
    }

    @Test
    void whereNothingIsImpliedThatIsSaidBelowTheProofWhichHasTheRoom() {
        interact(() -> {
            Window window = wide();
            window.scene().snapshot(null); // columns came
            assertThat(columns(window)).hasSize(2);
            assertThat(left(window, "The graph implies no testable independence."))
                    .isEqualTo(left(window, "Derivation"));
            window.studio()
                    .workspace()
                    .open(Gallery.find("sprinkler").orElseThrow().document(), Optional.empty());
            window.scene().snapshot(null);
            assertThat(columns(window)).hasSize(3);
        });
    }

    private static List<Node> columns(Window window) {
        return ((Parent) window.scene().lookup("#identification-panel"))
                .getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
    }

    private static double left(Window window, String text) {
        Node label = window.scene().lookup("#identification-panel").lookupAll(".label").stream()
                .filter(node -> node instanceof Label each && each.getText().equals(text))
                .findFirst()
                .orElseThrow();
        return label.localToScene(0, 0).getX();
    }

    @Test
    void aRangeIsDrawnAndSpoken() {
        interact(() -> {
            Window window = wide();
            window.panels().question().ask("PNS(smoking -> cancer)");
            window.scene().snapshot(null);
            assertThat(window.scene().lookup("#answer-headline"))
                    .as("one range needs no name of its own below the question")
                    .isInstanceOfSatisfying(
                            Label.class,
                            headline -> assertThat(headline.getText()).startsWith("0.0518"));
            List<RangePicture> pictures = window.scene().lookup("#answer").lookupAll(".range-picture").stream()
                    .map(RangePicture.class::cast)
                    .toList();
            assertThat(pictures).hasSize(1);
            assertThat(pictures.getFirst().getAccessibleText())
                    .isEqualTo("from 0.0518 to 0.151, on a scale from 0 to 1");
            Region bar = (Region) pictures.getFirst().lookup(".bar-share");
            assertThat(bar.getLayoutX() / pictures.getFirst().getWidth()).isBetween(0.05, 0.053);
            assertThat(bar.getWidth() / pictures.getFirst().getWidth()).isBetween(0.098, 0.101);
        });
    }
}
