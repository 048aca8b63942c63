package org.causeboard.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Scene;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;

/// What was found for a scene of a document. The next scene of the same document takes over what stays.
///
/// @param observed nothing seen, nothing done
/// @param factual what is seen in the factual world taken as fact, nothing done
/// @param present the scene itself
record KnownWorlds(CausalDocument document, Look observed, Look factual, Look present) {
    /// How closely it was looked.
    enum Detail {
        GLANCE,
        WHOLE
    }

    /// One scene and what it shows.
    record Look(Scene scene, Panorama panorama, Detail detail) {
        private boolean serves(Scene wanted, Detail least) {
            return scene.equals(wanted) && detail.compareTo(least) >= 0;
        }
    }

    /// Looks at a scene.
    ///
    /// @param least [Detail#GLANCE] where a first impression will do
    /// @param before what was found for the same document
    static KnownWorlds find(
            CausalDocument document,
            Scene scene,
            Detail least,
            Optional<KnownWorlds> before,
            Snapshot snapshot,
            Ask ask,
            Progress progress) {
        List<Look> known = before.map(KnownWorlds::looks).orElse(List.of());
        Look observed = look(Scene.PRIOR, least, known, snapshot, ask, progress);
        Look present = look(scene, least, List.of(observed), snapshot, ask, progress);
        List<Look> all =
                Stream.concat(Stream.of(observed, present), known.stream()).toList();
        Look factual = look(facts(scene), least, all, snapshot, ask, progress);
        progress.check(); // what was stopped half-way is not known
        return new KnownWorlds(document, observed, factual, present);
    }

    private static Look look(
            Scene scene, Detail least, List<Look> known, Snapshot snapshot, Ask ask, Progress progress) {
        Optional<Look> old =
                known.stream().filter(look -> look.serves(scene, least)).findFirst();
        if (old.isPresent()) {
            return old.get();
        }
        Optional<Panorama> glance = least == Detail.GLANCE ? ask.glance(scene, snapshot, progress) : Optional.empty();
        Look look = glance.map(panorama -> new Look(scene, panorama, Detail.GLANCE))
                .orElseGet(() -> new Look(scene, ask.panorama(scene, snapshot, progress), Detail.WHOLE));
        draw(look.panorama(), progress);
        return look;
    }

    /// Lets samples work out their curves, which they keep, where nobody waits for a frame.
    private static void draw(Panorama panorama, Progress progress) {
        if (panorama instanceof Panorama.Shown shown) {
            for (Distribution law : shown.distributions().values()) {
                if (law instanceof Sample sample && sample.variance() > 0) {
                    progress.check();
                    sample.curve(LiveDistributions.POINTS);
                }
            }
        }
    }

    /// What is seen in the world that is taken as fact.
    private static Scene facts(Scene scene) {
        if (scene.world().equals(World.FACTUAL)) {
            return scene;
        }
        return new Scene(
                World.FACTUAL,
                scene.given().stream()
                        .filter(event -> event.subject().world().equals(World.FACTUAL))
                        .toList());
    }

    private List<Look> looks() {
        return List.of(observed, factual, present);
    }

    /// Whether nothing of it is a first impression.
    boolean isWhole() {
        return looks().stream().allMatch(look -> look.detail() == Detail.WHOLE);
    }

    /// Whether it was found for this.
    boolean isOf(CausalDocument other, Scene scene) {
        return document == other && present.scene().equals(scene);
    }
}
