package org.causeboard.model.format.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.Lit;
import org.causeboard.model.document.PresentationScene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The scenes of a talk as JSON. Files of every version are read: what is missing is as in a plain scene, and layers
/// and lights that only a later version knows are passed over.
final class SceneJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SceneJson() {}

    static ObjectNode write(PresentationScene scene) {
        ObjectNode node = JSON.objectNode();
        node.put("id", scene.id());
        node.put("name", scene.name());
        node.set("seen", RecordCodec.write(scene.seen(), Box.class));
        SituationJson.write(scene.situation(), node);
        ArrayNode hidden = node.putArray("hidden");
        scene.hidden().forEach(layer -> hidden.add(layer.name()));
        ArrayNode lit = node.putArray("lit");
        scene.lit().forEach(what -> lit.add(what.name()));
        node.put("note", scene.note());
        return node;
    }

    static PresentationScene read(JsonNode node) {
        return new PresentationScene(
                RecordCodec.text(RecordCodec.field(node, "id")),
                RecordCodec.text(RecordCodec.field(node, "name")),
                (Box) RecordCodec.read(RecordCodec.field(node, "seen"), Box.class),
                SituationJson.read(node),
                known(node, "hidden", Layer.values()),
                node.has("lit") ? known(node, "lit", Lit.values()) : Lit.USUAL,
                node.has("note") ? RecordCodec.text(node.get("note")) : "");
    }

    /// The constants of an enum that a list names.
    private static <E extends Enum<E>> List<E> known(JsonNode scene, String field, E[] all) {
        List<E> known = new ArrayList<>();
        if (scene.has(field)) {
            RecordCodec.requireArray(scene.get(field))
                    .forEach(name -> Stream.of(all)
                            .filter(each -> each.name().equals(RecordCodec.text(name)))
                            .forEach(known::add));
        }
        return known;
    }
}
