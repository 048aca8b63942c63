package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.causeboard.app.files.Recovery;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.shell.Question;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.versions.DocumentVersion;
import org.causeboard.app.versions.VersionsView;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows, runs and documents that are closed are given back. Tabs: [ClosedTabsTest].
@Tag("ui")
@Tag("alone")
class ClosedWindowsTest extends OneDesk {
    private Optional<Beginning> begun = Optional.empty();

    @Test
    void whatWasAddedToTheWayOfAnEventIsGivenBack() throws InterruptedException {
        Gone[] added = new Gone[1];
        hands.interact(() -> {
            Object window = new Object();
            added[0] = new Gone(window);
            EventTarget deep = way -> way.append((event, rest) -> rest.append((passed, _) -> {
                        assertThat(window).isNotNull();
                        return passed;
                    })
                    .dispatchEvent(event));
            Event.fireEvent(deep, new Event(EventType.ROOT));
            LongWay.go();
        });
        Frames.pass();
        assertThat(added[0].isCollected()).isTrue();
    }

    @Test
    void aClosedWindowIsGivenBackWithItsDesk() throws InterruptedException, ExecutionException, TimeoutException {
        Gone[] closed = new Gone[2];
        hands.interact(() -> {
            Stage second = new Stage();
            Desk beside = desk.beside();
            Window window = beside.begin();
            window.studio()
                    .workspace()
                    .open(Gallery.find(Gallery.ids().getFirst()).orElseThrow().document(), Optional.empty());
            window.show(second);
            closed[0] = new Gone(window);
            closed[1] = new Gone(beside);
            beside.closeAll();
        });
        settle();
        assertThat(closed[0].isCollected()).isTrue();
        assertThat(closed[1].isCollected()).isTrue();
    }

    /// The tab that it was compared with stays, and was asked about its edits meanwhile.
    @Test
    void aTabThatWasComparedIsGivenBackWithTheComparison() throws InterruptedException {
        Gone[] gone = new Gone[2];
        hands.interact(() -> {
            Window staying = front();
            Window second = desk.begin();
            staying.studio().actions().get("compare-versions").perform();
            Node comparison = staying.scene().lookup("#versions");
            gone[0] = new Gone(second.studio().workspace());
            gone[1] = new Gone(((Parent) staying.scene().lookup("#versions-older"))
                    .getChildrenUnmodifiable()
                    .getFirst());
            staying.scene().lookup("#versions-older").requestFocus();
            staying.questions()
                    .ask(new Question(
                            "unsaved",
                            Question.Kind.DECISION,
                            "?",
                            List.of(new Question.Choice("stay", "Stay", () -> {}))));
            ((Button) staying.scene().lookup("#stay")).fire();
            ((VersionsView) comparison).close();
            desk.close(second);
        });
        settle();
        assertThat(gone[0].isCollected()).isTrue();
        assertThat(gone[1].isCollected()).isTrue();
    }

    @Test
    void aTabThatIsClosedWhileItIsComparedIsGivenBackAndWhatWasComparedStays() throws InterruptedException {
        Gone[] gone = new Gone[1];
        CausalDocument document =
                Gallery.find(Gallery.ids().getFirst()).orElseThrow().document();
        hands.interact(() -> {
            Window staying = front();
            Window second = desk.add(document, Recovery.Welcome.NOTHING);
            staying.studio().actions().get("compare-versions").perform();
            gone[0] = new Gone(second.studio().workspace());
            desk.close(second);
        });
        settle();
        assertThat(((ComboBox<?>) front().scene().lookup("#version-older")).getItems())
                .filteredOn(DocumentVersion.class::isInstance)
                .map(version -> ((DocumentVersion) version).document())
                .contains(document);
        assertThat(gone[0].isCollected()).isTrue();
    }

    /// With work in the background and unsaved edits in a journal, as in a run that a person begins.
    @Test
    void aClosedTabOfARealRunIsGivenBack(@TempDir Path journal) throws InterruptedException {
        Gone[] tab = new Gone[1];
        hands.interact(() -> {
            Stage own = new Stage();
            Beginning run = new Beginning(Optional.empty(), Optional.of(journal));
            Desk desk = run.show(own, List.of()).desk();
            Window second = desk.begin();
            desk.bringToFront(second);
            second.studio()
                    .workspace()
                    .open(Gallery.find("kidney-stones").orElseThrow().document(), Optional.empty());
            desk.close(second);
            tab[0] = new Gone(second);
            begun = Optional.of(run);
            stage.requestFocus();
        });
        settle();
        assertThat(tab[0].isCollected()).isTrue();
        hands.interact(() -> begun.orElseThrow().close());
    }

    @Test
    void aWindowThatWasPutTogetherAnewInAnotherLanguageIsGivenBack() throws InterruptedException {
        Gone english = new Gone(front());
        hands.interact(() -> settings.set(Setting.LANGUAGE, Setting.Language.GERMAN));
        settle();
        assertThat(english.isCollected()).isTrue();
    }

    @Test
    void aDocumentThatAnotherOneReplacesIsGivenBack() throws InterruptedException {
        Gone[] document = new Gone[1];
        hands.interact(() -> {
            CausalDocument kidneys = Gallery.find("kidney-stones").orElseThrow().document();
            CausalDocument own = kidneys.edit().title("own").done();
            front().studio().workspace().open(own, Optional.empty());
            document[0] = new Gone(own);
        });
        Frames.pass();
        hands.interact(() -> front().studio().workspace().open(CausalDocument.empty(), Optional.empty()));
        settle();
        assertThat(document[0].isCollected()).isTrue();
    }

    @Test
    void aWholeRunIsGivenBackWithItsTheme() throws InterruptedException {
        Gone[] run = new Gone[1];
        hands.interact(() -> {
            Window window = Window.create(new SameThreadRunner(), 500, 400);
            window.studio().theme().appearanceProperty().set(Appearance.DARK);
            window.studio().theme().appearanceProperty().set(Appearance.LIGHT);
            Stage own = new Stage();
            window.show(own);
            run[0] = new Gone(window.studio().theme());
            window.desk().closeAll();
        });
        settle();
        assertThat(run[0].isCollected()).isTrue();
    }
}
