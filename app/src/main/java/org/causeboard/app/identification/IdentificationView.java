package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.typeset.FormulaView;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.LatexPrinter;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.DerivationStep;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.model.workbench.Snapshots;

/// The tab of identification: the verdict, the sets to click, the estimand as a formula, its proof step by step, and
/// what data could contradict.
public final class IdentificationView extends HBox {
    private static final double FORMULA_SIZE = 15;
    private static final double STEP_SIZE = 13;
    private static final int RANDOM_MODELS = 200;

    private final IdentificationViewModel model;
    private final Studio studio;
    private final Messages messages;
    private final VBox verdict = new VBox(8);
    private final VBox derivation = new VBox(6);
    private final VBox implications = new VBox(4);

    public IdentificationView(IdentificationViewModel model, Studio studio) {
        this.model = model;
        this.studio = studio;
        this.messages = studio.messages();
        setId("identification-panel");
        getStyleClass().add("panel");
        getChildren().setAll(column(verdict, 420, 620), column(derivation, 280, 460), column(implications, 180, 280));
        model.findingsProperty().subscribe(this::show);
    }

    private static Node column(VBox content, double least, double usual) {
        content.getStyleClass().add("panel-column");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setMinWidth(Math.min(least, 160));
        scroll.setPrefWidth(usual);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void show(Findings found) {
        verdict.getChildren()
                .setAll(found.isAsked() ? verdict(found) : List.of(quiet(messages.text("identification.roles"))));
        derivation.getChildren().setAll(title("identification.derivation"));
        found.identification().ifPresent(answer -> derivation.getChildren().addAll(steps(answer.derivation())));
        implications.getChildren().setAll(title("identification.implications"));
        if (found.implications().isEmpty()) {
            implications.getChildren().add(quiet(messages.text("identification.no-implications")));
        }
        found.implications().forEach(each -> {
            Label line = wrapped(each.toString().replace("_||_", "⊥"));
            line.getStyleClass().add("implication");
            implications.getChildren().add(line);
        });
    }

    private List<Node> verdict(Findings found) {
        List<Node> nodes = new ArrayList<>();
        found.identification().ifPresent(answer -> {
            switch (answer) {
                case Identification.Identified identified -> nodes.addAll(identified(found, identified));
                case Identification.NotIdentified not -> nodes.addAll(notIdentified(not));
            }
        });
        nodes.add(title("identification.sets"));
        nodes.add(sets(found.adjustmentSets(), found.optimal(), "identification.no-sets"));
        if (!found.frontDoor().isEmpty()) {
            nodes.add(title("identification.front-door"));
            nodes.add(sets(found.frontDoor(), Optional.empty(), "identification.no-sets"));
        }
        return nodes;
    }

    private List<Node> identified(Findings found, Identification.Identified identified) {
        String how = !found.adjustmentSets().isEmpty()
                ? "identification.by-adjustment"
                : found.frontDoor().isEmpty() ? "identification.by-calculus" : "identification.by-front-door";
        Expression estimand = identified.estimand();
        Notation notation = Notation.of(studio.workspace().document().graph().variables());
        FormulaView formula = new FormulaView("= ", estimand, notation, FORMULA_SIZE);
        formula.setId("estimand");
        ScrollPane scroll = new ScrollPane(formula);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(formula.getMinHeight() + 10);
        Label checked = quiet("");
        checked.setId("check-result");
        Button check = button("check-formula", () -> check(found, estimand, checked));
        HBox buttons = new HBox(
                8,
                button("copy-latex", () -> copy(LatexPrinter.print(estimand, notation))),
                button("copy-text", () -> copy(TextPrinter.print(estimand, notation))),
                check,
                checked);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Label query = quiet(TextPrinter.print(identified.query(), notation));
        return List.of(headline("verdict-good", messages.text(how)), query, scroll, buttons);
    }

    private List<Node> notIdentified(Identification.NotIdentified not) {
        HBox headline = headline("verdict-bad", messages.text("identification.not"));
        Label reason = wrapped(RuleWords.reason(not, messages));
        if (not.obstruction() instanceof Hedge hedge) {
            headline.setOnMouseEntered(_ -> model.point(hedge));
            headline.setOnMouseExited(_ -> model.pointAway());
            reason.setOnMouseEntered(_ -> model.point(hedge));
            reason.setOnMouseExited(_ -> model.pointAway());
        }
        return List.of(headline, reason);
    }

    private HBox headline(String style, String words) {
        Circle dot = new Circle(5.5);
        dot.getStyleClass().add(style);
        Label label = wrapped(words);
        label.setId("identification-verdict");
        label.getStyleClass().add("panel-title");
        HBox headline = new HBox(9, dot, label);
        headline.setAlignment(Pos.CENTER_LEFT);
        return headline;
    }

    private Node sets(List<Set<String>> sets, Optional<Set<String>> optimal, String none) {
        if (sets.isEmpty()) {
            return quiet(messages.text(none));
        }
        FlowPane chips = new FlowPane(6, 6);
        for (Set<String> set : sets) {
            chips.getChildren().add(chip(set, optimal.filter(set::equals).isPresent()));
        }
        optimal.filter(set -> !sets.contains(set))
                .ifPresent(set -> chips.getChildren().add(chip(set, true)));
        return chips;
    }

    private Button chip(Set<String> set, boolean best) {
        String names = set.isEmpty() ? messages.text("identification.empty-set") : String.join(", ", set);
        Button chip = new Button(best ? messages.text("identification.optimal", names) : names);
        chip.setId("set-" + String.join("-", set));
        chip.setMnemonicParsing(false); // names may hold underscores
        chip.getStyleClass().add("set-chip");
        chip.setOnAction(_ -> model.adjustFor(set));
        chip.setOnMouseEntered(_ -> model.point(set));
        chip.setOnMouseExited(_ -> model.pointAway());
        return chip;
    }

    private List<Node> steps(Derivation proof) {
        List<Node> rows = new ArrayList<>();
        Notation notation = Notation.of(studio.workspace().document().graph().variables());
        int number = 1;
        for (DerivationStep step : proof.steps()) {
            Label place = new Label(Integer.toString(number++));
            place.getStyleClass().add("step-number");
            Label left = wrapped(TextPrinter.print(step.left(), notation));
            FormulaView formula = new FormulaView("= ", step.right(), notation, STEP_SIZE);
            ScrollPane scroll = new ScrollPane(formula);
            scroll.getStyleClass().add("plain-scroll");
            scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setMinHeight(formula.getMinHeight() + 8);
            Label rule = quiet(RuleWords.rule(step.rule(), messages));
            VBox words = new VBox(0, left, scroll, rule);
            HBox.setHgrow(words, Priority.ALWAYS);
            rows.add(new HBox(8, place, words));
        }
        return rows;
    }

    private void check(Findings found, Expression estimand, Label result) {
        Snapshot snapshot = Snapshots.of(studio.workspace().document());
        result.setText(messages.text("identification.checking"));
        studio.tasks()
                .run(
                        "check-formula",
                        progress -> FormulaCheck.of(
                                snapshot.graph(),
                                EffectQuery.of(found.exposures(), found.outcomes()),
                                estimand,
                                List.of(),
                                RANDOM_MODELS,
                                snapshot.seed(),
                                progress),
                        check -> result.setText(
                                messages.text("identification.checked", check.agreeing(), check.models())));
    }

    private Button button(String id, Runnable run) {
        Button button = new Button(messages.text("action." + id));
        button.setId("identification-" + id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static void copy(String what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(what);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Label title(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label quiet(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
