package org.causeboard.app.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.overview.WorldsViewModel.Kind;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Icons;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.text.QueryText;

/// The pane at the left: all variables, the worlds to compare, the data.
public final class OverviewView extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PICTURE_WIDTH = 46;
    private static final double PICTURE_HEIGHT = 22;

    private final Studio studio;
    private final Messages messages;
    private final LiveDistributions live;
    private final WorldsViewModel worlds;
    private final Runnable showData;
    private final VBox variables = new VBox(1);
    private Map<VariableRow, Node> rowsByContent = new LinkedHashMap<>();
    private final VBox worldRows = new VBox(1);
    private final VBox data = new VBox(2);
    private final Label effect = new Label();
    private final VBox effectBox;

    /// @param showData brings the data tab to the front
    public OverviewView(Studio studio, LiveDistributions live, WorldsViewModel worlds, Runnable showData) {
        this.studio = studio;
        this.messages = studio.messages();
        this.live = live;
        this.worlds = worlds;
        this.showData = showData;
        effect.setId("effect-contrast");
        effect.getStyleClass().add("panel-title");
        effectBox = new VBox(2, quiet(messages.text("overview.contrast")), effect);
        effectBox.getStyleClass().add("effect-box");
        data.setId("data-box");
        data.setAccessibleRole(AccessibleRole.BUTTON);
        data.setAccessibleText(messages.text("tab.data"));
        RowKeys.pressable(data, showData);
        RowKeys.install(variables);
        RowKeys.install(worldRows);
        VBox all = new VBox(
                14,
                section("overview.variables", variables),
                section("overview.worlds", new VBox(8, worldRows, effectBox)),
                section("overview.data", data));
        all.getStyleClass().add("overview");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("plain-scroll");
        studio.workspace().documentProperty().subscribe(_ -> {
            showVariables();
            showData();
        });
        live.shownProperty().subscribe((_, _) -> showVariables());
        studio.workspace().selection().addListener((SetChangeListener<Item>) _ -> markSelected());
        worlds.rows().subscribe(this::showWorlds);
        showWorlds();
    }

    private Node section(String key, Node content) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        return new VBox(6, title, content);
    }

    private void showVariables() {
        CausalGraph graph = studio.workspace().document().graph();
        RoleInGraph roles = RoleInGraph.of(graph);
        Map<VariableRow, Node> before = rowsByContent;
        rowsByContent = new LinkedHashMap<>();
        for (String name : graph.variables()) {
            VariableRow content = new VariableRow(
                    name, roles.word(name), live.shownProperty().get().present(name));
            Node kept = before.get(content);
            rowsByContent.put(content, kept == null ? row(content) : kept);
        }
        List<Node> rows = new ArrayList<>(rowsByContent.values());
        if (rows.isEmpty()) {
            Label hint = quiet(messages.text("overview.no-variables"));
            hint.getStyleClass().add("list-hint");
            rows.add(hint);
        }
        replace(variables.getChildren(), rows);
        markSelected();
    }

    /// Leaves alone what stays in its place, for a row that is taken out and put back is styled anew.
    private static void replace(List<Node> shown, List<Node> wanted) {
        boolean inPlace = shown.size() == wanted.size();
        for (int i = 0; i < wanted.size() && inPlace; i++) {
            inPlace = shown.get(i) == wanted.get(i) || !shown.contains(wanted.get(i));
        }
        if (!inPlace) {
            shown.clear();
            shown.addAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (shown.get(i) != wanted.get(i)) {
                shown.set(i, wanted.get(i));
            }
        }
    }

    /// All that a variable's row shows; a row of the same content is not made again.
    private record VariableRow(String name, String role, Optional<Distribution> law) {}

    private Node row(VariableRow content) {
        String name = content.name();
        String role = content.role();
        Circle dot = new Circle(5.5);
        dot.getStyleClass().addAll("role-dot", "role-" + role);
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        VBox words = new VBox(0, title);
        if (!role.equals("none")) {
            words.getChildren().add(quiet(messages.text("role." + role)));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, dot, words);
        content.law()
                .ifPresent(law -> row.getChildren().add(DistributionPicture.tiny(law, PICTURE_WIDTH, PICTURE_HEIGHT)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("list-row");
        row.setId("variable-row-" + name);
        row.setUserData(name);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(content.law()
                .map(law -> name + ", " + DistributionPicture.words(law, "", messages))
                .orElse(name));
        RowKeys.pressable(row, () -> studio.workspace().select(new Item.VariableItem(name)));
        row.setOnMouseClicked(click -> {
            Item item = new Item.VariableItem(name);
            if (click.isShortcutDown() || click.isShiftDown()) {
                studio.workspace().selection().add(item);
            } else {
                studio.workspace().select(item);
            }
        });
        return row;
    }

    private void markSelected() {
        for (Node row : variables.getChildren()) {
            row.pseudoClassStateChanged(
                    CHOSEN,
                    row.getUserData() instanceof String name
                            && studio.workspace().selection().contains(new Item.VariableItem(name)));
        }
    }

    private void showWorlds() {
        List<Node> rows = new ArrayList<>();
        for (WorldsViewModel.Row world : worlds.rows()) {
            rows.add(world(world));
        }
        worldRows.getChildren().setAll(rows);
        showEffect();
    }

    private Node world(WorldsViewModel.Row world) {
        boolean observed = world.kind() == Kind.OBSERVED;
        Region mark = new Region();
        mark.getStyleClass().addAll("world-mark", world.live().isIntervened() ? "world-done" : "world-seen");
        if (observed) {
            mark.getStyleClass().add("world-observed");
        }
        Label name = new Label(observed ? messages.text("overview.as-observed") : words(world));
        name.setTooltip(new Tooltip(name.getText()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(9, mark, name);
        world.expected().ifPresent(value -> {
            Label number = quiet(messages.number(value));
            number.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(number);
        });
        if (world.kind() == Kind.PRESENT) {
            row.getChildren().add(button("keep-world", "pin", worlds::keepPresent));
        } else if (world.kind() == Kind.KEPT) {
            row.getChildren().add(button("drop-world", "unpin", () -> worlds.drop(world)));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("list-row");
        row.pseudoClassStateChanged(
                CHOSEN, world.live().equals(studio.workspace().worldProperty().get()));
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(world.expected()
                .map(value -> name.getText() + ": " + messages.number(value))
                .orElse(name.getText()));
        RowKeys.pressable(row, () -> worlds.goTo(world));
        row.setOnMouseClicked(_ -> worlds.goTo(world));
        return row;
    }

    /// A row of the data goes by its number and not by all of its values.
    private String words(WorldsViewModel.Row world) {
        if (world.live().row().isEmpty()) {
            return world.name();
        }
        String row = messages.text("overview.row", world.live().row().getAsInt() + 1);
        String done = QueryText.print(world.live().world());
        return done.isEmpty() ? row : messages.text("overview.row-and-done", row, done);
    }

    private Button button(String id, String icon, Runnable run) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.action(icon, 14));
        button.getStyleClass().addAll("flat", "icon-button", "tiny-button");
        button.setTooltip(new Tooltip(messages.text("overview." + id)));
        button.setAccessibleText(messages.text("overview." + id));
        button.setOnAction(_ -> run.run());
        return button;
    }

    /// The difference between the last two worlds in which something is done.
    private void showEffect() {
        List<WorldsViewModel.Row> done = worlds.rows().stream()
                .filter(world -> world.live().isIntervened() && world.expected().isPresent())
                .toList();
        boolean shown = done.size() >= 2;
        effectBox.setVisible(shown);
        effectBox.setManaged(shown);
        if (shown) {
            WorldsViewModel.Row first = done.get(0);
            WorldsViewModel.Row second = done.get(1);
            double difference =
                    first.expected().orElseThrow() - second.expected().orElseThrow();
            effect.setText((difference < 0 ? "−" : "+") + messages.number(Math.abs(difference)));
            effect.setTooltip(new Tooltip(messages.text("overview.contrast-of", first.name(), second.name())));
        }
    }

    private void showData() {
        Optional<Dataset> rows = studio.workspace().document().data();
        List<Node> lines = new ArrayList<>();
        if (rows.isPresent()) {
            Dataset found = rows.get();
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
