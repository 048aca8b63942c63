package org.causeboard.app.inspector;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.causeboard.app.data.DomainWords;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Explained;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.model.command.SetValues;
import org.causeboard.model.document.VariableCard;

/// Which values a variable has: its states or its unit, typed for all selected variables whose values do not come from
/// data. Enter or leaving a field takes what it says.
final class ValuesForm extends VBox {
    private final Studio studio;
    private final Messages messages;
    private final String variable;
    private final Set<String> all;

    /// @param variable the one that is shown
    /// @param all those that are changed together, this one among them
    ValuesForm(Studio studio, String variable, Set<String> all) {
        super(6);
        this.studio = studio;
        this.messages = studio.messages();
        this.variable = variable;
        this.all = new LinkedHashSet<>(all);
        VariableCard card = studio.workspace().document().cards().get(variable);
        Label kind = new Label(DomainWords.kind(card.domain(), messages)
                + card.column()
                        .map(column -> " · " + messages.text("inspector.column", column))
                        .orElse(""));
        kind.getStyleClass().add("quiet");
        getChildren().add(kind);
        boolean fixed = card.column().isPresent();
        if (!(card.domain() instanceof Numeric) || !fixed) {
            String written = card.domain() instanceof Discrete discrete ? String.join(", ", discrete.states()) : "";
            TextField states = field("states-field", "inspector.states", written, this::setStates);
            states.setDisable(fixed);
            getChildren()
                    .add(card.column()
                            .<Node>map(column ->
                                    Explained.unless(states, messages.text("inspector.states-of-data", column)))
                            .orElse(states));
        }
        if (card.domain() instanceof Numeric numeric) {
            getChildren()
                    .add(field(
                            "unit-field",
                            "inspector.unit",
                            numeric.unit(),
                            unit -> describe(alike(numeric), new Numeric(unit, numeric.range()))));
        }
    }

    private TextField field(String id, String words, String written, Consumer<String> take) {
        TextField field = new TextField(written);
        field.setId(id);
        field.setPromptText(messages.text(words + "-prompt"));
        field.setAccessibleText(messages.text(words));
        Runnable changed = () -> {
            String text = field.getText().strip();
            if (!text.equals(written)
                    && studio.workspace().document().graph().variables().containsAll(all)) {
                field.setText(written); // what is taken makes the form anew
                take.accept(text);
            }
        };
        field.setOnAction(_ -> changed.run());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && getScene() != null) { // a field that is taken out of the form takes nothing
                changed.run();
            }
        });
        return field;
    }

    private void setStates(String text) {
        List<String> states = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(state -> !state.isEmpty())
                .distinct()
                .toList();
        if (states.size() >= 2) {
            describe(free(), new Categorical(states));
        } else if (states.isEmpty()) {
            describe(free(), Numeric.UNBOUNDED);
        } else {
            studio.notices().warn(messages.text("inspector.too-few-states"));
        }
    }

    /// Those whose values do not come from data.
    private Set<String> free() {
        return all.stream()
                .filter(name ->
                        studio.workspace().document().cards().get(name).column().isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Those that have the same numbers.
    private Set<String> alike(Domain domain) {
        return all.stream()
                .filter(name ->
                        studio.workspace().document().cards().get(name).domain().equals(domain))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void describe(Set<String> variables, Domain domain) {
        studio.workspace().push(new SetValues(variables, domain));
    }
}
