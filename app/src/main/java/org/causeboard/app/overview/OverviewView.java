package org.causeboard.app.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.LivePane;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.document.CausalDocument;

/// The pane at the left: all variables, the worlds to compare, the data.
public final class OverviewView extends LivePane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final double USUAL_HEIGHT = 30;

    private final Studio studio;
    private final Messages messages;
    private final LiveDistributions live;
    private final WorldsViewModel worlds;
    private final Runnable showData;
    private final VBox variables = new VBox(1);
    private Map<String, VariableRow> rows = new LinkedHashMap<>();
    private Optional<CausalGraph> shown = Optional.empty();
    private List<Object> shownData = List.of(); // all that the lines on the data are made of
    private final VBox worldRows = new VBox(1);
    private final VBox data = new VBox(2);
    private final VBox contrasts = new VBox(6);
    private final Consumer<String> ask;

    /// @param showData brings the data tab to the front
    /// @param ask shows the whole answer to a question
    public OverviewView(
            Studio studio, LiveDistributions live, WorldsViewModel worlds, Runnable showData, Consumer<String> ask) {
        this.studio = studio;
        this.messages = studio.messages();
        this.live = live;
        this.worlds = worlds;
        this.showData = showData;
        this.ask = ask;
        data.setId("data-box");
        data.setAccessibleRole(AccessibleRole.BUTTON);
        data.setAccessibleText(messages.text("tab.data"));
        RowKeys.pressable(data, showData);
        RowKeys.install(variables);
        RowKeys.install(worldRows);
        VBox all = new VBox(
                14,
                section("overview.variables", variables),
                section("overview.worlds", new VBox(8, worldRows, contrasts)),
                section("overview.data", data));
        all.getStyleClass().add("overview");
        setContent(all);
        vvalueProperty().subscribe((_, _) -> draw());
        viewportBoundsProperty().subscribe((_, _) -> draw());
        studio.workspace().documentProperty().subscribe(_ -> {
            showVariables();
            showData();
        });
        live.shownProperty().subscribe((_, _) -> studio.tasks().follow(variables, this::showVariables));
        studio.workspace().selectedProperty().subscribe((_, _) -> markSelected());
        worlds.rows().subscribe(this::showWorlds);
        worlds.contrastsProperty().subscribe(this::showContrasts);
        showWorlds();
    }

    private Node section(String key, Node content) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        return new VBox(6, title, content);
    }

    private void showVariables() {
        CausalGraph graph = studio.workspace().document().graph();
        if (shown.filter(last -> last == graph).isEmpty()) {
            shown = Optional.of(graph);
            showRows(graph);
        }
        LiveDistributions.Pair known = live.shownProperty().get();
        rows.values().forEach(row -> row.tell(known.present(row.name())));
        draw();
    }

    /// Draws what is in sight: of a thousand variables that is a few.
    private void draw() {
        Stretch seen = inSight(variables);
        double top = 0; // rows that have just come are not laid out yet
        for (VariableRow row : rows.values()) {
            double height = row.getHeight() > 0 ? row.getHeight() : USUAL_HEIGHT;
            if (seen.meets(top, top + height) && row.isOutdated()) {
                row.draw();
            }
            top += height + variables.getSpacing();
        }
    }

    private void showRows(CausalGraph graph) {
        RoleInGraph roles = RoleInGraph.of(graph);
        Map<String, VariableRow> before = rows;
        rows = new LinkedHashMap<>();
        for (String name : graph.variables()) {
            VariableRow row = Optional.ofNullable(before.get(name))
                    .orElseGet(() -> new VariableRow(name, studio.workspace(), messages));
            row.showRole(roles.word(name));
            rows.put(name, row);
        }
        if (rows.isEmpty()) {
            Label hint = quiet(messages.text("overview.no-variables"));
            hint.getStyleClass().add("list-hint");
            variables.getChildren().setAll(hint);
        } else {
            replace(variables.getChildren(), List.copyOf(rows.values()));
        }
        markSelected();
    }

    /// Leaves alone what stays, for a row that is taken out and put back is styled anew.
    private static void replace(List<Node> shown, List<? extends Node> wanted) {
        shown.retainAll(Set.copyOf(wanted));
        Set<Node> left = Set.copyOf(shown);
        if (!shown.equals(wanted.stream().filter(left::contains).toList())) {
            shown.clear(); // they stand in another order
            left = Set.of();
        }
        for (int at = 0; at < wanted.size(); ) {
            int next = at;
            while (next < wanted.size() && !left.contains(wanted.get(next))) {
                next++;
            }
            if (next > at) {
                shown.addAll(at, wanted.subList(at, next));
            }
            at = next + 1;
        }
    }

    private void markSelected() {
        for (VariableRow row : rows.values()) {
            row.pseudoClassStateChanged(
                    CHOSEN, studio.workspace().selection().contains(new Item.VariableItem(row.name())));
        }
    }

    /// Rows are told what they show now and not made anew while a handle moves.
    private void showWorlds() {
        List<Node> there = worldRows.getChildren();
        for (int at = 0; at < worlds.rows().size(); at++) {
            WorldsViewModel.Row world = worlds.rows().get(at);
            if (at == there.size()) {
                there.add(new WorldRow(world.kind(), worlds, messages));
            } else if (((WorldRow) there.get(at)).kind() != world.kind()) {
                there.set(at, new WorldRow(world.kind(), worlds, messages));
            }
            ((WorldRow) there.get(at)).show(world, worlds.isShown(world));
        }
        there.subList(worlds.rows().size(), there.size()).clear();
    }

    /// As rows of worlds, these are told what they show now.
    private void showContrasts(List<WorldContrast> shown) {
        List<Node> there = contrasts.getChildren();
        if (shown.isEmpty()) {
            there.clear();
        } else if (there.isEmpty()) {
            there.add(quiet(messages.text("overview.contrast")));
        }
        for (int number = 1; number <= shown.size(); number++) {
            if (number == there.size()) {
                there.add(new ContrastBox(number, messages, ask));
            }
            ((ContrastBox) there.get(number)).show(shown.get(number - 1));
        }
        if (there.size() > shown.size() + 1) {
            there.subList(shown.size() + 1, there.size()).clear();
        }
    }

    private void showData() {
        CausalDocument document = studio.workspace().document();
        List<Object> now = List.of(
                document.data(),
                document.graph().variables(),
                document.mechanisms().keySet());
        if (now.equals(shownData)) {
            return;
        }
        shownData = now;
        Optional<Dataset> table = document.data();
        List<Node> lines = new ArrayList<>();
        if (table.isPresent()) {
            Dataset found = table.get();
            Label name = new Label(found.name());
            name.getStyleClass().add("strong");
            long missing =
                    found.columns().stream().mapToLong(Column::missingCount).sum();
            long cells = Math.max(1L, (long) found.rows() * found.columns().size());
            Label facts = quiet(
                    messages.text("data.facts", found.rows(), found.columns().size(), 100.0 * missing / cells));
            facts.setWrapText(true);
            lines.add(name);
            lines.add(facts);
            if (studio.workspace().document().graph().size() > 0) {
                lines.add(fitted());
            }
        } else {
            lines.add(quiet(messages.text("data.none")));
        }
        data.getChildren().setAll(lines);
        data.getStyleClass().setAll("list-row");
        data.setOnMouseClicked(_ -> showData.run());
    }

    private Node fitted() {
        Set<String> with = studio.workspace().document().mechanisms().keySet();
        List<String> without = studio.workspace().document().graph().variables().stream()
                .filter(name -> !with.contains(name))
                .collect(Collectors.toList());
        Label line = quiet(
                without.isEmpty()
                        ? messages.text("overview.all-fitted")
                        : messages.text("overview.not-fitted", without.size(), without.getFirst()));
        line.setWrapText(true);
        return line;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }
}
