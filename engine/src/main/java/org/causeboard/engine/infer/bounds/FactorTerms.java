package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// A question as a sum over states of products over districts: every variable that the question needs, in each of its
/// worlds, is given a state; this asks of each district's response types to tell these states in the rows that are
/// read. These are the counterfactual factors, one for each district.
///
/// Source: Correa, Lee and Bareinboim (2021), Nested counterfactual identification from arbitrary surrogate
/// experiments, Theorems 2 and 3.
final class FactorTerms {
    private final ResponseRows rows;
    private final StructuralCausalModel shape;
    private final Map<String, Variable> variables;
    private final double most;
    private final Progress progress;
    private final Map<Term, Double> found = new LinkedHashMap<>();
    private double visited;

    /// What each district must tell, the districts in order.
    record Term(List<PartialType> factors) {
        Term {
            factors = List.copyOf(factors);
        }
    }

    FactorTerms(ResponseRows rows, Map<String, Variable> variables, double most, Progress progress) {
        this.rows = rows;
        this.variables = variables;
        this.shape = shape(rows, variables);
        this.most = most;
        this.progress = progress;
    }

    /// A model that only says who listens to whom.
    private static StructuralCausalModel shape(ResponseRows rows, Map<String, Variable> variables) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Mechanism> mechanisms = new HashMap<>();
        for (String name : rows.graph().variables()) {
            graph.variable(name);
        }
        for (String name : rows.graph().variables()) {
            List<String> parents = List.copyOf(rows.graph().parents(name));
            parents.forEach(parent -> graph.directed(parent, name));
            List<Integer> sizes = parents.stream().map(rows::states).toList();
            int cells = sizes.stream().reduce(rows.states(name), Math::multiplyExact);
            mechanisms.put(
                    name,
                    new TableMechanism(
                            parents, sizes, rows.states(name), Numbers.repeated(1.0 / rows.states(name), cells)));
        }
        return StructuralCausalModel.of(ModelDraft.of(graph.build(), variables.values(), mechanisms));
    }

    /// The terms with their coefficients; empty when there are too many.
    ///
    /// @return [#isTooLarge] tells whether it is all of them
    Map<Term, Double> of(LinearQuantity quantity) {
        found.clear();
        for (LinearQuantity.Part part : quantity.parts()) {
            if (part.coefficient() != 0 && !isTooLarge()) {
                List<Counterfactual> wanted =
                        part.events().stream().map(Event::subject).toList();
                WorldNetwork network = WorldNetwork.of(shape, wanted);
                List<List<EventTest>> tests = new ArrayList<>();
                network.nodes().forEach(_ -> tests.add(new ArrayList<>()));
                for (Event event : part.events()) {
                    Counterfactual subject = event.subject();
                    tests.get(network.place(subject))
                            .add(EventTest.of(
                                    event, variables.get(subject.variable()).domain()));
                }
                visit(network.nodes(), tests, 0, new int[network.nodes().size()], new TreeMap<>(), part.coefficient());
            }
        }
        return new LinkedHashMap<>(found);
    }

    /// How many combinations of states the questions so far led through, more than allowed included.
    double visited() {
        return visited;
    }

    boolean isTooLarge() {
        return visited > most;
    }

    private void visit(
            List<WorldNode> nodes,
            List<List<EventTest>> tests,
            int place,
            int[] codes,
            SortedMap<Integer, Integer> told,
            double weight) {
        if (weight == 0 || isTooLarge()) {
            return;
        }
        if (place == nodes.size()) {
            visited++;
            progress.check();
            found.merge(term(told), weight, Double::sum);
            return;
        }
        WorldNode node = nodes.get(place);
        if (node.mechanism() instanceof ConstantMechanism(double value)) {
            codes[place] = (int) value;
            visit(nodes, tests, place + 1, codes, told, weight * weight(tests.get(place), codes[place]));
            return;
        }
        int row = rows.row(
                node.variable(),
                node.parents().stream().map(parent -> codes[parent]).toList());
        Integer known = told.get(row);
        for (int state = 0; state < rows.states(node.variable()); state++) {
            if (known == null || known == state) {
                codes[place] = state;
                told.put(row, state);
                visit(nodes, tests, place + 1, codes, told, weight * weight(tests.get(place), state));
            }
        }
        if (known == null) {
            told.remove(row);
        }
    }

    private static double weight(List<EventTest> tests, int state) {
        double weight = 1;
        for (EventTest test : tests) {
            weight *= test.weight(state);
        }
        return weight;
    }

    private Term term(SortedMap<Integer, Integer> told) {
        TreeMap<Integer, SortedMap<Integer, Integer>> ofDistrict = new TreeMap<>();
        told.forEach((row, state) -> ofDistrict
                .computeIfAbsent(rows.district(row), _ -> new TreeMap<>())
                .put(row, state));
        return new Term(ofDistrict.values().stream().map(PartialType::of).toList());
    }
}
