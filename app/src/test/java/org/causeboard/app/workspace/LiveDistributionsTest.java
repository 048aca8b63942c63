package org.causeboard.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.LiveAsk;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveDistributionsTest {
    private static final LiveWorld OPEN = seeing("open_surgery");
    private static final LiveWorld CLOSED = seeing("percutaneous");

    private final Workspace workspace = new Workspace(CausalDocument.empty());
    private final HeldRunner tasks = new HeldRunner("live-distributions");
    private final Counting ask = new Counting();
    private long now;
    private final List<Runnable> afterPatience = new ArrayList<>();
    private final LiveDistributions live = new LiveDistributions(workspace, tasks, ask, () -> now, afterPatience::add);
    private final List<LiveDistributions.Pair> shown = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace.open(Gallery.find("kidney-stones").orElseThrow().document(), Optional.empty());
        ask.scenes.clear();
        ask.snapshots.clear();
        live.shownProperty().subscribe((_, pair) -> shown.add(pair));
    }

    private static LiveWorld seeing(String treatment) {
        return LiveWorld.AS_OBSERVED.toggleSeen("treatment", Value.of(treatment));
    }

    private void move(LiveWorld world) {
        workspace.worldProperty().set(world);
    }

    @Test
    void aMoveAsksForOneSceneOfOneSnapshot() {
        move(OPEN);
        move(CLOSED);
        move(OPEN);
        assertThat(ask.scenes)
                .containsExactly(
                        LiveDistributions.scene(OPEN, Mode.SEE),
                        LiveDistributions.scene(CLOSED, Mode.SEE),
                        LiveDistributions.scene(OPEN, Mode.SEE));
        assertThat(ask.snapshots).hasSize(1);
    }

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        move(OPEN);
        workspace.modeProperty().set(Mode.IMAGINE); // facts of the factual world are seen in it
        assertThat(ask.scenes).hasSize(1);
        assertThat(shown.getLast().mode()).isEqualTo(Mode.IMAGINE);
        assertThat(live.awaitedProperty().get()).isFalse();
    }

    @Test
    void whatIsShownSaysItsWorldWhileTheNextIsOnItsWay() {
        tasks.hold();
        move(OPEN);
        assertThat(live.awaitedProperty().get()).isTrue();
        assertThat(live.shownProperty().get().world()).isEqualTo(LiveWorld.AS_OBSERVED);
        tasks.letGo();
        assertThat(live.awaitedProperty().get()).isFalse();
        assertThat(live.shownProperty().get().world()).isEqualTo(OPEN);
    }

    @Test
    void ofManyMovesDuringOneAnswerOnlyTheNewestIsAskedForNext() {
        tasks.hold();
        move(OPEN);
        for (int move = 0; move < 5; move++) {
            move(CLOSED);
            move(LiveWorld.AS_OBSERVED.toggleSeen("success", Value.of("1")));
        }
        assertThat(ask.scenes).hasSize(1);
        tasks.letGo();
        assertThat(ask.scenes).hasSize(2);
        assertThat(shown)
                .extracting(LiveDistributions.Pair::world)
                .containsExactly(OPEN, workspace.worldProperty().get());
    }

    @Test
    void anAnswerThatTakesLongIsGivenUpForTheNewestMove() {
        tasks.hold();
        move(OPEN);
        now += 1_000_000_000;
        move(CLOSED);
        tasks.letGo();
        assertThat(shown).extracting(LiveDistributions.Pair::world).containsExactly(CLOSED);
    }

    @Test
    void anAnswerThatTakesLongIsGivenUpThoughTheHandRestsByNow() {
        tasks.hold();
        move(OPEN);
        now += 100_000_000; // not long yet
        move(CLOSED);
        assertThat(afterPatience).hasSize(1);
        assertThat(ask.scenes).hasSize(1);
        afterPatience.removeFirst().run();
        assertThat(ask.scenes).hasSize(2);
        tasks.letGo();
        assertThat(shown).extracting(LiveDistributions.Pair::world).containsExactly(CLOSED);
    }

    @Test
    void anAnswerThatIsThereInTimeIsNotGivenUp() {
        tasks.hold();
        move(OPEN);
        move(CLOSED);
        tasks.letGo();
        int asked = ask.scenes.size();
        afterPatience.forEach(Runnable::run);
        assertThat(ask.scenes).hasSize(asked);
        assertThat(live.awaitedProperty().get()).isFalse();
    }

    @Test
    void whoGoesBackToWhatIsKnownSeesItAndNotWhatWasOnItsWay() {
        tasks.hold();
        move(OPEN);
        move(LiveWorld.AS_OBSERVED);
        assertThat(live.awaitedProperty().get()).isFalse();
        tasks.letGo();
        assertThat(live.shownProperty().get().world()).isEqualTo(LiveWorld.AS_OBSERVED);
        assertThat(live.shownProperty().get().present())
                .isSameAs(live.shownProperty().get().observed());
    }

    @Test
    void whileTheHandMovesAGlanceIsEnoughAndTheWholeIsLookedAtWhenItRests() {
        Panorama glance = new Panorama.Unfit(List.of("at a glance"));
        move(OPEN);
        ask.glance = Optional.of(glance);
        ask.scenes.clear();
        tasks.hold();
        move(CLOSED);
        move(LiveWorld.AS_OBSERVED.toggleSeen("success", Value.of("1")));
        shown.clear();
        tasks.letGo();
        assertThat(shown)
                .extracting(pair -> pair.present() == glance)
                .containsExactly(true, true, false); // of the move before, of the last one, and its whole
        assertThat(shown.getLast().observed()).isInstanceOf(Panorama.Shown.class);
        assertThat(ask.scenes)
                .containsExactly(
                        LiveDistributions.scene(workspace.worldProperty().get(), Mode.SEE));
    }

    /// Counts what is asked for.
    private static final class Counting implements Ask {
        private final Ask ask = new LiveAsk();
        private final List<Scene> scenes = new ArrayList<>();
        private final List<Snapshot> snapshots = new ArrayList<>();
        private Optional<Panorama> glance = Optional.empty();

        @Override
        public Optional<Panorama> glance(Scene scene, Snapshot snapshot, Progress progress) {
            return glance;
        }

        @Override
        public Answer answer(Query query, Snapshot snapshot, Progress progress) {
            return ask.answer(query, snapshot, progress);
        }

        @Override
        public Answer answer(String question, Snapshot snapshot, Progress progress) {
            return ask.answer(question, snapshot, progress);
        }

        @Override
        public Panorama panorama(Scene scene, Snapshot snapshot, Progress progress) {
            scenes.add(scene);
            if (snapshots.stream().noneMatch(last -> last == snapshot)) {
                snapshots.add(snapshot);
            }
            return ask.panorama(scene, snapshot, progress);
        }
    }
}
