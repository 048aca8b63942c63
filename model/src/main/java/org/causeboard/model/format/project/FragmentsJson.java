package org.causeboard.model.format.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.fragment.OwnFragment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fragments of one's own as a text that people can read: an array of objects with `name`, `ends` and `document`, the
/// last as in a project file.
public final class FragmentsJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FragmentsJson() {}

    /// What was read.
    ///
    /// @param fragments all that could be understood
    /// @param damaged a sentence about each that could not
    public record Loaded(List<OwnFragment> fragments, List<String> damaged) {
        public Loaded {
            fragments = List.copyOf(fragments);
            damaged = List.copyOf(damaged);
        }
    }

    /// All of them as text.
    public static String write(Collection<OwnFragment> fragments) {
        ArrayNode all = JSON.createArrayNode();
        for (OwnFragment fragment : fragments) {
            ObjectNode one = all.addObject();
            one.put("name", fragment.name());
            ArrayNode ends = one.putArray("ends");
            fragment.piece().ends().forEach(ends::add);
            one.set(
                    "document",
                    DocumentJson.write(fragment.piece()
                            .document()
                            .edit()
                            .data(Optional.empty())
                            .done()));
        }
        return JSON.writeValueAsString(all) + "\n";
    }

    /// The fragments of a text that [#write] wrote or a person changed.
    public static Loaded read(String text) {
        List<OwnFragment> fragments = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        try {
            JsonNode all = JSON.readTree(text);
            if (!all.isArray()) {
                return new Loaded(List.of(), List.of("The file is no list of fragments."));
            }
            for (JsonNode one : all) {
                try {
                    fragments.add(fragment(one, fragments));
                } catch (JacksonException | IllegalArgumentException e) {
                    damaged.add(one.path("name").asString("?") + ": " + e.getMessage());
                }
            }
        } catch (JacksonException e) {
            damaged.add(e.getOriginalMessage());
        }
        return new Loaded(fragments, damaged);
    }

    private static OwnFragment fragment(JsonNode one, List<OwnFragment> before) {
        List<String> ends = new ArrayList<>();
        one.path("ends").forEach(end -> ends.add(end.asString()));
        String name = OwnFragment.freeName(one.path("name").asString(""), before);
        return new OwnFragment(name, DocumentJson.read(one.path("document"), Optional.empty()), ends);
    }
}
