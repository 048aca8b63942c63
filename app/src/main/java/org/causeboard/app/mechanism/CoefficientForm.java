package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LocationScaleMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.MultinomialLogitMechanism;
import org.causeboard.engine.scm.NumericMechanism;
import org.causeboard.engine.scm.PostNonlinearMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Variable;

/// The coefficients of a mechanism with linear parts, one row for each cause, and its noise with a picture.
final class CoefficientForm extends VBox {
    private final Studio studio;
    private final Map<String, Variable> variables;
    private final String variable;
    private final Mechanism mechanism;
    private final Consumer<Mechanism> push;

    CoefficientForm(
            Studio studio,
            Map<String, Variable> variables,
            String variable,
            Mechanism mechanism,
            Consumer<Mechanism> push) {
        super(8);
        this.studio = studio;
        this.variables = variables;
        this.variable = variable;
        this.mechanism = mechanism;
        this.push = push;
        setId("coefficients");
        getChildren().add(grid());
        if (mechanism instanceof PostNonlinearMechanism bent) {
            getChildren().addFirst(scales(bent));
        }
        noise().ifPresent(getChildren()::add);
    }

    private GridPane grid() {
        List<LinearPredictor> parts = Predictors.of(mechanism);
        GridPane grid = new GridPane(6, 3);
        grid.getStyleClass().add("probability-table");
        for (int part = 0; part < parts.size(); part++) {
            Label head = quiet(partName(part));
            GridPane.setHalignment(head, HPos.RIGHT);
            grid.add(head, part + 1, 0);
        }
        List<Term> terms = parts.getFirst().terms();
        grid.add(new Label(words("mechanism.intercept")), 0, 1);
        for (int row = 0; row < terms.size(); row++) {
            grid.add(new Label(termName(terms.get(row))), 0, row + 2);
        }
        for (int part = 0; part < parts.size(); part++) {
            int rows = parts.get(part).terms().size();
            for (int place = 0; place <= rows; place++) {
                grid.add(coefficient(part, place, Predictors.at(parts.get(part), place)), part + 1, place + 1);
            }
        }
        for (int row = 0; row < terms.size() && parts.size() == 1; row++) {
            grid.add(quiet(unit(terms.get(row))), 2, row + 2);
        }
        return grid;
    }

    private NumberField coefficient(int part, int place, double number) {
        return new NumberField(
                "coefficient-" + part + "-" + place,
                studio.messages().number(number),
                studio.messages()::typed,
                changed -> push.accept(Predictors.with(mechanism, part, place, changed)),
                this::refuse);
    }

    private void refuse(String text) {
        studio.notices().warn(words("mechanism.bad-number", text));
    }

    /// What the numbers of a linear part say.
    private String partName(int part) {
        return switch (mechanism) {
            case MultinomialLogitMechanism _ ->
                variables.get(variable).domain() instanceof Discrete own
                        ? own.states().get(part + 1)
                        : Integer.toString(part + 1);
            case LocationScaleMechanism _ -> words(part == 0 ? "mechanism.location" : "mechanism.log-scale");
            case NumericMechanism _
            when mechanism instanceof LinearGaussianMechanism
                    || mechanism instanceof LinearMechanism
                    || mechanism instanceof PostNonlinearMechanism -> words("mechanism.coefficient");
            default -> words("mechanism.log-scale-coefficient");
        };
    }

    private String termName(Term term) {
        if (term.state().isEmpty()) {
            return term.parent();
        }
        int code = term.state().getAsInt();
        return variables.get(term.parent()).domain() instanceof Discrete states
                ? term.parent() + " = " + states.states().get(code)
                : term.parent() + " = " + code;
    }

    /// The unit of a slope of numbers, or by how much the odds or the mean are multiplied.
    private String unit(Term term) {
        if (mechanism instanceof PostNonlinearMechanism bent
                && bent.scale() != PostNonlinearMechanism.Scale.EXPONENTIAL) {
            return "";
        }
        boolean linear = mechanism instanceof LinearGaussianMechanism || mechanism instanceof LinearMechanism;
        if (!linear) {
            return words("mechanism.times", studio.messages().number(Math.exp(term.coefficient())));
        }
        String own = unitOf(variable);
        String cause = term.state().isEmpty() ? unitOf(term.parent()) : "";
        return cause.isEmpty() ? own : (own.isEmpty() ? "1" : own) + " / " + cause;
    }

    private String unitOf(String name) {
        return variables.get(name).domain() instanceof Numeric numeric ? numeric.unit() : "";
    }

    /// The law of the noise, where the mechanism has one.
    private Optional<NoiseForm> noise() {
        return switch (mechanism) {
            case LinearGaussianMechanism linear ->
                Optional.of(noise(
                        new Normal(0, linear.standardDeviation()),
                        NoiseForm.Least.NONE,
                        (law, deviation) -> push.accept(law.mechanism(linear.predictor(), deviation))));
            case LinearMechanism linear ->
                Optional.of(noise(
                        linear.law(),
                        NoiseForm.Least.NONE,
                        (law, deviation) -> push.accept(law.mechanism(linear.predictor(), deviation))));
            case LocationScaleMechanism scaled ->
                Optional.of(noise(
                        scaled.law(),
                        NoiseForm.Least.SOME,
                        (law, deviation) -> push.accept(
                                new LocationScaleMechanism(scaled.location(), scaled.logScale(), law.law(deviation)))));
            case PostNonlinearMechanism bent ->
                Optional.of(noise(
                        bent.law(),
                        NoiseForm.Least.SOME,
                        (law, deviation) -> push.accept(
                                new PostNonlinearMechanism(bent.predictor(), law.law(deviation), bent.scale()))));
            default -> Optional.empty();
        };
    }

    private NoiseForm noise(Distribution law, NoiseForm.Least least, NoiseForm.Picked picked) {
        String unit = least == NoiseForm.Least.NONE ? unitOf(variable) : ""; // elsewhere it is bent or stretched yet
        return new NoiseForm(studio, law, unit, least, picked);
    }

    /// By which function the sum is bent.
    private ChoiceBox<PostNonlinearMechanism.Scale> scales(PostNonlinearMechanism bent) {
        ChoiceBox<PostNonlinearMechanism.Scale> scales = Choice.of(
                "outer-function",
                List.of(PostNonlinearMechanism.Scale.values()),
                scale -> words(
                        "mechanism.scale." + scale.orElse(bent.scale()).name().toLowerCase(Locale.ROOT)));
        scales.setAccessibleText(words("mechanism.scale"));
        scales.setValue(bent.scale());
        scales.valueProperty()
                .subscribe((_, scale) -> push.accept(new PostNonlinearMechanism(bent.predictor(), bent.law(), scale)));
        return scales;
    }

    private String words(String key, Object... arguments) {
        return studio.messages().text(key, arguments);
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }
}
