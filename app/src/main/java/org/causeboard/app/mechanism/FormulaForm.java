package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.formula.FormulaCompilation;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.variable.Variable;

/// A formula in writing, checked with every letter; Enter uses it.
final class FormulaForm extends VBox {
    private final Messages messages;
    private final List<Variable> causes;

    FormulaForm(
            Studio studio,
            String variable,
            List<Variable> causes,
            Optional<Mechanism> mechanism,
            Consumer<Mechanism> push) {
        super(4);
        messages = studio.messages();
        this.causes = causes;
        TextField field = new TextField(mechanism
                .filter(FormulaMechanism.class::isInstance)
                .map(found -> ((FormulaMechanism) found).text())
                .orElse(""));
        field.setId("formula-field");
        field.setPromptText(messages.text(
                "mechanism.formula-prompt",
                causes.isEmpty() ? "U" : "2 * " + causes.getFirst().name() + " + U"));
        field.getStyleClass().add("code-field");
        Label verdict = new Label();
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.setId("formula-verdict");
        verdict.getStyleClass().add("quiet");
        field.textProperty().subscribe(text -> {
            Optional<String> fault = fault(text);
            verdict.getStyleClass().removeAll("error-text");
            if (fault.isPresent() && !text.isBlank()) {
                verdict.getStyleClass().add("error-text");
            }
            verdict.setText(text.isBlank() ? "" : fault.orElse(messages.text("mechanism.formula-sound")));
        });
        field.setOnAction(_ -> {
            if (fault(field.getText()).isEmpty()) {
                push.accept(new FormulaMechanism(field.getText().strip(), causes, Normal.STANDARD));
            }
        });
        Label title = new Label(messages.text("mechanism.formula", variable));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, field, verdict);
    }

    private Optional<String> fault(String text) {
        return switch (FormulaMechanism.check(text, causes, Normal.STANDARD)) {
            case FormulaCompilation.Sound _ -> Optional.empty();
            case FormulaCompilation.Faulty(var problems) ->
                Optional.of(messages.engine(problems.getFirst().sentence()));
        };
    }
}
