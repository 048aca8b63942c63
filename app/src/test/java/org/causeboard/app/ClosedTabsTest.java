package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A closed tab is given back, however it was used before, and is small where it is held. Apart from
/// [ClosedWindowsTest], so that two processes share what takes long.
@Tag("ui")
@Tag("alone")
class ClosedTabsTest extends OneDesk {
    private static final int EVENTS = 600;
    private static final long SEED = 20261122;
    private static final int HELD_TABS = 4;
    private static final long MOST_HELD = 8L << 20;

    /// Opens a tab and lets a monkey use it.
    private Gone usedAndClosedTab() throws InterruptedException, ExecutionException, TimeoutException {
        Window first = front();
        hands.interact(() -> first.studio().actions().get("new-tab").perform());
        Window used = front();
        use(used);
        hands.interact(() -> List.copyOf(desk.windows()).stream()
                .filter(each -> each != first) // what was opened beside unsaved edits stands in a tab of its own
                .forEach(this::closeUnasked));
        settle();
        return new Gone(used);
    }

    private void closeUnasked(Window tab) {
        tab.studio().workspace().open(CausalDocument.empty(), Optional.empty()); // nothing to ask about
        desk.close(tab);
    }

    private void use(Window window) throws InterruptedException, ExecutionException, TimeoutException {
        Monkey[] monkey = new Monkey[1];
        hands.interact(() -> monkey[0] = new Monkey(() -> inFront(window), SEED));
        for (int i = 0; i < EVENTS; i += 25) {
            try {
                monkey[0].play(25);
            } catch (ExecutionException e) {
                if (!Monkey.isOfThePlatform(e.getCause())) {
                    throw e;
                }
            }
            WaitForAsyncUtils.waitForFxEvents(1);
        }
        monkey[0].calmDown();
    }

    /// The tab that is used, also after the monkey opened another document before it.
    private Window inFront(Window used) {
        if (used.scene().getWindow() == null) {
            desk.bringToFront(used);
        }
        return used;
    }

    @Test
    void aClosedTabIsGivenBack() throws InterruptedException, ExecutionException, TimeoutException {
        Gone tab = usedAndClosedTab();
        assertThat(desk.windows()).hasSize(1);
        assertThat(tab.isCollected()).isTrue();
    }

    @Test
    void aClosedTabHoldsNoOther() throws InterruptedException {
        List<Object> held = new ArrayList<>();
        Gone[] other = new Gone[1];
        hands.interact(() -> {
            front().studio().actions().get("new-tab").perform();
            Window third = front();
            other[0] = new Gone(third);
            front().studio().actions().get("new-tab").perform();
            Window closed = front();
            held.add(closed.canvas());
            desk.close(closed);
            closeUnasked(third);
        });
        settle();
        assertThat(other[0].isCollected()).isTrue();
        Reference.reachabilityFence(held);
    }

    /// The toolkit may hold a scene, and the nodes that took its last event, long after it was closed.
    @Test
    void aClosedTabIsSmallWhateverTheToolkitHoldsOfIt() throws InterruptedException {
        hands.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(980);
            stage.setHeight(940);
        });
        List<Object> held = new ArrayList<>();
        holdClosedTab(held); // what is made once for all tabs
        long before = Footprint.heapAtRest();
        List<Gone> documents = new ArrayList<>();
        for (int i = 0; i < HELD_TABS; i++) {
            documents.add(holdClosedTab(held));
        }
        long each = (Footprint.heapAtRest() - before) / HELD_TABS;
        assertThat(each).isLessThan(MOST_HELD);
        for (Gone document : documents) {
            assertThat(document.isCollected()).isTrue();
        }
        Reference.reachabilityFence(held);
    }

    /// Opens a tab, shows a document there, closes it, and holds its scene and the way of an event to its canvas.
    ///
    /// @return the document
    private Gone holdClosedTab(List<Object> held) {
        Gone[] document = new Gone[1];
        hands.interact(() -> {
            front().studio().actions().get("new-tab").perform();
            CausalDocument kidneys = Gallery.find("kidney-stones").orElseThrow().document();
            CausalDocument own = kidneys.edit().title("own").done();
            front().studio().workspace().open(own, Optional.empty());
            document[0] = new Gone(own);
        });
        for (int i = 0; i < 8; i++) { // until there is something on each tile
            hands.interact(() -> front().canvas().look(front().canvas().view().panned(60, 60)));
            Frames.pass();
        }
        hands.interact(() -> {
            Window used = front();
            held.add(used.scene());
            for (Node node = used.canvas(); node != null; node = node.getParent()) {
                held.add(node);
            }
            desk.close(used);
        });
        settle();
        return document[0];
    }
}
