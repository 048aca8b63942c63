package org.causeboard.app.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.causeboard.app.ask.QueryViewModel.Asked;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.theme.ScrolledColumn;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.app.typeset.FormulaView;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Assumption;
import org.causeboard.engine.ask.Licence;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.LatexPrinter;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.query.Query;

/// The answer in full: the value with its picture, the estimand as a formula, the method, what it all rests on, and the
/// other way to the number.
public final class AnswerPanel extends HBox {
    private static final double FORMULA_SIZE = 16;
    private static final int LONGEST_QUESTION = 300;
    private static final double LEAST_HEIGHT = 196;
    private static final double LEAST_VALUE = 230;
    private static final double WIDEST_TABLE = 620;
    private static final double AROUND_TABLE = 40; // its padding, and the bar that scrolls it
    private static final int MOST_NAMES = 12;
    private static final double SHARE_OF_WINDOW = 0.3;
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final char NO_BREAK = '\u00a0';

    private final Messages messages;
    private final AnswerWords words;
    private final Consumer<String> sensitivity;
    private final AnswerColumns columns = new AnswerColumns();
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);

    /// @param sensitivity shows what the answer to a question in writing depends on
    public AnswerPanel(QueryViewModel model, Messages messages, Consumer<String> sensitivity) {
        this.messages = messages;
        this.sensitivity = sensitivity;
        words = new AnswerWords(messages);
        setId("answer");
        HBox.setHgrow(columns, Priority.ALWAYS);
        getChildren()
                .setAll(
                        columns,
                        new IconButton(
                                "close-answer", "close", 14, messages.text("answer.close"), () -> wanted.set(false)));
        getStyleClass().add("answer-panel");
        maxHeightProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> Math.max(LEAST_HEIGHT, SHARE_OF_WINDOW * height.doubleValue()))
                        .orElse(LEAST_HEIGHT));
        visibleProperty().bind(managedProperty());
        model.answerProperty().subscribe(asked -> {
            asked.ifPresent(this::show);
            wanted.set(true);
            setManaged(asked.isPresent());
        });
        wanted.subscribe(
                shown -> setManaged(shown && model.answerProperty().get().isPresent()));
        model.thinkingProperty().subscribe(thinking -> setOpacity(thinking ? 0.55 : 1));
    }

    /// Hides the panel, or shows it again.
    public void toggle() {
        wanted.set(!wanted.get());
    }

    private void show(Asked asked) {
        Answer answer = asked.answer();
        Optional<Licence> licence = licence(answer);
        List<AnswerColumns.Column> all = new ArrayList<>();
        List<Node> value = value(asked);
        all.add(column("answer-value", () -> least(value), licence.isPresent() ? 300 : 620, value));
        licence.ifPresent(found -> {
            all.add(column("answer-method", () -> 300, 620, how(found)));
            if (!found.assumptions().isEmpty()) {
                all.add(column("answer-assumptions", () -> 250, 400, assumptions(found)));
            }
        });
        columns.show(all);
    }

    /// A table is whole where there is room.
    private static double least(List<Node> value) {
        double table = value.stream()
                .filter(GridPane.class::isInstance)
                .mapToDouble(grid -> grid.prefWidth(-1) + AROUND_TABLE)
                .max()
                .orElse(0);
        return Math.clamp(table, LEAST_VALUE, WIDEST_TABLE);
    }

    static Optional<Licence> licence(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> Optional.of(answered.licence());
            case Answer.Bounded bounded -> Optional.of(bounded.licence());
            case Answer.NotIdentified not -> Optional.of(not.licence());
            case Answer.Undefined undefined -> Optional.of(undefined.licence());
            case Answer.Invalid _, Answer.NotReady _, Answer.TooLarge _, Answer.Cancelled _ -> Optional.empty();
        };
    }

    private List<Node> value(Asked asked) {
        Answer answer = asked.answer();
        List<Node> nodes = new ArrayList<>();
        nodes.add(quiet(shortened(asked.question())));
        Label headline = new WrappedLabel(unbroken(words.brief(answer)));
        headline.setId("answer-headline");
        headline.getStyleClass().add("answer-headline");
        switch (answer) {
            case Answer.Answered(Result.Spread spread, Licence rests) ->
                nodes.add(DistributionPicture.of(spread.distribution(), rests.uncertainty(), spread.unit(), messages));
            case Answer.Answered(Result.Joint(var table), Licence rests) ->
                nodes.add(new JointGrid(table, rests.uncertainty(), messages));
            case Answer.Answered(Result.JointNumbers(var normal), Licence _) ->
                nodes.add(JointNumbersGrid.of(normal, messages));
            case Answer.Answered(Result.JointDraws(var sample), Licence _) ->
                nodes.add(JointNumbersGrid.of(sample, messages));
            case Answer.Answered(Result.MostProbable most, Licence _) -> {
                nodes.add(new ChosenGrid(most, words));
                nodes.add(new WrappedLabel(words.howProbable(most), "quiet"));
            }
            case Answer.Bounded bounded
            when bounded.bounds().size() == 1 -> {
                nodes.add(headline); // of what is said above it
                nodes.add(BoundsPicture.of(bounded, 0, messages));
            }
            case Answer.Bounded bounded -> {
                for (int i = 0; i < bounded.bounds().size(); i++) {
                    Answer.Bound bound = bounded.bounds().get(i);
                    String chance = words.interval(bounded.licence().uncertainty(), i);
                    nodes.add(new WrappedLabel(
                            bound.of() + ": " + unbroken(words.range(bound) + chance), "answer-headline"));
                    nodes.add(BoundsPicture.of(bounded, i, messages));
                }
            }
            case Answer.Answered _,
                    Answer.NotIdentified _,
                    Answer.Undefined _,
                    Answer.Invalid _,
                    Answer.NotReady _,
                    Answer.TooLarge _,
                    Answer.Cancelled _ -> nodes.add(headline);
        }
        String explanation = words.explanation(answer);
        if (!explanation.isEmpty()) {
            nodes.add(new WrappedLabel(explanation));
        }
        if (answer instanceof Answer.Answered(Result.Amount _, Licence _)) {
            Button button = new Button(messages.text("answer.sensitivity"));
            button.setId("show-answer-sensitivity");
            button.getStyleClass().add("small");
            button.setOnAction(_ -> sensitivity.accept(asked.question()));
            nodes.add(button);
        }
        return nodes;
    }

    private List<Node> how(Licence licence) {
        List<Node> nodes = new ArrayList<>();
        licence.estimand().ifPresent(estimand -> nodes.addAll(formula(licence, estimand)));
        nodes.add(title(words.route(licence.route()) + " · " + new MethodWords(messages).of(licence.method())));
        nodes.add(new WrappedLabel(messages.engine(licence.method().why())));
        nodes.add(new WrappedLabel(words.uncertainty(licence.uncertainty()), "quiet"));
        licence.data()
                .ifPresent(use -> nodes.add(new WrappedLabel(
                        messages.text(
                                "answer.rows", use.dataset(), use.used(), use.rows(), messages.engine(use.missing())),
                        "quiet")));
        licence.other().ifPresent(other -> nodes.add(otherWay(other)));
        licence.notes().forEach(note -> nodes.add(new WrappedLabel(messages.engine(note), "quiet")));
        return nodes;
    }

    private List<Node> formula(Licence licence, Expression estimand) {
        Notation notation = Notation.of(estimand);
        FormulaView formula = new FormulaView(lead(licence.query()), estimand, notation, FORMULA_SIZE);
        formula.setId("answer-estimand");
        Button latex = copy("copy-latex", LatexPrinter.print(estimand, notation));
        Button text = copy("copy-text", TextPrinter.print(estimand, notation));
        HBox buttons = new HBox(6, latex, text);
        return List.of(formula, buttons);
    }

    /// Variances and quantiles are read off the distribution that the estimand gives, so they do not equal it.
    private static String lead(Query query) {
        return switch (query) {
            case Query.Moment moment -> moment.statistic() == Query.Statistic.MEAN ? "= " : "";
            case Query.Probability _,
                    Query.Distribution _,
                    Query.Density _,
                    Query.Contrast _,
                    Query.Effect _,
                    Query.PathEffect _ -> "= ";
            case Query.Quantile _, Query.MostProbable _, Query.Explanation _, Query.Separation _ -> "";
        };
    }

    private Button copy(String id, String what) {
        Button button = new Button(messages.text("action." + id));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(what);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return button;
    }

    private Node otherWay(Licence.OtherWay other) {
        String way = licence(other.answer())
                .map(licence -> words.route(licence.route()))
                .orElseGet(() -> messages.text("answer.other"));
        String text = messages.text("answer.other-way", way, words.brief(other.answer()));
        String apart = other.disagreement().isPresent()
                ? messages.text(
                        "answer.apart", words.number(other.disagreement().getAsDouble()))
                : "";
        Label label = new WrappedLabel(apart.isEmpty() ? text : text + " · " + apart);
        label.setId("answer-other-way");
        label.getStyleClass().add("remark");
        return label;
    }

    private List<Node> assumptions(Licence licence) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(section(messages.text("answer.assumptions")));
        for (Assumption assumption : licence.assumptions()) {
            String standing =
                    assumption.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Circle dot = new Circle(4);
            dot.getStyleClass().addAll("standing-dot", "standing-" + standing);
            String about = assumption.about().isEmpty() ? "" : " (" + some(assumption.about()) + ")";
            Label sentence = new WrappedLabel(messages.engine(assumption.kind().sentence()) + about);
            Label what = new WrappedLabel(
                    messages.text("standing." + standing)
                            + (assumption.detail().isEmpty() ? "" : " · " + messages.engine(assumption.detail())),
                    "quiet");
            VBox lines = new VBox(1, sentence, what);
            HBox.setHgrow(lines, Priority.ALWAYS);
            HBox row = new HBox(8, dot, lines);
            row.setAlignment(Pos.TOP_LEFT);
            HBox.setMargin(dot, new javafx.geometry.Insets(5, 0, 0, 2));
            nodes.add(row);
        }
        return nodes;
    }

    private String some(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : messages.text(
                        "answer.and-more", String.join(", ", names.subList(0, MOST_NAMES)), names.size() - MOST_NAMES);
    }

    private static AnswerColumns.Column column(String id, DoubleSupplier least, double usual, List<Node> nodes) {
        VBox box = new VBox(6);
        box.getChildren().setAll(nodes);
        box.setId(id);
        box.getStyleClass().add("answer-column");
        ScrollPane scroll = new ScrolledColumn(box);
        scroll.getStyleClass().addAll("plain-scroll", "answer-scroll");
        scroll.setFocusTraversable(true); // to be heard, and to be scrolled by the arrow keys
        scroll.setAccessibleRole(AccessibleRole.TEXT);
        scroll.setAccessibleText(Spoken.of(nodes));
        return new AnswerColumns.Column(scroll, least, usual);
    }

    private static Label title(String text) {
        return new WrappedLabel(text, "strong");
    }

    private static Label section(String text) {
        return new WrappedLabel(text, "section-title");
    }

    /// What stands in parentheses, such as an interval, is not torn apart where the line ends.
    static String unbroken(String text) {
        return PARENTHESES.matcher(text).replaceAll(found -> found.group().replace(' ', NO_BREAK));
    }

    /// The question stands in the field as a whole; here it must not push its answer out of sight.
    private static String shortened(String question) {
        return question.length() <= LONGEST_QUESTION ? question : question.substring(0, LONGEST_QUESTION) + "…";
    }

    private static Label quiet(String text) {
        return new WrappedLabel(text, "quiet");
    }
}
