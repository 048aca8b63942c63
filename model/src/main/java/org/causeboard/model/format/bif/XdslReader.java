package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.causeboard.engine.task.Progress;

/// Reads discrete Bayesian networks of GeNIe and SMILE (`.xdsl`): nodes with probabilities, and deterministic ones by
/// the states that result. Names for people and places come from GeNIe's part of the file.
///
/// Decisions, utilities, equations and noisy gates are refused, since they are no tables.
///
/// Format: BayesFusion, SMILE Programmer's Manual, XDSL.
final class XdslReader {
    /// Of a deterministic node, whose file holds one word for each row.
    private static final double MAX_CELLS = XmlNetworks.MAX_BYTES / 2.0;

    private final NetworkDraft draft = new NetworkDraft();
    private final Map<String, TextPart> looks = new HashMap<>();

    private final Progress progress;

    private XdslReader(Progress progress) {
        this.progress = progress;
    }

    /// @param root the outermost element, `smile`
    static BifReading read(TextPart root, Progress progress) {
        return new XdslReader(progress).network(root);
    }

    private BifReading network(TextPart root) {
        root.first("extensions").ifPresent(this::look);
        List<TextPart> nodes = root.first("nodes").map(TextPart::children).orElse(List.of());
        nodes.forEach(this::variable);
        for (TextPart node : nodes) {
            progress.check();
            if (!draft.isRefused()) {
                table(node);
            }
        }
        return draft.done(root, ""); // its id is Network1 as a rule
    }

    /// Nodes lie in submodels of any depth, which the depth of elements bounds.
    private void look(TextPart part) {
        for (TextPart child : part.children()) {
            if (child.name().equals("node")) {
                looks.put(child.attribute("id"), child);
            } else {
                look(child);
            }
        }
    }

    private void variable(TextPart node) {
        String id = node.attribute("id");
        switch (node.name()) {
            case "cpt", "deterministic" ->
                draft.variable(
                        node,
                        id,
                        node.all("state").stream()
                                .map(state -> state.attribute("id"))
                                .toList(),
                        properties(id));
            case "decision", "utility", "mau" -> Decisions.refuse(draft, node, id);
            default ->
                draft.refuse(
                        node,
                        "'" + NetworkDraft.shown(id) + "' is of the type <" + node.name() + ">, which is no table.",
                        "In GeNIe, change the type of the node to General, so that it has a table.");
        }
    }

    private List<String> properties(String id) {
        List<String> properties = new ArrayList<>();
        TextPart look = looks.get(id);
        if (look == null) {
            return properties;
        }
        look.first("name")
                .map(TextPart::text)
                .filter(name -> !name.equals(id))
                .ifPresent(name -> properties.add("label = " + name));
        look.first("position").map(TextPart::text).map(XdslReader::centre).ifPresent(properties::add);
        return properties;
    }

    /// `left top right bottom` as the place of the middle.
    private static String centre(String corners) {
        String[] words = corners.split("\\s+");
        try {
            int[] numbers = Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
            return numbers.length == 4
                    ? "position = (" + (numbers[0] / 2 + numbers[2] / 2) + ", " + (numbers[1] / 2 + numbers[3] / 2)
                            + ")"
                    : "position = ()";
        } catch (NumberFormatException e) {
            return "position = ()";
        }
    }

    private void table(TextPart node) {
        List<String> names = new ArrayList<>();
        StringTokenizer words =
                new StringTokenizer(node.first("parents").map(TextPart::text).orElse(""));
        while (words.hasMoreTokens()) {
            names.add(words.nextToken());
        }
        draft.find(node, node.attribute("id"))
                .ifPresent(child -> draft.parents(node, child, names)
                        .ifPresent(parents -> draft.table(node, child, parents, numbers(node, child, parents))));
    }

    /// The numbers of a table, or as many words as there are where they cannot be those of one.
    private static String numbers(TextPart node, BifVariable child, List<BifVariable> parents) {
        if (node.name().equals("cpt")) {
            return node.first("probabilities").map(TextPart::text).orElse("");
        }
        String text = node.first("resultingstates").map(TextPart::text).orElse("");
        StringTokenizer results = new StringTokenizer(text);
        double rows = NetworkDraft.rows(parents);
        if (results.countTokens() != rows || rows * child.states().size() > MAX_CELLS) {
            return text;
        }
        StringBuilder numbers = new StringBuilder();
        while (results.hasMoreTokens()) {
            String result = results.nextToken();
            if (child.states().contains(result)) {
                child.states().forEach(state -> numbers.append(state.equals(result) ? "1 " : "0 "));
            } else {
                numbers.append(result).append(' ');
            }
        }
        return numbers.toString();
    }
}
