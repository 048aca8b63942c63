package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.action.Actions;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.AppIcon;
import org.causeboard.app.theme.Icons;
import org.causeboard.model.document.CausalDocument;

/// What an empty canvas says: the three ways to begin. Where there are data already, their columns are drawn in place
/// of loading some.
final class Hints extends StackPane {
    private static final double MARGIN = 12;
    private static final double TOOLS = 62; // how far down the tools for drawing reach, and a margin
    private static final double NARROW = 620;
    private static final double LEAST_EXPLAINED = 380; // words of the explanations would be broken on a narrower canvas
    private static final double WORDS = 160;
    private static final double LEAST_HEIGHT = 148;

    private final CanvasView canvas;
    private final Messages messages;
    private final VBox box = new VBox(18);
    private final Node icon = AppIcon.node(64);
    private final Label title;
    private final HBox ways;
    private final List<Label> labels = new ArrayList<>();
    private final List<Label> explanations = new ArrayList<>();
    private final VBox further = new VBox(18);

    Hints(CanvasView canvas) {
        this.canvas = canvas;
        messages = canvas.studio().messages();
        setId("hints");
        setPickOnBounds(false);
        title = new Label(messages.text("hints.title"));
        title.getStyleClass().add("hints-title");
        List<Node> first =
                List.of(way("draw", "variable-add"), way("example", "example-gallery"), way("data", "import-data"));
        List<Node> withData = List.of(way("columns", "table"), first.get(0), first.get(1));
        ways = new HBox();
        ways.setAlignment(Pos.CENTER);
        ways.setPickOnBounds(false);
        box.getChildren().setAll(icon, title, ways, further);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setPickOnBounds(false);
        further.setAlignment(Pos.CENTER);
        further.setPickOnBounds(false);
        widthProperty().subscribe(_ -> fit());
        heightProperty().subscribe(_ -> fit());
        ways.layoutBoundsProperty().subscribe(_ -> fit());
        further.layoutBoundsProperty().subscribe(_ -> fit());
        canvas.studio().workspace().documentProperty().map(Hints::hasData).subscribe(loaded -> {
            ways.getChildren().setAll(loaded ? withData : first);
            fit();
        });
        visibleProperty().bind(canvas.studio().workspace().documentProperty().map(Hints::isEmpty));
        visibleProperty().subscribe(this::come);
    }

    /// What is hidden behind a drawing is none of the window's: each frame goes through all nodes.
    private void come(boolean seen) {
        getChildren().setAll(seen ? List.of(box) : List.of());
    }

    /// Whether there is nothing to be seen yet.
    static boolean isEmpty(CausalDocument document) {
        return document.graph().size() == 0 && document.notes().isEmpty();
    }

    private static boolean hasData(CausalDocument document) {
        return document.data().isPresent();
    }

    /// Puts further ways to begin below the three.
    void more(Node node) {
        further.getChildren().add(node);
        node.managedProperty().subscribe(_ -> fit());
    }

    /// What is shown besides the three ways.
    private record Extent(boolean icon, boolean title, boolean how, boolean more) {}

    /// On a low canvas the icon goes first. Who has drawn before is shown what was drawn rather than how to begin;
    /// where there is no room for that, all the rest has its room again. At last goes the title: nothing is cut off or
    /// lies behind the tools.
    private void fit() {
        boolean more = further.getChildren().stream().anyMatch(Node::isManaged);
        boolean how = getWidth() >= LEAST_EXPLAINED;
        List<Extent> extents = List.of(
                new Extent(true, true, how, more),
                new Extent(false, true, how, more),
                new Extent(false, true, false, more),
                new Extent(true, true, how, false),
                new Extent(false, true, how, false),
                new Extent(false, true, false, false));
        if (extents.stream().noneMatch(this::fits)) {
            show(new Extent(false, false, false, false));
        }
        boolean central = box.prefHeight(-1) <= getHeight() - 2 * TOOLS;
        setPadding(new Insets(central ? 0 : TOOLS, MARGIN, central ? 0 : MARGIN, MARGIN));
    }

    /// Shows so much, and says whether there is room for it.
    private boolean fits(Extent extent) {
        show(extent);
        return box.prefHeight(-1) <= getHeight() - TOOLS - MARGIN;
    }

    private void show(Extent extent) {
        shown(icon, extent.icon());
        shown(title, extent.title());
        shown(further, extent.more());
        explained(extent.how());
        box.requestLayout(); // amid its own layout it takes no notice of what changes in it
    }

    /// Gives the three ways as much room as there is, with or without words of how they go.
    private void explained(boolean words) {
        explanations.forEach(each -> shown(each, words));
        double gap = getWidth() < NARROW ? 8 : 14;
        double padding = getWidth() < NARROW ? MARGIN : 16;
        ways.setSpacing(gap);
        double each = Math.floor((getWidth() - 2 * MARGIN - 2 * gap) / 3 - 2 * padding - 2); // 2: the border
        double width = Math.clamp(each, 40, WORDS);
        for (Node way : ways.getChildren()) {
            Button button = (Button) way;
            button.setPadding(new Insets(padding));
            button.setMinHeight(words ? LEAST_HEIGHT : Region.USE_COMPUTED_SIZE);
        }
        labels.forEach(label -> {
            label.setMinWidth(width); // a column measures its wrapped words for their smallest width
            label.setMaxWidth(width);
        });
    }

    private static void shown(Node node, boolean fits) {
        node.setVisible(fits);
        node.setManaged(fits);
    }

    private Node way(String id, String icon) {
        Label name = wrapped("hints." + id, "strong");
        Label how = wrapped("hints." + id + ".how", "quiet");
        explanations.add(how);
        Button button = new Button();
        button.setGraphic(new VBox(6, Icons.action(icon, 24), name, how));
        button.setMaxHeight(Double.MAX_VALUE);
        button.setId("begin-" + id);
        button.getStyleClass().add("way");
        button.setAccessibleText(messages.text("hints." + id) + ". " + messages.text("hints." + id + ".how"));
        button.setOnAction(_ -> begin(id));
        return button;
    }

    private Label wrapped(String words, String style) {
        Label label = new Label(messages.text(words));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        labels.add(label);
        return label;
    }

    /// Once: the second click of a double click finds that it has been done.
    private void begin(String id) {
        if (!isEmpty(canvas.studio().workspace().document())) {
            return;
        }
        Actions actions = canvas.studio().actions();
        String action = switch (id) {
            case "draw" -> "new-variable";
            case "example" -> "open-gallery";
            case "columns" -> "draw-columns";
            default -> "open-data";
        };
        List<String> known = actions.all().stream().map(each -> each.id()).toList();
        if (known.contains(action)) {
            actions.get(action).perform();
        }
    }
}
