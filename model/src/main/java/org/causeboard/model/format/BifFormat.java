package org.causeboard.model.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.format.bif.BifProblem;
import org.causeboard.model.format.bif.BifReader;
import org.causeboard.model.format.bif.BifReading;
import org.causeboard.model.format.bif.BifWriter;
import org.causeboard.model.layout.FirstLayout;

/// Bayesian networks in BIF, plain or gzipped: graph, states and tables.
public final class BifFormat implements DocumentReader, DocumentWriter {
    private static final FormatName NAME = new FormatName("Bayesian network (BIF)", List.of("bif", "bif.gz"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Extent extent() {
        return Extent.TABLES;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        return switch (BifReader.read(file)) {
            case BifReading.Network(var network, var name, var _, var warnings) -> {
                String title = name.isEmpty() || name.equals("unknown")
                        ? file.getFileName().toString().replaceFirst("\\.bif(\\.gz)?$", "")
                        : name;
                yield new Reading.Read(document(network, title, progress), problems(warnings));
            }
            case BifReading.Refused(var problems) -> new Reading.Refused(problems(problems));
        };
    }

    private static List<Problem> problems(List<BifProblem> problems) {
        return problems.stream()
                .map(problem ->
                        new Problem("line " + problem.line() + ", column " + problem.column(), problem.message(), ""))
                .toList();
    }

    private static CausalDocument document(DiscreteNetwork network, String title, Progress progress) {
        CausalGraph.Builder graph = CausalGraph.builder();
        network.variables().forEach(variable -> graph.variable(variable.name()));
        for (Variable variable : network.variables()) {
            network.parents(variable.name()).forEach(parent -> graph.directed(parent, variable.name()));
        }
        DocumentEditor editor = CausalDocument.empty().edit().title(title).graph(graph.build());
        for (Variable variable : network.variables()) {
            String name = variable.name();
            List<String> parents = network.parents(name);
            List<Integer> sizes = parents.stream()
                    .map(parent -> network.states(parent).size())
                    .toList();
            editor.card(name, VariableCard.BLANK.withDomain(variable.domain()));
            editor.mechanism(
                    name,
                    TableMechanism.normalised(
                            parents, sizes, network.states(name).size(), Numbers.of(network.table(name))));
        }
        return FirstLayout.applied(editor.done(), progress);
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) throws IOException {
        DiscreteNetwork.Builder network = DiscreteNetwork.builder();
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (String name : document.graph().variables()) {
            Mechanism mechanism = document.mechanisms().get(name);
            boolean discrete = document.cards().get(name).domain() instanceof Discrete;
            if (!discrete || !(mechanism instanceof TableMechanism table)) {
                throw new IOException("BIF holds tables only, and '" + name
                        + "' has none. Fit it as a table first, or save as .causeboard.");
            }
            Variable variable = new Variable(name, document.cards().get(name).domain());
            network.variable(variable, table.parents(), table.probabilities().toArray());
            var centre = document.placements().get(name).centre();
            places.put(name, List.of("position = (" + Math.round(centre.x()) + ", " + Math.round(centre.y()) + ")"));
        }
        return BifWriter.write(network.build(), document.title(), places).getBytes(StandardCharsets.UTF_8);
    }
}
