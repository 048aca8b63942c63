package org.causeboard.model.format.project;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is seen, done or imagined, as fields of a kept world or of a scene. Files from before worlds told how they are
/// looked at are read too; their scenes had values by variable in place of events and interventions.
final class SituationJson {
    private SituationJson() {}

    static void write(Situation situation, ObjectNode node) {
        node.put("stance", situation.stance().name());
        node.set("world", RecordCodec.write(situation.world(), World.class));
        ArrayNode evidence = node.putArray("evidence");
        situation.given().forEach(event -> evidence.add(RecordCodec.write(event, Event.class)));
        situation.row().ifPresent(row -> node.put("row", row));
    }

    static Situation read(JsonNode node) {
        World world = world(node);
        Situation.Stance usual = world.isFactual() ? Situation.Stance.SEE : Situation.Stance.DO;
        return new Situation(
                node.has("stance")
                        ? (Situation.Stance) RecordCodec.read(node.get("stance"), Situation.Stance.class)
                        : usual,
                world,
                evidence(node),
                node.has("row") ? OptionalInt.of(RecordCodec.whole(node.get("row"))) : OptionalInt.empty());
    }

    private static World world(JsonNode node) {
        if (node.has("world")) {
            return (World) RecordCodec.read(node.get("world"), World.class);
        }
        List<Intervention> done = new ArrayList<>();
        node.path("done")
                .properties()
                .forEach(entry -> done.add(new Intervention.SetTo(entry.getKey(), value(entry.getValue()))));
        return new World(done);
    }

    private static List<Event> evidence(JsonNode node) {
        List<Event> events = new ArrayList<>();
        if (node.path("evidence").isObject()) {
            node.get("evidence")
                    .properties()
                    .forEach(entry -> events.add(Event.equal(entry.getKey(), value(entry.getValue()))));
        } else if (node.has("evidence")) {
            RecordCodec.requireArray(node.get("evidence"))
                    .forEach(event -> events.add((Event) RecordCodec.read(event, Event.class)));
        }
        return events;
    }

    private static Value value(JsonNode node) {
        return (Value) RecordCodec.read(node, Value.class);
    }
}
