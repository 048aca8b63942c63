package org.causeboard.app.inspector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.action.Action;
import org.causeboard.app.canvas.EndMarks;
import org.causeboard.app.data.DataViewModel;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.mechanism.ChangeForm;
import org.causeboard.app.mechanism.CouplingChoice;
import org.causeboard.app.mechanism.EdgeForm;
import org.causeboard.app.mechanism.MechanismForm;
import org.causeboard.app.mechanism.ReportForm;
import org.causeboard.app.mechanism.TableLocks;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.LivePane;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.ask.Absence;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.command.DescribeVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.VariableCard;

/// Everything about the selected variable: its roles, values and mechanism, how well that fits, its distribution in the
/// present world, and a note; or about the selected edge: the marks at its ends, its label and its strength.
public final class InspectorView extends LivePane {
    private static final List<Role> ROLES = List.of(Role.values());
    private static final double FIELD_MARGIN = 60;

    private final Studio studio;
    private final Messages messages;
    private final LiveDistributions live;
    private final DataViewModel data;
    private final EndMarks marks;
    private final VBox content = new VBox(14);
    private final VBox world = new VBox(6);
    private final TableLocks locks = new TableLocks();
    private Optional<String> shown = Optional.empty();
    private Optional<ChangeForm> change = Optional.empty();
    private Optional<ReportForm> report = Optional.empty();
    private List<Object> of = List.of(); // all that the present form is made of

    /// @param marks puts marks at the ends of edges
    public InspectorView(Studio studio, LiveDistributions live, DataViewModel data, EndMarks marks) {
        this.studio = studio;
        this.messages = studio.messages();
        this.live = live;
        this.data = data;
        this.marks = marks;
        setId("inspector");
        content.getStyleClass().add("inspector");
        setContent(content);
        studio.workspace().selectedProperty().subscribe((_, _) -> show());
        studio.workspace().documentProperty().subscribe((_, _) -> show());
        data.fitProperty().subscribe((_, _) -> show());
        live.shownProperty().subscribe((_, _) -> studio.tasks().inTurn(world, this::showWorld));
        studio.workspace().worldProperty().subscribe(_ -> {
            change.ifPresent(ChangeForm::refresh);
            report.ifPresent(ReportForm::refresh);
        });
        show();
    }

    private void show() {
        Optional<String> variable = chosen().stream().reduce((_, last) -> last);
        boolean typingNote = variable.equals(shown)
                && getScene() != null
                && getScene().getFocusOwner() instanceof TextArea note
                && "variable-note".equals(note.getId());
        if (typingNote) {
            return; // the note's own edits must not take the focus from it
        }
        CausalDocument document = studio.workspace().document();
        List<Object> now = variable.map(name -> about(name, document)).orElseGet(() -> about(edge(document), document));
        if (now.equals(of)) {
            return; // what else was edited is not shown here
        }
        boolean again = variable.equals(shown);
        Optional<String> focus = again ? focusedField() : Optional.empty();
        shown = variable;
        of = now;
        variable.ifPresentOrElse(name -> show(name, document, again), () -> showNoVariable(edge(document)));
        focus.ifPresent(this::focusAgain);
    }

    /// Where the cursor is in the form, to come back there when the form is made anew.
    private Optional<String> focusedField() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .map(Node::getId)
                .filter(id -> content.lookup("#" + id) != null);
    }

    /// Puts the cursor into a field of a form that was made anew.
    private void focusAgain(String field) {
        content.applyCss(); // before that nothing is found in what scrolls, such as a table
        Optional.ofNullable(content.lookup("#" + field)).ifPresent(Node::requestFocus);
    }

    /// Puts the cursor where a change of the selected variable's mechanism is typed.
    public void focusOnChange() {
        change.ifPresent(form -> {
            reveal(form);
            form.focus();
        });
    }

    /// Puts the cursor where an uncertain finding on the selected variable is typed.
    public void focusOnReport() {
        report.ifPresent(form -> {
            reveal(form);
            form.focus();
        });
    }

    /// Adds what leads into the inspector.
    ///
    /// @param unfold brings the inspector into view
    public void addActions(Runnable unfold) {
        studio.actions()
                .add(Action.of("variable-note", Action.Topic.GRAPH, () -> {
                            unfold.run();
                            focusOn("variable-note");
                        })
                        .icon("note")
                        .keys("Shortcut+Shift+E")
                        .when(variableShown(), "reason.no-variable-selected"));
    }

    private BooleanBinding variableShown() {
        return Bindings.createBooleanBinding(
                () -> studio.workspace().selection().stream().anyMatch(Item.VariableItem.class::isInstance),
                studio.workspace().selectedProperty());
    }

    /// Puts the cursor into a field and scrolls to it.
    private void focusOn(String field) {
        Optional.ofNullable(content.lookup("#" + field)).ifPresent(node -> {
            reveal(node);
            node.requestFocus();
        });
    }

    private void reveal(Node part) {
        applyCss();
        layout();
        double room = content.getHeight() - getViewportBounds().getHeight();
        double top =
                content.sceneToLocal(part.localToScene(part.getBoundsInLocal())).getMinY();
        setVvalue(room <= 0 ? 0 : Math.clamp((top - FIELD_MARGIN) / room, 0, 1));
    }

    /// All that the form of a variable is made of: the variable with its causes, and how it was fitted.
    private List<Object> about(String variable, CausalDocument document) {
        Set<String> family = new LinkedHashSet<>(document.graph().parents(variable));
        family.add(variable);
        return List.of(
                variable,
                chosen().stream()
                        .map(each -> List.of(
                                each,
                                document.graph().roles(each),
                                document.cards().get(each)))
                        .toList(),
                List.copyOf(family),
                family.stream().map(document.cards()::get).toList(),
                family.stream().map(document.mechanisms()::get).toList(),
                document.noise(),
                data.fitOf(variable));
    }

    /// All that is shown while no variable is selected. Of the style of an edge it is the label alone: while a person
    /// bends an edge, the form stays.
    private static List<Object> about(Optional<Edge> edge, CausalDocument document) {
        return edge.<List<Object>>map(shown -> List.of(
                        shown,
                        document.cards().get(shown.from()),
                        document.cards().get(shown.to()),
                        Optional.ofNullable(document.mechanisms().get(shown.to())),
                        document.noise(),
                        document.style(shown).label()))
                .orElseGet(() -> List.of(document.noise().coupling()));
    }

    private Optional<Edge> edge(CausalDocument document) {
        return studio.workspace().selection().stream()
                .filter(Item.EdgeItem.class::isInstance)
                .map(item -> ((Item.EdgeItem) item).edge())
                .filter(document.graph()::contains)
                .reduce((_, last) -> last);
    }

    private void showNoVariable(Optional<Edge> edge) {
        change = Optional.empty();
        report = Optional.empty();
        content.getChildren()
                .setAll(edge.<List<Node>>map(this::edge)
                        .orElseGet(() -> List.of(
                                quiet(messages.text("inspector.nothing")),
                                section("coupling.title", new CouplingChoice(studio)))));
    }

    private List<Node> edge(Edge edge) {
        Label title = wrapped(edge.drawn());
        title.setId("inspector-title");
        title.getStyleClass().add("inspector-title");
        return List.of(
                title,
                section("edge.marks", new EndMarksForm(studio, marks, edge)),
                section("edge.label", new EdgeLabelField(studio, edge)),
                section("edge.title", new EdgeForm(studio, edge)));
    }

    /// @param again whether the form of this variable was there already: nothing of it goes away for a moment then
    private void show(String name, CausalDocument document, boolean again) {
        Label title = wrapped(name);
        title.setId("inspector-title");
        title.getStyleClass().add("inspector-title");
        VBox head = new VBox(8, title, roles(document));
        if (chosen().size() > 1) {
            Label several = new WrappedLabel(messages.text("inspector.one-of", chosen().size()), "quiet");
            several.setId("inspector-one-of");
            head.getChildren().add(1, several);
        }
        List<Node> parts = new ArrayList<>();
        parts.add(head);
        report = document.cards().get(name).domain() instanceof Discrete domain
                ? Optional.of(new ReportForm(studio, name, domain))
                : Optional.empty();
        parts.add(section(
                "inspector.in-this-world",
                Stream.concat(Stream.of(world), report.stream()).toArray(Node[]::new)));
        ChangeForm changes = new ChangeForm(studio, name);
        change = Optional.of(changes);
        parts.add(section("inspector.values", new ValuesForm(studio, name, chosen())));
        List<Node> mechanism = new ArrayList<>();
        data.fitOf(name).ifPresent(fit -> mechanism.addAll(fit(fit)));
        MechanismForm form = new MechanismForm(studio, name, chosen(), locks);
        if (again) {
            form.complete();
        }
        mechanism.add(form);
        parts.add(section("inspector.mechanism", mechanism.toArray(Node[]::new)));
        parts.add(section("change.title", changes));
        parts.add(section("inspector.tier", new TierField(studio, name, chosen())));
        parts.add(section("inspector.note", note(name, document.cards().get(name))));
        content.getChildren().setAll(parts);
        showWorld();
    }

    /// All variables that are selected.
    private Set<String> chosen() {
        return studio.workspace().selection().stream()
                .filter(Item.VariableItem.class::isInstance)
                .map(item -> ((Item.VariableItem) item).name())
                .filter(studio.workspace().document().graph()::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Node roles(CausalDocument document) {
        Set<Role> has = EnumSet.copyOf(ROLES);
        chosen().forEach(each -> has.retainAll(document.graph().roles(each)));
        FlowPane chips = new FlowPane(6, 6);
        for (Role role : ROLES) {
            String key = role.name().toLowerCase(Locale.ROOT);
            ToggleButton chip = new ToggleButton(messages.text("role." + key));
            chip.setId("role-" + key);
            chip.getStyleClass().addAll("role-chip", "chip-" + key);
            chip.setSelected(has.contains(role));
            chip.setOnAction(_ -> studio.workspace()
                    .push(ChangeRole.toggled(studio.workspace().document(), chosen(), role)));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private List<Node> fit(FitReport fit) {
        List<Node> lines = new ArrayList<>();
        Label why = wrapped(messages.engine(fit.why()));
        why.setId("fit-reason");
        lines.add(why);
        String rows = fit.leftOut() == 0
                ? messages.text("inspector.fit-rows", fit.rows())
                : messages.text("inspector.fit-rows-left-out", fit.rows(), fit.leftOut());
        lines.add(quiet(rows));
        fit.notes().forEach(note -> lines.add(quiet(messages.engine(note))));
        return lines;
    }

    private void showWorld() {
        shown.ifPresent(name -> {
            Domain domain = studio.workspace().document().graph().contains(name)
                    ? studio.workspace().document().cards().get(name).domain()
                    : Unspecified.UNSPECIFIED;
            LiveDistributions.Pair pair = live.shownProperty().get();
            Node picture = pair.present(name)
                    .map(law -> DistributionPicture.of(law, before(pair, name), unit(domain), messages))
                    .orElseGet(() -> absence(pair, name));
            world.getChildren().setAll(picture);
        });
    }

    /// Why there is no picture.
    private Node absence(LiveDistributions.Pair pair, String name) {
        if (pair.absence(name).orElse(null) instanceof Absence.NoValue(String reason)) {
            Label why = wrapped(messages.text("pictures.without", name, messages.engine(reason)));
            why.setId("missing-picture");
            return why;
        }
        return quiet(messages.text("inspector.no-distribution"));
    }

    /// What a world is compared with, as on the canvas: with the facts when one imagines, else with what is observed.
    private Optional<Distribution> before(LiveDistributions.Pair pair, String name) {
        return pair.mode() == Mode.IMAGINE ? pair.factual(name).or(() -> pair.observed(name)) : pair.observed(name);
    }

    private Node note(String name, VariableCard card) {
        TextArea note = new TextArea(card.note());
        note.setId("variable-note");
        note.setPromptText(messages.text("inspector.note-prompt"));
        note.setAccessibleText(messages.text("inspector.note"));
        note.setWrapText(true);
        note.setPrefRowCount(3);
        note.textProperty().subscribe((_, text) -> {
            VariableCard now = studio.workspace().document().cards().get(name);
            studio.workspace().push(new DescribeVariable(name, now.withNote(text)));
        });
        return note;
    }

    private Node section(String key, Node... nodes) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        VBox box = new VBox(6, title);
        box.getChildren().addAll(nodes);
        return box;
    }

    private static String unit(Domain domain) {
        return switch (domain) {
            case Numeric numeric -> numeric.unit();
            case Count count -> count.unit();
            case Discrete _, Unspecified _ -> "";
        };
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
