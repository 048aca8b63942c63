package org.causeboard.model.format.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.causeboard.engine.variable.Value;
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
        PresentationScene.Setting setting = scene.setting();
        ObjectNode node = JSON.objectNode();
        node.put("id", scene.id());
        node.put("name", scene.name());
        node.set("seen", RecordCodec.write(scene.seen(), Box.class));
        node.put("stance", setting.stance().name());
        node.set("evidence", values(setting.seen()));
        node.set("done", values(setting.done()));
        setting.row().ifPresent(row -> node.put("row", row));
        ArrayNode hidden = node.putArray("hidden");
        scene.hidden().forEach(layer -> hidden.add(layer.name()));
        node.put("note", scene.note());
        return node;
    }

    private static ObjectNode values(Map<String, Value> values) {
        ObjectNode node = JSON.objectNode();
        values.forEach((variable, value) -> node.set(variable, RecordCodec.write(value, Value.class)));
        return node;
    }

    static PresentationScene read(JsonNode node) {
        PresentationScene.Setting setting = new PresentationScene.Setting(
                node.has("stance")
                        ? (PresentationScene.Stance)
                                RecordCodec.read(node.get("stance"), PresentationScene.Stance.class)
                        : PresentationScene.Stance.SEE,
                values(node, "evidence"),
                values(node, "done"),
                node.has("row") ? OptionalInt.of(RecordCodec.whole(node.get("row"))) : OptionalInt.empty());
        return new PresentationScene(
                RecordCodec.text(RecordCodec.field(node, "id")),
                RecordCodec.text(RecordCodec.field(node, "name")),
                (Box) RecordCodec.read(RecordCodec.field(node, "seen"), Box.class),
                setting,
                hidden(node),
                node.has("note") ? RecordCodec.text(node.get("note")) : "");
    }

    private static Map<String, Value> values(JsonNode scene, String field) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (scene.has(field)) {
            scene.get(field)
                    .properties()
                    .forEach(entry ->
                            values.put(entry.getKey(), (Value) RecordCodec.read(entry.getValue(), Value.class)));
        }
        return values;
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
