package org.causeboard.model.format.dot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.format.DagittyFormat;
import org.causeboard.model.format.GivenPlaces;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;

/// The document that a DOT text means. Clusters are groups, of the class `plate` plates; edges keep their labels,
/// colours and bends; a node is latent that is dashed or, as DoWhy writes it, has `observed="no"`. Places are kept
/// where all nodes have one, as in what Graphviz has laid out, drawn apart where they are too close for what is shown
/// here.
public final class DotDocument {
    private static final Pattern PLACE =
            Pattern.compile("\\s*([-+0-9.eE]{1,40})[,\\s]\\s*([-+0-9.eE]{1,40})(?:[,\\s].*|!?\\s*)", Pattern.DOTALL);
    private static final Pattern CLUSTER = Pattern.compile("(?i)^cluster_?");

    private final DotGraph dot;
    private final Map<Edge, EdgeStyle> styles = new LinkedHashMap<>();

    private DotDocument(DotGraph dot) {
        this.dot = dot;
    }

    /// The document of a text. What has signs of DAGitty's language in it is read as that.
    public static Reading read(String text, String title, Progress progress) {
        return switch (DotReader.read(text)) {
            case DotReading.Parsed(DotGraph graph) -> new DotDocument(graph).document(title, progress);
            case DotReading.Refused(List<Problem> problems) -> new Reading.Refused(problems);
            case DotReading.Dagitty() -> causal(DagittyFormat.read(text, title, progress));
        };
    }

    /// A digraph without cycles is read as a DAG.
    private static Reading causal(Reading reading) {
        if (reading instanceof Reading.Read(CausalDocument document, var warnings)
                && document.graph().kind() == GraphKind.DIGRAPH
                && document.graph().isAcyclic()) {
            return new Reading.Read(
                    document.edit().graph(graph -> graph.kind(GraphKind.DAG)).done(), warnings);
        }
        return reading;
    }

    private Reading document(String title, Progress progress) {
        DocumentEditor editor =
                CausalDocument.empty().edit().title(title).graph(graph()).groups(groups());
        styles.forEach(editor::style);
        dot.nodes().forEach((node, said) -> editor.card(node, card(node, said)));
        CausalDocument document = GivenPlaces.applied(editor.done(), places(), progress);
        return new Reading.Read(
                document,
                dot.overlaps()
                        ? List.of(Problem.of(
                                "A variable is in one group at most: where clusters overlap, it is in the innermost,"
                                        + " or in the first.",
                                ""))
                        : List.of());
    }

    private CausalGraph graph() {
        CausalGraph.Builder builder = CausalGraph.builder();
        Map<String, Point> places = places();
        dot.nodes().forEach((node, said) -> builder.variable(node, roles(said).toArray(Role[]::new)));
        for (DotGraph.Link link : dot.edges()) {
            Edge edge = DotMeaning.edge(link, dot.isDirected());
            builder.edge(edge);
            String label = line(link.attributes().getOrDefault("label", ""));
            EdgeStyle plain = EdgeStyle.PLAIN.withLabel(label).withColour(colour(link.attributes()));
            EdgeStyle style = drawn(plain, edge, link, places);
            if (!style.equals(EdgeStyle.PLAIN)) {
                styles.put(edge, style);
            }
        }
        CausalGraph graph = builder.build();
        Set<String> classes = classes(dot.attributes());
        GraphKind kind = Arrays.stream(GraphKind.values())
                .filter(each -> classes.contains(each.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> DotMeaning.kind(graph, dot.isDirected()));
        return graph.toBuilder().kind(kind).build();
    }

    /// The style with the way that the text tells, where it tells both ends, too.
    private static EdgeStyle drawn(EdgeStyle style, Edge edge, DotGraph.Link link, Map<String, Point> places) {
        Point from = places.get(edge.from());
        Point to = places.get(edge.to());
        String pos = link.attributes().getOrDefault("pos", "");
        return from == null || to == null || !edge.from().equals(link.tail())
                ? style
                : DotSplines.styled(style, pos, from, to);
    }

    private static Set<Role> roles(Map<String, String> said) {
        Set<Role> roles = new LinkedHashSet<>();
        Set<String> classes = classes(said);
        for (Role role : Role.values()) {
            if (classes.contains(role.name().toLowerCase(Locale.ROOT))) {
                roles.add(role);
            }
        }
        String observed = said.getOrDefault("observed", "").toLowerCase(Locale.ROOT);
        boolean dashed =
                Arrays.asList(said.getOrDefault("style", "").split("[,\\s]+")).contains("dashed");
        if (dashed || observed.equals("no") || observed.equals("false")) {
            roles.add(Role.LATENT);
        }
        return roles;
    }

    private static Set<String> classes(Map<String, String> said) {
        return Set.copyOf(Arrays.asList(
                said.getOrDefault("class", "").toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /// A label that is not the name is kept as the variable's note.
    private static VariableCard card(String node, Map<String, String> said) {
        String label = line(said.getOrDefault("label", ""));
        boolean isName = label.equals(node) || label.equals("\\N");
        String note = said.getOrDefault("comment", isName ? "" : label);
        return VariableCard.BLANK.withNote(note).withColour(colour(said));
    }

    private static Optional<String> colour(Map<String, String> said) {
        return Optional.ofNullable(said.get("color")).flatMap(DotColours::of);
    }

    /// The text of a label, whose ends of lines are `\n`, `\l` and `\r`, in one line.
    private static String line(String label) {
        return label.replaceAll("\\\\[nlr]|\\R", " ").strip();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (DotGraph.Cluster cluster : dot.clusters()) {
            if (cluster.members().isEmpty()) {
                continue;
            }
            String bare = CLUSTER.matcher(cluster.name()).replaceFirst("");
            String id = bare.isBlank() || !ids.add(bare) ? Group.freeId(groups) : bare;
            ids.add(id);
            Set<String> classes = classes(cluster.attributes());
            groups.add(new Group(
                    id,
                    line(cluster.attributes().getOrDefault("label", bare)),
                    cluster.members(),
                    classes.contains("plate") ? Group.Kind.PLATE : Group.Kind.FRAME,
                    classes.contains("folded") ? Group.Fold.FOLDED : Group.Fold.OPEN));
        }
        return groups;
    }

    /// Where nodes stand, y growing downwards here.
    private Map<String, Point> places() {
        Map<String, Point> places = new LinkedHashMap<>();
        dot.nodes().forEach((node, said) -> {
            Matcher found = PLACE.matcher(said.getOrDefault("pos", ""));
            if (found.matches()) {
                GivenPlaces.point(found.group(1), found.group(2))
                        .ifPresent(place -> places.put(node, new Point(place.x(), 0 - place.y())));
            }
        });
        return places;
    }
}
