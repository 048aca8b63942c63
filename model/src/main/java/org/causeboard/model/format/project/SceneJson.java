package org.causeboard.model.format.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.PresentationScene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The scenes of a talk as JSON. Files of every version are read: what is missing is as in a plain scene, and layers
/// that only a later version knows are passed over.
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
        node.put("note", scene.note());
        return node;
    }

    static PresentationScene read(JsonNode node) {
        return new PresentationScene(
                RecordCodec.text(RecordCodec.field(node, "id")),
                RecordCodec.text(RecordCodec.field(node, "name")),
                (Box) RecordCodec.read(RecordCodec.field(node, "seen"), Box.class),
                SituationJson.read(node),
                hidden(node),
                node.has("note") ? RecordCodec.text(node.get("note")) : "");
    }

    private static List<Layer> hidden(JsonNode scene) {
        List<Layer> layers = new ArrayList<>();
        if (scene.has("hidden")) {
            RecordCodec.requireArray(scene.get("hidden"))
                    .forEach(name -> Stream.of(Layer.values())
                            .filter(layer -> layer.name().equals(RecordCodec.text(name)))
                            .forEach(layers::add));
        }
        return layers;
    }
}
