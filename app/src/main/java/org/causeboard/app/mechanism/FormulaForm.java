package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.formula.FormulaCompilation;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.formula.FormulaProblem;
import org.causeboard.engine.formula.FormulaScope;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.variable.Variable;

/// A formula in writing, checked with every letter, and the law of its own noise. Enter uses the formula, or selects
/// what is wrong with it; leaving the field uses it where nothing is wrong.
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
            Optional<String> fault = fault(text).map(problem -> messages.engine(problem.sentence()));
            verdict.getStyleClass().removeAll("error-text");
            if (fault.isPresent() && !text.isBlank()) {
                verdict.getStyleClass().add("error-text");
            }
            verdict.setText(
                    text.isBlank()
                            ? messages.text("mechanism.formula-noise")
                            : fault.orElse(messages.text("mechanism.formula-sound")));
        });
        Distribution noise = mechanism
                .filter(FormulaMechanism.class::isInstance)
                .map(found -> ((FormulaMechanism) found).ownNoise())
                .orElse(Normal.STANDARD);
        String written = field.getText();
        Runnable take = () -> push.accept(new FormulaMechanism(field.getText().strip(), causes, noise));
        field.setOnAction(_ -> fault(field.getText())
                .ifPresentOrElse(
                        fault -> field.selectRange(fault.from(), Math.max(fault.from() + 1, fault.to())), take));
        field.focusedProperty().subscribe((_, focused) -> {
            boolean left = !focused && getScene() != null; // a field that is taken out of the form takes nothing
            if (left
                    && !field.getText().equals(written)
                    && fault(field.getText()).isEmpty()) {
                take.run();
            }
        });
        Label title = new Label(messages.text("mechanism.formula", variable));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, field, verdict);
        mechanism
                .filter(FormulaMechanism.class::isInstance)
                .map(FormulaMechanism.class::cast)
                .filter(formula -> FormulaNames.in(formula.text()).contains(FormulaScope.NOISE))
                .ifPresent(formula -> getChildren()
                        .add(new NoiseForm(
                                studio,
                                formula.ownNoise(),
                                "",
                                NoiseForm.Least.SOME,
                                (law, deviation) -> push.accept(
                                        new FormulaMechanism(formula.text(), causes, law.law(deviation))))));
    }

    private Optional<FormulaProblem> fault(String text) {
        return switch (FormulaMechanism.check(text, causes, Normal.STANDARD)) {
            case FormulaCompilation.Sound _ -> Optional.empty();
            case FormulaCompilation.Faulty(var problems) -> Optional.of(problems.getFirst());
        };
    }
}
