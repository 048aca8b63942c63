package org.causeboard.app.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.canvas.gesture.Board;
import org.causeboard.app.canvas.gesture.Pointer;
import org.causeboard.app.canvas.render.Layers;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Ink;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.fragment.Fragment;

/// The canvas: the picture of the workspace with what lies over it, and what gestures need of both. The picture is kept
/// up to date by [LivePicture], the view by [Sight]; what is done with mouse and keys is decided by [CanvasMouse] and
/// [CanvasKeys], what is written in place by [InPlace].
public final class CanvasView extends Pane implements Board {
    private final Studio studio;
    private final Workspace workspace;
    private final Sight sight = new Sight(this);
    private final FreeRoom room = new FreeRoom(this);
    private final ShownCharts charts;
    private final LivePicture picture;
    private final Layers layers;
    private final Previews previews;
    private final Adornments adornments;
    private final AccessLayer access;
    private final InPlace inPlace;
    private final NoteCard noteCard;
    private final RoleRing roleRing;
    private final Hints hints;
    private final CanvasMouse mouse;
    private final EndMarks marks;
    private final HeldKeys held;
    private final Arranging arranging;
    private final FragmentActions fragments;

    public CanvasView(Studio studio) {
        this.studio = studio;
        workspace = studio.workspace();
        charts = new ShownCharts(studio);
        picture = new LivePicture(studio, sight, charts, this::outdated, this::renewed);
        arranging = new Arranging(this, picture);
        layers = new Layers(studio.theme().paletteProperty().get());
        previews = new Previews(layers);
        adornments = new Adornments(this);
        access = new AccessLayer(this);
        marks = new EndMarks(studio);
        inPlace = new InPlace(this);
        noteCard = new NoteCard(this);
        roleRing = new RoleRing(this);
        GroupActions groups = new GroupActions(this, inPlace.textEditor());
        mouse = new CanvasMouse(this, inPlace.nameField(), marks, groups);
        held = new HeldKeys(this::modifiersChanged);
        sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(held::watch));
        picture.redraw();
        setId("canvas");
        setMinSize(0, 0);
        setFocusTraversable(true);
        speak();
        setAccessibleHelp(studio.messages().text("canvas.accessible"));
        hints = new Hints(this);
        stack();
        listen();
        new CanvasWheel(this, held).install();
        new CanvasKeys(this, mouse, inPlace.nameField()).install();
        new CanvasActions(this).add();
        new EdgeActions(this, marks).add();
        inPlace.addActions();
        groups.add();
        fragments = new FragmentActions(this);
        fragments.add();
        new StyleActions(this);
        new TierActions(this).add();
        new Refusals(studio).install();
    }

    /// What puts marks at the ends of edges, here and elsewhere in the window.
    public EndMarks marks() {
        return marks;
    }

    private void modifiersChanged() {
        mouse.modifiersChanged(held.now());
    }

    private void stack() {
        layers.live().getChildren().addAll(adornments.group(), previews.group());
        List.of(layers, access).forEach(each -> each.setManaged(false)); // or each frame lays out the window
        getChildren().addAll(picture.renewal(), layers, access, hints);
        getChildren().addAll(inPlace.fields());
        getChildren().addAll(roleRing, noteCard);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip); // of the whole canvas, which is cheap; nothing in the layers is clipped
    }

    private void listen() {
        workspace.documentProperty().subscribe((before, now) -> {
            noteCard.show(Optional.empty());
            mouse.cancel(); // a gesture knows the document that it began with
            boolean opened =
                    !workspace.history().canUndo() && !workspace.history().canRedo();
            if (opened || before.graph().size() == 0 && now.graph().size() > 1) {
                sight.beginNext(); // a document was opened, or pasted into an empty one
            }
            picture.changed();
            sight.follow(before, now);
        });
        picture.listen();
        workspace.hoveredProperty().subscribe(_ -> {
            adornments.refresh();
            roleRing.refresh();
        });
        workspace.selectedProperty().subscribe((_, _) -> {
            adornments.refresh();
            roleRing.refresh();
            access.refreshSelection();
            speak();
        });
        studio.lifetime().hear(studio.theme().paletteProperty()).subscribe(palette -> {
            layers.dye(palette);
            adornments.refresh();
        });
        studio.lifetime().hear(studio.theme().scaleProperty()).subscribe(scale -> layers.density(scale.doubleValue()));
        addEventHandler(MouseEvent.ANY, mouse::handle);
    }

    /// The distributions that are shown on the variables.
    public ObjectProperty<Map<String, Chart>> chartsProperty() {
        return charts.property();
    }

    /// Shows these distributions on the variables from now on.
    public void show(LiveDistributions live) {
        picture.follow(live);
        live.shownProperty().subscribe(known -> {
            charts.show(known);
            speak();
            charts.warn(known);
        });
    }

    /// What a screen reader says of the things that are drawn.
    SpokenItems spoken() {
        return spoken(drawing().scene().document());
    }

    private SpokenItems spoken(CausalDocument document) {
        return new SpokenItems(document, charts.property().get(), charts.missing(), studio.messages());
    }

    /// The canvas has the focus while the keyboard walks through its variables, so it speaks for the selected one.
    private void speak() {
        SpokenItems spoken = spoken(workspace.document());
        setAccessibleText(
                workspace.selection().size() == 1
                        ? spoken.withValues(workspace.selection().iterator().next())
                        : studio.messages().text("canvas.accessible"));
    }

    /// Puts further ways to begin onto the empty canvas.
    public void beginWith(Node node) {
        hints.more(node);
    }

    /// Puts a piece of a graph on the canvas: selected variables take the place of its ends.
    public void insert(Fragment fragment) {
        fragments.insert(fragment);
    }

    /// Gives back the picture of the last document and its pixels, for good: the window is closed.
    public void putAway() {
        picture.putAway();
        access.moved();
        layers.putAway();
    }

    /// Which part of the world is seen, and how to see another one.
    public Sight sight() {
        return sight;
    }

    /// How often layers were painted, for tests.
    public Layers.Redraws redraws() {
        return layers.redraws();
    }

    @Override
    public Studio studio() {
        return studio;
    }

    @Override
    public Drawing drawing() {
        return picture.drawing();
    }

    /// What was drawn last, which an edit may have made out of date.
    Drawing latest() {
        return picture.latest();
    }

    /// Whether there is a picture yet.
    boolean isReady() {
        return picture.isReady();
    }

    @Override
    public Hit at(Point world) {
        return picture.pointing().at(world, view().zoom(), workspace.selection());
    }

    @Override
    public Optional<String> variableAt(Point world) {
        return picture.pointing().variable(world, view().zoom());
    }

    @Override
    public View view() {
        return sight.view();
    }

    @Override
    public void look(View next) {
        sight.look(next);
    }

    /// Another view is about to be seen.
    void willLook(View before, View next) {
        if (Detail.at(next.zoom()) != Detail.at(before.zoom())) {
            picture.outdate();
        }
    }

    /// Another view is seen.
    void looked(View before, View next) {
        layers.look(next);
        access.look(next);
        if (next.zoom() != before.zoom()) {
            adornments.refresh(); // its lines keep their width in pixels
        }
        inPlace.follow();
        roleRing.refresh();
    }

    @Override
    public void preview(Node... nodes) {
        previews.show(List.of(nodes));
        adornments.group().setVisible(nodes.length == 0);
    }

    @Override
    public Node lifted(CausalDocument part, Set<ElementId> wanted) {
        return previews.lifted(latest(), part, wanted);
    }

    @Override
    public void lower() {
        previews.lower();
    }

    /// An element that lies over the painted layers, as a node in world coordinates.
    Node drawn(Element element) {
        return previews.drawn(element);
    }

    @Override
    public Color colour(Ink ink) {
        return layers.colours().of(ink);
    }

    @Override
    public void rename(String variable) {
        inPlace.rename(variable);
    }

    @Override
    public String create(Point place, Optional<String> cause, Link link) {
        return inPlace.create(place, cause, link);
    }

    /// What can be written in place.
    InPlace inPlace() {
        return inPlace;
    }

    /// Puts variables in order.
    Arranging arranging() {
        return arranging;
    }

    /// Where there is room for something new.
    FreeRoom room() {
        return room;
    }

    /// The place of a variable.
    Placement placement(String variable) {
        return workspace.document().placements().get(variable);
    }

    /// Where a pixel's event happened and which keys were held.
    Pointer pointer(MouseEvent event) {
        return new Pointer(
                view().toWorld(event.getX(), event.getY()), new Point(event.getX(), event.getY()), held.with(event));
    }

    /// Whether an event is meant for a control that stands on the canvas.
    boolean isForeign(InputEvent event) {
        for (Object at = event.getTarget(); at instanceof Node node && node != this; at = node.getParent()) {
            if (node instanceof Control) {
                return true;
            }
        }
        return false;
    }

    /// Shows what is written about a variable, or nothing more.
    void peek(Optional<String> variable) {
        noteCard.show(variable);
    }

    private void outdated() {
        if (!sight.isSettled()) {
            requestLayout();
        }
    }

    private void renewed() {
        layers.show(picture.latest().list());
        adornments.refresh();
        access.refresh();
        inPlace.nameField().follow();
        roleRing.refresh();
    }

    @Override
    protected void layoutChildren() {
        for (Node child : List.of(layers, access, hints)) {
            child.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        if (sight.keep()) {
            access.moved();
        }
        if (!picture.isGliding() && workspace.document().graph().size() > 0) {
            sight.settleNow();
        }
        picture.refresh();
        inPlace.nameField().follow();
    }
}
