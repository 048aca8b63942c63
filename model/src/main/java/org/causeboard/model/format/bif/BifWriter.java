package org.causeboard.model.format.bif;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.variable.Variable;

/// Writes discrete networks in BIF, so that [BifReader] reads back the same network to the last digit.
///
/// Names that other readers might take apart are put in quotes; a quote inside a name becomes an apostrophe, since BIF
/// has no way to escape it.
public final class BifWriter {
    private BifWriter() {}

    /// The text of a network.
    ///
    /// @param properties per variable the texts of its properties, such as `position = (73, 165)`
    public static String write(DiscreteNetwork network, String name, Map<String, List<String>> properties) {
        StringBuilder text = new StringBuilder("network " + quoted(name.isEmpty() ? "unknown" : name) + " {\n}\n");
        for (Variable variable : network.variables()) {
            List<String> states = network.states(variable.name());
            text.append("variable ").append(quoted(variable.name())).append(" {\n  type discrete [ ");
            text.append(states.size())
                    .append(" ] { ")
                    .append(quotedList(states))
                    .append(" };\n");
            for (String property : properties.getOrDefault(variable.name(), List.of())) {
                text.append("  property ").append(property).append(";\n");
            }
            text.append("}\n");
        }
        for (Variable variable : network.variables()) {
            table(network, variable.name(), text);
        }
        return text.toString();
    }

    private static void table(DiscreteNetwork network, String variable, StringBuilder text) {
        List<String> parents = network.parents(variable);
        double[] table = network.table(variable);
        int states = network.states(variable).size();
        text.append("probability ( ").append(quoted(variable));
        text.append(parents.isEmpty() ? "" : " | " + quotedList(parents)).append(" ) {\n");
        for (int row = 0; row < table.length / states; row++) {
            text.append(parents.isEmpty() ? "  table " : "  (" + states(network, parents, row) + ") ");
            for (int i = 0; i < states; i++) {
                text.append(i == 0 ? "" : ", ").append(table[row * states + i]);
            }
            text.append(";\n");
        }
        text.append("}\n");
    }

    private static String states(DiscreteNetwork network, List<String> parents, int row) {
        String[] names = new String[parents.size()];
        int rest = row;
        for (int i = names.length - 1; i >= 0; i--) {
            List<String> states = network.states(parents.get(i));
            names[i] = states.get(rest % states.size());
            rest /= states.size();
        }
        return quotedList(List.of(names));
    }

    private static String quotedList(List<String> names) {
        return names.stream().map(BifWriter::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        boolean plain = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && "{}()[];|,\"/".indexOf(c) < 0);
        return plain ? name : '"' + name.replace('"', '\'') + '"';
    }
}
