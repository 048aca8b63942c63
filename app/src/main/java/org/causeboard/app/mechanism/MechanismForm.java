package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.NoisyMaxMechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.command.SetMechanisms;
import org.causeboard.model.workbench.Snapshots;

/// The form of one variable's mechanism: which kind it is, what it says in plain words, and its numbers. Every change
/// is a command; the form is made anew when the document changes.
public final class MechanismForm extends VBox {
    private final Studio studio;
    private final Messages messages;
    private final String variable;
    private final Set<String> all;
    private final Snapshot snapshot;
    private final TableLocks locks;
    private final VBox numbers = new VBox(8);

    /// @param variable the one whose mechanism is shown
    /// @param all those that are selected with it: a kind of mechanism is chosen for those of them as well that have no
    ///     mechanism and could have one of that kind
    /// @param locks the probabilities that are locked
    public MechanismForm(Studio studio, String variable, Set<String> all, TableLocks locks) {
        super(8);
        this.studio = studio;
        this.messages = studio.messages();
        this.variable = variable;
        this.all = new LinkedHashSet<>(all);
        this.locks = locks;
        snapshot = Snapshots.of(studio.workspace().document());
        setId("mechanism-form");
        Optional<Mechanism> mechanism =
                Optional.ofNullable(snapshot.mechanisms().get(variable));
        Domain own = snapshot.variables().get(variable).domain();
        Label description = new Label(mechanism
                .map(found -> capitalised(messages.engine(found.description())))
                .orElseGet(() -> messages.text("mechanism.none")
                        + (own instanceof Unspecified ? " " + messages.text("mechanism.none-states") : "")));
        description.setId("mechanism-description");
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(kinds(mechanism, own), description);
        mechanism.flatMap(this::lacking).ifPresent(lacking -> getChildren().add(lacking));
        getChildren().add(numbers);
        mechanism.ifPresent(found -> showNumbers(found, own));
    }

    /// Shows at once what else would follow in turn.
    public void complete() {
        numbers.getChildren().stream()
                .filter(TableForm.class::isInstance)
                .forEach(table -> ((TableForm) table).complete());
    }

    /// Which cause the mechanism does not read, and what to do about it.
    private Optional<Label> lacking(Mechanism mechanism) {
        return causes(variable).stream()
                .filter(cause -> !mechanism.parents().contains(cause.name()))
                .findFirst()
                .map(cause -> {
                    String key = cause.domain() instanceof Unspecified
                            ? "mechanism.cause-without-values"
                            : "mechanism.cause-unread";
                    Label label = new Label(messages.text(key, cause.name()));
                    label.setId("mechanism-lacking");
                    label.getStyleClass().add("error-text");
                    label.setWrapText(true);
                    label.setMinHeight(USE_PREF_SIZE);
                    return label;
                });
    }

    private ChoiceBox<MechanismKind> kinds(Optional<Mechanism> mechanism, Domain own) {
        List<Variable> causes = causes(variable);
        Optional<MechanismKind> now = mechanism.flatMap(MechanismKind::of);
        List<MechanismKind> offered = new ArrayList<>(MechanismKind.offered(own, causes));
        now.filter(kind -> !offered.contains(kind)).ifPresent(offered::add);
        String unnamed = mechanism.isPresent() ? "fitted" : "none";
        ChoiceBox<MechanismKind> kinds = Choice.filling(
                "mechanism-kind",
                offered,
                kind -> messages.text("mechanism.kind."
                        + kind.map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .orElse(unnamed)));
        kinds.setAccessibleText(messages.text("mechanism.kind"));
        now.ifPresent(kinds::setValue);
        kinds.valueProperty()
                .subscribe((_, kind) ->
                        kind.start(own, causes).ifPresentOrElse(start -> pushForAll(kind, start), this::showFormula));
        return kinds;
    }

    private void showNumbers(Mechanism mechanism, Domain own) {
        if (mechanism instanceof TableMechanism table && own instanceof Discrete) {
            numbers.getChildren()
                    .setAll(new TableForm(studio, snapshot.variables(), variable, table, locks, this::push));
        } else if (mechanism instanceof NoisyMaxMechanism noisy
                && MechanismKind.of(noisy).isPresent()) {
            numbers.getChildren().setAll(new NoisyOrForm(studio, noisy, this::push));
        } else if (!Predictors.of(mechanism).isEmpty()) {
            numbers.getChildren()
                    .setAll(new CoefficientForm(studio, snapshot.variables(), variable, mechanism, this::push));
        } else {
            showFormula();
        }
    }

    private void showFormula() {
        numbers.getChildren()
                .setAll(new FormulaForm(
                        studio,
                        variable,
                        causes(variable),
                        Optional.ofNullable(snapshot.mechanisms().get(variable)),
                        this::push));
    }

    private List<Variable> causes(String effect) {
        return snapshot.graph().parents(effect).stream()
                .map(snapshot.variables()::get)
                .toList();
    }

    private void pushForAll(MechanismKind kind, Mechanism start) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (String other : all) {
            Domain domain = snapshot.variables().get(other).domain();
            List<Variable> causes = causes(other);
            if (!snapshot.mechanisms().containsKey(other)
                    && MechanismKind.offered(domain, causes).contains(kind)) {
                kind.start(domain, causes).ifPresent(first -> mechanisms.put(other, first));
            }
        }
        mechanisms.put(variable, start);
        studio.workspace().push(new SetMechanisms("command.set-mechanism", mechanisms));
    }

    private void push(Mechanism mechanism) {
        studio.workspace().push(SetMechanisms.typed(variable, mechanism));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
