package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.formula.Formula;
import org.causeboard.engine.formula.FormulaCompilation;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.formula.FormulaPrinter;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.workbench.Snapshots;

/// What is changed about a variable in the present world without setting it to one value: shifted, scaled, following a
/// formula, drawn anew, deaf to one cause. Checked with every letter; Enter does it.
public final class ChangeForm extends VBox {
    private static final int MOST_STATES = 6;
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}_0-9]*"); // needs no quotes in a formula

    private final Workspace workspace;
    private final Messages messages;
    private final String variable;
    private final VBox changes = new VBox(4);
    private final ChoiceBox<ChangeKind> kinds;
    private final TextField field = new TextField();
    private final Label verdict = new Label();

    public ChangeForm(Studio studio, String variable) {
        super(6);
        workspace = studio.workspace();
        messages = studio.messages();
        this.variable = variable;
        setId("change-form");
        List<ChangeKind> offered =
                ChangeKind.offered(workspace.document().cards().get(variable).domain());
        kinds = Choice.filling(
                "change-kind",
                offered,
                kind -> messages.text("change." + kind.map(ChangeKind::key).orElse("none")));
        kinds.setAccessibleText(messages.text("change.title"));
        kinds.setValue(offered.getFirst());
        field.setId("change-field");
        field.getStyleClass().add("code-field");
        field.setAccessibleText(messages.text("change.title"));
        field.setOnAction(_ -> apply());
        verdict.setId("change-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.getStyleClass().add("quiet");
        verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
        kinds.valueProperty().subscribe(_ -> {
            field.setPromptText(messages.text(
                    "change." + kinds.getValue().key() + (offered.size() > 2 ? ".prompt" : ".prompt-states"),
                    FormulaPrinter.print(new Formula.Reference(example())),
                    state(example())));
            check();
        });
        field.textProperty().subscribe(_ -> check());
        field.focusedProperty().subscribe(_ -> check());
        getChildren().setAll(kinds, field, verdict, changes);
        refresh();
    }

    /// A variable to stand in the example of a formula: a cause where there is one.
    private String example() {
        return workspace.document().graph().parents(variable).stream()
                .findFirst()
                .orElse(variable);
    }

    /// A value to compare it with in the example.
    private String state(String of) {
        return states(of).stream()
                .findFirst()
                .map(state -> PLAIN.matcher(state).matches() ? state : FormulaPrinter.print(new Formula.Label(state)))
                .orElse("1");
    }

    private List<String> states(String of) {
        return workspace.document().cards().get(of).domain() instanceof Discrete domain ? domain.states() : List.of();
    }

    /// Which number stands for which state of the variable: a formula gives a number.
    private String codes() {
        List<String> states = states(variable);
        return field.isFocused()
                        && kinds.getValue() == ChangeKind.FORMULA
                        && !states.isEmpty()
                        && states.size() <= MOST_STATES
                ? messages.text(
                        "change.states",
                        IntStream.range(0, states.size())
                                .mapToObj(code -> code + " = " + states.get(code))
                                .collect(Collectors.joining(", ")))
                : "";
    }

    /// Puts the cursor where the change is typed.
    public void focus() {
        field.requestFocus();
    }

    /// Shows what is changed in the present world.
    public void refresh() {
        changes.getChildren()
                .setAll(workspace.worldProperty().get().changed().stream()
                        .filter(change -> change.variable().equals(variable))
                        .map(this::row)
                        .toList());
        changes.setManaged(!changes.getChildren().isEmpty());
    }

    private Node row(Intervention change) {
        Label words = new Label(QueryText.print(World.of(change)));
        words.getStyleClass().add("change-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button undo = IconButton.tiny(
                "undo-change",
                "close",
                12,
                messages.text("change.undo"),
                () -> workspace
                        .worldProperty()
                        .set(workspace.worldProperty().get().withoutChange(change.key())));
        HBox row = new HBox(6, words, undo);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void check() {
        if (!workspace.document().graph().contains(variable)) {
            return; // its variable was taken away, and with it the cursor
        }
        String text = field.getText();
        Optional<String> fault = text.isBlank() ? Optional.empty() : fault(text);
        verdict.getStyleClass().removeAll("error-text");
        fault.ifPresent(_ -> verdict.getStyleClass().add("error-text"));
        verdict.setText(text.isBlank() ? codes() : fault.orElse(messages.text("change.sound")));
    }

    /// What is wrong with a text: no formula, unknown names, or listening to its own effects.
    private Optional<String> fault(String text) {
        List<Variable> all =
                List.copyOf(Snapshots.of(workspace.document()).variables().values());
        if (FormulaMechanism.check(text, all, Normal.STANDARD) instanceof FormulaCompilation.Faulty(var problems)) {
            return Optional.of(messages.engine(problems.getFirst().sentence()));
        }
        Set<String> effects = workspace.document().graph().descendants(Set.of(variable));
        return FormulaNames.in(text).stream()
                .filter(name -> effects.contains(name) && !name.equals(variable))
                .findFirst()
                .map(name -> messages.text("change.cycle", variable, name));
    }

    private void apply() {
        String text = field.getText();
        if (text.isBlank() || fault(text).isPresent()) {
            return;
        }
        kinds.getValue().intervention(variable, text).ifPresent(change -> {
            if (workspace.modeProperty().get() == Mode.SEE) {
                workspace.modeProperty().set(Mode.DO);
            }
            LiveWorld live = workspace.worldProperty().get();
            workspace.worldProperty().set(live.withChange(change));
            field.clear();
        });
    }
}
