package org.causeboard.model.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.format.bif.BifProblem;
import org.causeboard.model.format.bif.BifReading;

/// Documents of Bayesian networks and back: graph, states and tables, and as properties of a variable its place and, as
/// its `label`, its note.
final class NetworkDocument {
    private static final Pattern PLACE =
            Pattern.compile("position\\s*=\\s*\\(\\s*([-+0-9.]{1,12})\\s*,\\s*([-+0-9.]{1,12})\\s*\\)");
    private static final String LABEL = "label = ";

    private NetworkDocument() {}

    /// @param title what it is called unless the network has a name
    static Reading of(BifReading reading, String title, Progress progress) {
        return switch (reading) {
            case BifReading.Network network ->
                new Reading.Read(document(network, title, progress), problems(network.warnings()));
            case BifReading.Refused(var problems) -> new Reading.Refused(problems(problems));
        };
    }

    private static List<Problem> problems(List<BifProblem> problems) {
        return problems.stream()
                .map(problem -> new Problem(problem.place(), problem.message(), problem.remedy()))
                .toList();
    }

    private static CausalDocument document(BifReading.Network read, String title, Progress progress) {
        DiscreteNetwork network = read.network();
        CausalGraph.Builder graph = CausalGraph.builder();
        network.variables().forEach(variable -> graph.variable(variable.name()));
        for (Variable variable : network.variables()) {
            network.parents(variable.name()).forEach(parent -> graph.directed(parent, variable.name()));
        }
        boolean unnamed = read.name().isBlank() || read.name().equals("unknown");
        DocumentEditor editor = CausalDocument.empty()
                .edit()
                .title(unnamed ? title : read.name())
                .graph(graph.build());
        Map<String, Point> places = new LinkedHashMap<>();
        for (Variable variable : network.variables()) {
            progress.check();
            String name = variable.name();
            List<String> parents = network.parents(name);
            List<Integer> sizes = parents.stream()
                    .map(parent -> network.states(parent).size())
                    .toList();
            List<String> properties = read.properties().getOrDefault(name, List.of());
            editor.card(name, VariableCard.BLANK.withDomain(variable.domain()).withNote(note(properties)));
            place(properties).ifPresent(place -> places.put(name, place));
            editor.mechanism(
                    name,
                    TableMechanism.normalised(
                            parents, sizes, network.states(name).size(), Numbers.of(network.table(name))));
        }
        return GivenPlaces.applied(editor.done(), places, progress);
    }

    private static String note(List<String> properties) {
        return properties.stream()
                .filter(property -> property.startsWith(LABEL))
                .map(property -> property.substring(LABEL.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static Optional<Point> place(List<String> properties) {
        for (String property : properties) {
            Matcher found = PLACE.matcher(property);
            if (found.matches()) {
                return GivenPlaces.point(found.group(1), found.group(2));
            }
        }
        return Optional.empty();
    }

    /// The tables of a document.
    ///
    /// @param format what it is to be written in
    /// @throws IOException when a variable has none
    static DiscreteNetwork network(CausalDocument document, String format) throws IOException {
        DiscreteNetwork.Builder network = DiscreteNetwork.builder();
        for (String name : document.graph().variables()) {
            Mechanism mechanism = document.mechanisms().get(name);
            boolean discrete = document.cards().get(name).domain() instanceof Discrete;
            if (!discrete || !(mechanism instanceof TableMechanism table)) {
                throw new IOException(format + " holds tables only, and '" + name
                        + "' has none. Fit it as a table first, or save as .causeboard.");
            }
            Variable variable = new Variable(name, document.cards().get(name).domain());
            network.variable(variable, table.parents(), table.probabilities().toArray());
        }
        return network.build();
    }

    /// What is said of each variable besides.
    static Map<String, List<String>> places(CausalDocument document) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        document.placements().forEach((name, placement) -> {
            Point centre = placement.centre();
            places.put(name, List.of("position = (" + Math.round(centre.x()) + ", " + Math.round(centre.y()) + ")"));
        });
        return places;
    }
}
