package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.task.Progress;

/// Reads discrete Bayesian networks in XMLBIF, as JavaBayes, AIspace, SamIam, Weka and pgmpy write them. Tables list
/// the states of the variable itself fastest and those of its first parent slowest; variables and tables come in any
/// order.
///
/// Format: Cozman (1998), XMLBIF 0.3.
final class XmlBifReader {
    private XmlBifReader() {}

    /// @param root the outermost element, `BIF`
    static BifReading read(TextPart root, Progress progress) {
        NetworkDraft draft = new NetworkDraft();
        Optional<TextPart> network = root.first("network");
        if (network.isEmpty()) {
            draft.refuse(root, "There is no element <NETWORK> in it.", "Choose another file.");
            return draft.done(root, "");
        }
        network.get().all("variable").forEach(each -> variable(draft, each));
        for (TextPart definition : network.get().children()) {
            progress.check();
            boolean isTable =
                    definition.name().equals("definition") || definition.name().equals("probability");
            if (isTable && !draft.isRefused()) {
                table(draft, definition);
            }
        }
        return draft.done(root, network.get().first("name").map(TextPart::text).orElse(""));
    }

    private static void variable(NetworkDraft draft, TextPart variable) {
        String type = variable.attribute("type");
        if (!type.isEmpty() && !type.equalsIgnoreCase("nature") && !type.equalsIgnoreCase("discrete")) {
            Decisions.refuse(draft, variable, name(variable));
            return;
        }
        List<String> states = variable.all("outcome").isEmpty() ? texts(variable, "value") : texts(variable, "outcome");
        draft.variable(
                variable,
                name(variable),
                states,
                texts(variable, "property").stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String name(TextPart variable) {
        return variable.first("name").map(TextPart::text).orElse("");
    }

    private static List<String> texts(TextPart of, String name) {
        return of.all(name).stream().map(TextPart::text).toList();
    }

    private static void table(NetworkDraft draft, TextPart definition) {
        List<String> children = new ArrayList<>(texts(definition, "for"));
        if (children.size() != 1) {
            draft.refuse(
                    definition,
                    "A table is for one variable, this one is for " + children.size() + ".",
                    "Give each variable a table of its own.");
            return;
        }
        TextPart table = definition.first("table").orElse(definition);
        draft.find(definition, children.getFirst())
                .ifPresent(child -> draft.parents(definition, child, texts(definition, "given"))
                        .ifPresent(parents ->
                                draft.table(table, child, parents, table == definition ? "" : table.text())));
    }
}
