package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;

/// What data could contradict: independences, tetrads, Verma constraints; ten of each until all are asked for.
final class ImplicationsColumn extends VBox {
    private static final int FIRST = 10;

    private final Studio studio;
    private final Messages messages;
    private final Parts parts;
    private final Rows rows = new Rows(this);
    private final Map<String, Label> labels = new HashMap<>();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private boolean all;
    private Implied implied = Implied.NOTHING;

    /// @param panel of which this is a column
    ImplicationsColumn(Node panel, IdentificationViewModel model, Studio studio) {
        super(4);
        this.studio = studio;
        messages = studio.messages();
        parts = new Parts(messages);
        WhileSeen.show(panel, model.impliedProperty(), studio.tasks(), this::show);
    }

    /// Whether data can contradict nothing, as far as is known.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    private void show(Implied now) {
        implied = now;
        List<Rows.Row> nodes = new ArrayList<>();
        nodes.add(title("identification.implications"));
        section(nodes, "", now.independences().stream().map(Implied::text).toList());
        section(
                nodes,
                "identification.tetrads",
                now.tetrads().stream().map(Implied::text).toList());
        section(
                nodes,
                "identification.verma",
                now.verma().stream().map(Implied::text).toList());
        boolean nothing = nodes.size() == 1;
        empty.set(nothing);
        if (nothing) {
            nodes.add(new Rows.Row("none", this::nothing));
        } else {
            nodes.add(new Rows.Row(
                    "copy",
                    () -> parts.button("copy-implications", () -> Parts.copy(String.join("\n", implied.lines())))));
        }
        rows.show(nodes);
    }

    /// Why there is nothing, or what to do about it.
    private Node nothing() {
        Label why = Parts.quiet("");
        why.textProperty()
                .bind(studio.lifetime()
                        .hear(studio.workspace()
                                .documentProperty()
                                .map(document -> messages.text(
                                        document.graph().size() < 2
                                                ? "identification.draw-first"
                                                : "identification.no-implications"))));
        return why;
    }

    private Rows.Row title(String key) {
        return new Rows.Row(key, () -> parts.title(key));
    }

    private Label lines() {
        Label label = Parts.wrapped("");
        label.getStyleClass().add("implication");
        label.setLineSpacing(4);
        return label;
    }

    private void section(List<Rows.Row> nodes, String title, List<String> lines) {
        if (!title.isEmpty() && !lines.isEmpty()) {
            nodes.add(title(title));
        }
        if (!lines.isEmpty()) {
            Label label = labels.computeIfAbsent(title, _ -> lines());
            label.setText(lines.stream().limit(all ? lines.size() : FIRST).collect(Collectors.joining("\n")));
            nodes.add(new Rows.Row(label, () -> label));
        }
        if (!all && lines.size() > FIRST) {
            nodes.add(new Rows.Row(title + lines.size(), () -> {
                Button more = parts.button("show-all-implications", () -> {
                    all = true;
                    show(implied);
                });
                more.setText(messages.text("identification.show-all", lines.size()));
                return more;
            }));
        }
    }
}
