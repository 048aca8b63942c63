package org.causeboard.model.format.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.PresentationScene;
import org.causeboard.model.document.VariableCard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A document as JSON, all but its data: fields in a fixed order, variables and edges in the order of the graph.
final class DocumentJson {
    /// The version that is written. A file of a higher one is refused.
    static final int VERSION = 1;

    private static final String FORMAT = "causeboard";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DocumentJson() {}

    static ObjectNode write(CausalDocument document) {
        ObjectNode root = JSON.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("title", document.title());
        root.put("seed", document.seed().value());
        root.put("graph", document.graph().kind().name());
        document.noise().coupling().ifPresent(coupling -> root.put("coupling", coupling.name()));
        ArrayNode variables = root.putArray("variables");
        document.graph().variables().forEach(variable -> variables.add(variable(document, variable)));
        ArrayNode edges = root.putArray("edges");
        document.graph().edges().forEach(edge -> edges.add(edge(document, edge)));
        ArrayNode questions = root.putArray("questions");
        document.questions().forEach(questions::add);
        ArrayNode worlds = root.putArray("worlds");
        document.worlds().forEach(world -> worlds.add(world(world)));
        ArrayNode notes = root.putArray("notes");
        document.notes().forEach(note -> notes.add(RecordCodec.write(note, Note.class)));
        if (!document.groups().isEmpty()) {
            ArrayNode groups = root.putArray("groups");
            document.groups().forEach(group -> groups.add(RecordCodec.write(group, Group.class)));
        }
        if (!document.scenes().isEmpty()) {
            ArrayNode scenes = root.putArray("scenes");
            document.scenes().forEach(scene -> scenes.add(SceneJson.write(scene)));
        }
        document.data().ifPresent(data -> root.put("data", data.name()));
        return root;
    }

    private static ObjectNode world(NamedWorld world) {
        ObjectNode node = JSON.objectNode();
        node.put("name", world.name());
        SituationJson.write(world.situation(), node);
        return node;
    }

    private static ObjectNode variable(CausalDocument document, String variable) {
        ObjectNode node = JSON.objectNode();
        Placement placement = document.placements().get(variable);
        VariableCard card = document.cards().get(variable);
        node.put("name", variable);
        ArrayNode roles = node.putArray("roles");
        new TreeSet<>(document.graph().roles(variable)).forEach(role -> roles.add(role.name()));
        node.put("x", placement.centre().x());
        node.put("y", placement.centre().y());
        node.put("hold", placement.hold().name());
        node.set("domain", RecordCodec.write(card.domain(), Domain.class));
        card.column().ifPresent(column -> node.put("column", column));
        node.put("note", card.note());
        card.colour().ifPresent(colour -> node.put("colour", colour));
        card.tier().ifPresent(tier -> node.put("tier", tier));
        Optional.ofNullable(document.mechanisms().get(variable))
                .ifPresent(mechanism -> node.set("mechanism", RecordCodec.write(mechanism, Mechanism.class)));
        Optional.ofNullable(document.fits().get(variable))
                .ifPresent(report -> node.set("fit", RecordCodec.write(report, FitReport.class)));
        return node;
    }

    private static ObjectNode edge(CausalDocument document, Edge edge) {
        ObjectNode node = JSON.objectNode();
        node.put("from", edge.from());
        node.put("to", edge.to());
        node.put("atFrom", edge.atFrom().name());
        node.put("atTo", edge.atTo().name());
        EdgeStyle style = document.style(edge);
        if (!style.equals(EdgeStyle.PLAIN)) {
            node.set("style", RecordCodec.write(style, EdgeStyle.class));
        }
        Optional.ofNullable(document.noise().correlations().get(edge))
                .ifPresent(correlation -> node.put("correlation", correlation));
        return node;
    }

    /// The document that JSON holds.
    ///
    /// @param data its rows
    /// @throws IllegalArgumentException when it holds something else
    static CausalDocument read(JsonNode root, Optional<Dataset> data) {
        return read(root, data, fault -> {
            throw fault;
        });
    }

    /// The same; a mechanism that cannot be, such as a table that does not add up, is told and left out.
    static CausalDocument read(JsonNode root, Optional<Dataset> data, Consumer<FaultyMechanismException> faults) {
        requireOurs(root);
        CausalGraph.Builder graph = CausalGraph.builder();
        graph.kind((GraphKind) RecordCodec.read(RecordCodec.field(root, "graph"), GraphKind.class));
        ArrayNode variables = RecordCodec.requireArray(RecordCodec.field(root, "variables"));
        for (JsonNode node : variables) {
            graph.variable(RecordCodec.text(RecordCodec.field(node, "name")), roles(node));
        }
        DocumentEditor editor = CausalDocument.empty().edit();
        for (JsonNode node : RecordCodec.requireArray(RecordCodec.field(root, "edges"))) {
            Edge edge = edge(node);
            graph.edge(edge);
            if (node.has("style")) {
                editor.style(edge, (EdgeStyle) RecordCodec.read(node.get("style"), EdgeStyle.class));
            }
            if (node.has("correlation")) {
                editor.correlation(edge, OptionalDouble.of(RecordCodec.real(node.get("correlation"))));
            }
        }
        editor.graph(graph.build());
        variables.forEach(node -> variable(node, editor, faults));
        if (root.has("coupling")) {
            editor.coupling(Optional.of((Coupling) RecordCodec.read(root.get("coupling"), Coupling.class)));
        }
        return editor.title(RecordCodec.text(RecordCodec.field(root, "title")))
                .seed(new Seed(RecordCodec.field(root, "seed").longValue()))
                .questions(items(root, "questions", String.class))
                .worlds(worlds(root))
                .notes(items(root, "notes", Note.class))
                .groups(root.has("groups") ? items(root, "groups", Group.class) : List.of())
                .scenes(scenes(root))
                .data(data)
                .done();
    }

    private static List<NamedWorld> worlds(JsonNode root) {
        List<NamedWorld> worlds = new ArrayList<>();
        RecordCodec.requireArray(RecordCodec.field(root, "worlds"))
                .forEach(node -> worlds.add(
                        new NamedWorld(RecordCodec.text(RecordCodec.field(node, "name")), SituationJson.read(node))));
        return worlds;
    }

    /// Files from before there were scenes have none.
    private static List<PresentationScene> scenes(JsonNode root) {
        List<PresentationScene> scenes = new ArrayList<>();
        if (root.has("scenes")) {
            RecordCodec.requireArray(root.get("scenes")).forEach(node -> scenes.add(SceneJson.read(node)));
        }
        return scenes;
    }

    /// Refuses what is not ours, or of a version that does not exist yet.
    static void requireOurs(JsonNode root) {
        if (!root.isObject() || !FORMAT.equals(root.path("format").asString(""))) {
            throw new IllegalArgumentException("This is no Causeboard document.");
        }
        int version = RecordCodec.whole(RecordCodec.field(root, "version"));
        if (version > VERSION) {
            throw new NewerVersionException(version);
        }
    }

    private static Role[] roles(JsonNode node) {
        List<Role> roles = new ArrayList<>();
        RecordCodec.requireArray(RecordCodec.field(node, "roles"))
                .forEach(role -> roles.add((Role) RecordCodec.read(role, Role.class)));
        return roles.toArray(Role[]::new);
    }

    private static void variable(JsonNode node, DocumentEditor editor, Consumer<FaultyMechanismException> faults) {
        String name = RecordCodec.text(RecordCodec.field(node, "name"));
        try {
            variable(name, node, editor);
            if (node.has("mechanism")) {
                mechanism(name, node, editor, faults);
            }
        } catch (FaultyMechanismException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Variable '" + name + "': " + e.getMessage(), e);
        }
    }

    private static void variable(String name, JsonNode node, DocumentEditor editor) {
        Point centre = new Point(
                RecordCodec.real(RecordCodec.field(node, "x")), RecordCodec.real(RecordCodec.field(node, "y")));
        Placement.Hold hold = (Placement.Hold) RecordCodec.read(RecordCodec.field(node, "hold"), Placement.Hold.class);
        editor.placement(name, new Placement(centre, hold));
        Domain domain = (Domain) RecordCodec.read(RecordCodec.field(node, "domain"), Domain.class);
        OptionalInt tier = node.has("tier") ? OptionalInt.of(RecordCodec.whole(node.get("tier"))) : OptionalInt.empty();
        editor.card(
                name,
                new VariableCard(domain, optional(node, "column"), text(node, "note"), optional(node, "colour"), tier));
    }

    private static void mechanism(
            String name, JsonNode node, DocumentEditor editor, Consumer<FaultyMechanismException> faults) {
        try {
            editor.mechanism(name, (Mechanism) RecordCodec.read(node.get("mechanism"), Mechanism.class));
        } catch (IllegalArgumentException e) {
            if (!RecordCodec.isKindOf(Mechanism.class, node.get("mechanism"))) {
                throw e; // no document of ours holds that
            }
            faults.accept(new FaultyMechanismException("Variable '" + name + "': " + e.getMessage(), e));
            return;
        }
        if (node.has("fit")) {
            editor.fit(name, (FitReport) RecordCodec.read(node.get("fit"), FitReport.class));
        }
    }

    private static Edge edge(JsonNode node) {
        return new Edge(
                RecordCodec.text(RecordCodec.field(node, "from")),
                RecordCodec.text(RecordCodec.field(node, "to")),
                (Mark) RecordCodec.read(RecordCodec.field(node, "atFrom"), Mark.class),
                (Mark) RecordCodec.read(RecordCodec.field(node, "atTo"), Mark.class));
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return node.has(field) ? Optional.of(RecordCodec.text(node.get(field))) : Optional.empty();
    }

    private static String text(JsonNode node, String field) {
        return optional(node, field).orElse("");
    }

    private static <T> List<T> items(JsonNode root, String field, Class<T> type) {
        List<T> items = new ArrayList<>();
        RecordCodec.requireArray(RecordCodec.field(root, field))
                .forEach(item -> items.add(type.cast(RecordCodec.read(item, type))));
        return items;
    }

    /// A mechanism that cannot be, in a document that is whole otherwise.
    static final class FaultyMechanismException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        FaultyMechanismException(String message, IllegalArgumentException cause) {
            super(message, cause);
        }
    }

    /// A file that a newer program wrote.
    static final class NewerVersionException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NewerVersionException(int version) {
            super("The file has version " + version + "; this program reads up to version " + VERSION + ".");
        }
    }
}
