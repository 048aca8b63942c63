package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;

/// Finds the blocks of a network and writes their noise out.
final class ResponseBlocks {
    private ResponseBlocks() {}

    /// Empty when a variable with copies in several worlds has no table.
    static Optional<List<ResponseBlock>> of(WorldNetwork network) {
        List<ResponseBlock> blocks = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> copies :
                RowMeetings.copies(network).entrySet()) {
            Mechanism mechanism = network.model().mechanism(copies.getKey());
            if (!(mechanism instanceof TableMechanism table)) {
                return Optional.empty();
            }
            int count = 0;
            for (List<Integer> rows : RowMeetings.of(network, table, copies.getValue())) {
                if (rows.size() > 1) {
                    String name = "type of " + copies.getKey() + " " + ++count;
                    blocks.add(new ResponseBlock(copies.getKey(), name, rows, table));
                }
            }
        }
        return Optional.of(blocks);
    }

    /// Blocks in groups that no unit meets together: rows of different groups disagree in a cause that is the same in
    /// all worlds.
    static List<List<ResponseBlock>> apart(WorldNetwork network, List<ResponseBlock> blocks) {
        List<List<ResponseBlock>> groups = new ArrayList<>();
        for (ResponseBlock block : blocks) {
            List<ResponseBlock> joined = new ArrayList<>();
            groups.removeIf(group -> {
                boolean meets = group.stream().anyMatch(other -> !RowMeetings.areApart(network, block, other));
                if (meets) {
                    joined.addAll(group);
                }
                return meets;
            });
            joined.add(block);
            groups.add(joined);
        }
        return groups;
    }

    /// The model with a latent root for each block that tells the states in its rows.
    static StructuralCausalModel explicit(StructuralCausalModel model, List<ResponseBlock> blocks, List<Numbers> laws) {
        CausalGraph.Builder graph = model.graph().toBuilder();
        Map<String, Variable> variables = new LinkedHashMap<>(model.draft().variables());
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>(model.draft().mechanisms());
        Map<String, List<ResponseBlock>> ofVariable = new LinkedHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            ResponseBlock block = blocks.get(i);
            String[] types = IntStream.range(0, (int) block.types())
                    .mapToObj(String::valueOf)
                    .toArray(String[]::new);
            graph.variable(block.name(), Role.LATENT).directed(block.name(), block.variable());
            variables.put(block.name(), new Variable(block.name(), Categorical.of(types)));
            mechanisms.put(block.name(), TableMechanism.root(laws.get(i).toArray()));
            ofVariable.computeIfAbsent(block.variable(), _ -> new ArrayList<>()).add(block);
        }
        ofVariable.forEach((variable, own) -> mechanisms.put(variable, told(own)));
        return StructuralCausalModel.of(new ModelDraft(graph.build(), variables, mechanisms, model.correlations()));
    }

    /// The table whose rows in blocks are functions of the blocks' types.
    private static TableMechanism told(List<ResponseBlock> blocks) {
        TableMechanism table = blocks.getFirst().table();
        List<String> parents = new ArrayList<>(table.parents());
        List<Integer> sizes = new ArrayList<>(table.parentSizes());
        int combinations = 1;
        for (ResponseBlock block : blocks) {
            parents.add(block.name());
            sizes.add((int) block.types());
            combinations *= (int) block.types();
        }
        int states = table.states();
        double[] cells = new double[table.rows() * combinations * states];
        for (int row = 0; row < table.rows(); row++) {
            for (int combination = 0; combination < combinations; combination++) {
                int start = (row * combinations + combination) * states;
                int told = state(blocks, row, combination);
                for (int state = 0; state < states; state++) {
                    cells[start + state] = told < 0 ? table.probability(row, state) : told == state ? 1 : 0;
                }
            }
        }
        return new TableMechanism(parents, sizes, states, Numbers.of(cells));
    }

    /// The state that the types tell for a row, or -1 for a row in no block.
    private static int state(List<ResponseBlock> blocks, int row, int combination) {
        int rest = combination;
        for (int b = blocks.size() - 1; b >= 0; b--) {
            ResponseBlock block = blocks.get(b);
            int type = rest % (int) block.types();
            rest /= (int) block.types();
            int place = block.rows().indexOf(row);
            if (place >= 0) {
                return block.state(type, place);
            }
        }
        return -1;
    }
}
