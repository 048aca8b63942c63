package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.formula.FormulaCompilation;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.command.DescribeVariable;
import org.causeboard.model.command.SetMechanisms;
import org.causeboard.model.workbench.Snapshots;

/// The form of one variable's mechanism. Every change is a command; the form is made anew when the document changes.
public final class MechanismForm extends VBox {
    private static final int MOST_ROWS = 48;

    private final Studio studio;
    private final Messages messages;
    private final String variable;
    private final Snapshot snapshot;

    public MechanismForm(Studio studio, String variable) {
        super(8);
        this.studio = studio;
        this.messages = studio.messages();
        this.variable = variable;
        snapshot = Snapshots.of(studio.workspace().document());
        setId("mechanism-form");
        Optional<Mechanism> mechanism =
                Optional.ofNullable(snapshot.mechanisms().get(variable));
        Domain domain = snapshot.variables().get(variable).domain();
        mechanism.ifPresent(found -> {
            Label description = wrapped(capitalised(found.description()));
            description.setId("mechanism-description");
            getChildren().add(description);
        });
        if (mechanism.isPresent()
                && mechanism.get() instanceof TableMechanism table
                && domain instanceof Discrete own) {
            getChildren().addAll(grid(table, own), tableButtons(table));
        } else if (mechanism.isEmpty()) {
            getChildren().add(wrapped(messages.text("mechanism.none")));
        }
        if (domain instanceof Discrete own) {
            if (mechanism.filter(TableMechanism.class::isInstance).isEmpty()) {
                addTableStart(own);
            }
        } else {
            getChildren().add(formula(mechanism, domain));
        }
    }

    private void addTableStart(Discrete own) {
        List<String> parents = List.copyOf(snapshot.graph().parents(variable));
        List<Integer> sizes = new ArrayList<>();
        for (String parent : parents) {
            if (!(snapshot.variables().get(parent).domain() instanceof Discrete states)) {
                return; // a table needs causes with states
            }
            sizes.add(states.size());
        }
        getChildren().add(button("start-table", () -> push(TableEdits.uniform(parents, sizes, own.size()))));
    }

    private Node grid(TableMechanism table, Discrete own) {
        GridPane grid = new GridPane(5, 3);
        grid.setId("mechanism-table");
        grid.getStyleClass().add("probability-table");
        List<String> parents = table.parents();
        for (int p = 0; p < parents.size(); p++) {
            grid.add(head(parents.get(p)), p, 0);
        }
        for (int state = 0; state < own.size(); state++) {
            Label head = head(own.states().get(state));
            GridPane.setHalignment(head, HPos.RIGHT);
            grid.add(head, parents.size() + state, 0);
        }
        int rows = Math.min(MOST_ROWS, table.rows());
        for (int row = 0; row < rows; row++) {
            int rest = row;
            for (int p = parents.size() - 1; p >= 0; p--) {
                int size = table.parentSizes().get(p);
                String state = snapshot.variables().get(parents.get(p)).domain() instanceof Discrete states
                        ? states.states().get(rest % size)
                        : Integer.toString(rest % size);
                grid.add(new Label(state), p, row + 1);
                rest /= size;
            }
            for (int state = 0; state < own.size(); state++) {
                grid.add(cell(table, row, state), parents.size() + state, row + 1);
            }
        }
        if (rows < table.rows()) {
            grid.add(new Label(messages.text("mechanism.more-rows", table.rows() - rows)), 0, rows + 1, 3, 1);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(rows * 28 + 36);
        return scroll;
    }

    private TextField cell(TableMechanism table, int row, int state) {
        String shown = DistributionPicture.decimals(table.probability(row, state));
        TextField cell = new TextField(shown);
        cell.setId("cell-" + row + "-" + state);
        cell.getStyleClass().add("table-cell-field");
        cell.setPrefColumnCount(3);
        cell.setOnAction(_ -> {
            if (!cell.getText().equals(shown)) {
                TableEdits.number(cell.getText())
                        .filter(share -> share <= 1 && table.states() > 1)
                        .ifPresentOrElse(
                                share -> push(TableEdits.withCell(table, row, state, share)),
                                () -> studio.notices().warn(messages.text("mechanism.bad-share", cell.getText())));
            }
        });
        cell.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cell.setText(shown);
                event.consume();
            }
        });
        return cell;
    }

    private Node tableButtons(TableMechanism table) {
        return new FlowPane(
                6,
                6,
                button("paste-table", () -> {
                    String text = Optional.ofNullable(
                                    Clipboard.getSystemClipboard().getString())
                            .orElse("");
                    TableEdits.pasted(table, text)
                            .ifPresentOrElse(
                                    this::push,
                                    () -> studio.notices()
                                            .warn(messages.text(
                                                    "mechanism.bad-paste",
                                                    table.probabilities().size())));
                }),
                button(
                        "level-table",
                        () -> push(TableEdits.uniform(table.parents(), table.parentSizes(), table.states()))),
                button("randomise-table", () -> push(TableEdits.randomised(table, RandomGenerator.getDefault()))));
    }

    private Node formula(Optional<Mechanism> mechanism, Domain domain) {
        List<Variable> inputs = snapshot.graph().parents(variable).stream()
                .map(snapshot.variables()::get)
                .toList();
        TextField field = new TextField(mechanism
                .filter(FormulaMechanism.class::isInstance)
                .map(found -> ((FormulaMechanism) found).text())
                .orElse(""));
        field.setId("formula-field");
        field.setPromptText(messages.text(
                "mechanism.formula-prompt",
                inputs.isEmpty() ? "U" : "2 * " + inputs.getFirst().name() + " + U"));
        field.getStyleClass().add("code-field");
        Label verdict = wrapped("");
        verdict.setId("formula-verdict");
        verdict.getStyleClass().add("quiet");
        field.textProperty().subscribe(text -> verdict.setText(text.isBlank() ? "" : verdict(text, inputs)));
        field.setOnAction(_ -> {
            if (FormulaMechanism.check(field.getText(), inputs, Normal.STANDARD) instanceof FormulaCompilation.Sound) {
                String text = field.getText().strip();
                if (domain instanceof Unspecified) {
                    studio.workspace()
                            .push(new DescribeVariable(
                                    variable,
                                    studio.workspace()
                                            .document()
                                            .cards()
                                            .get(variable)
                                            .withDomain(Numeric.UNBOUNDED)));
                }
                push(new FormulaMechanism(text, inputs, Normal.STANDARD));
            }
        });
        Label title = new Label(messages.text("mechanism.formula", variable));
        title.getStyleClass().add("section-title");
        return new VBox(4, title, field, verdict);
    }

    private String verdict(String text, List<Variable> inputs) {
        return switch (FormulaMechanism.check(text, inputs, Normal.STANDARD)) {
            case FormulaCompilation.Sound _ -> messages.text("mechanism.formula-sound");
            case FormulaCompilation.Faulty(var problems) -> problems.getFirst().sentence();
        };
    }

    private void push(Mechanism mechanism) {
        studio.workspace().push(SetMechanisms.typed(variable, mechanism));
    }

    private Button button(String id, Runnable run) {
        Button button = new Button(messages.text("mechanism." + id));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> run.run());
        button.setAlignment(Pos.CENTER);
        return button;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("quiet");
        return head;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
