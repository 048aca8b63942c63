package org.causeboard.app.canvas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.canvas.gesture.Board;
import org.causeboard.app.canvas.gesture.Pointer;
import org.causeboard.app.canvas.render.Layers;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Absence;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.command.AddConnectedVariable;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.command.SetTitle;
import org.causeboard.model.command.StyleEdge;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.display.Words;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.fragment.Fragment;
import org.causeboard.model.layout.Layout;
import org.causeboard.model.layout.LayoutTask;

/// The canvas: keeps the picture of the workspace up to date and gives gestures what they need. What is done with mouse
/// and keys is decided by [CanvasMouse] and [CanvasKeys].
public final class CanvasView extends Pane implements Board {
    private static final double FIT_MARGIN = 56;
    private static final double LEAST_READABLE = 0.5;
    private static final double SCROLL_STEP = 1.0;
    private static final double ZOOM_BASE = 1.0025;

    private final Studio studio;
    private final FragmentActions fragments;
    private final FreeRoom room = new FreeRoom(this);
    private final Workspace workspace;
    private final Words words;
    private final Words wordsOfFacts;
    private final SceneBuilder builder = new SceneBuilder(BundledFont.instance());
    private final Layers layers;
    private final Adornments adornments;
    private final AccessLayer access;
    private final Group previews = new Group();
    private final Pane renewal = new Pane() {
        @Override
        protected void layoutChildren() {
            refresh();
        }
    };
    private final NameField nameField;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.START);
    private final ObjectProperty<Map<String, Chart>> charts = new SimpleObjectProperty<>(Map.of());
    private final ConnectField connectField;
    private final CanvasMouse mouse;
    private final EndMarks marks;
    private final TextEditor textEditor;
    private final Hints hints;
    private final NoteActions notes;
    private final NoteCard noteCard;
    private final RoleRing roleRing;
    private final GroupActions groups;
    private final HeldKeys held;
    private final Morph morph;
    private final ChartMotion chartMotion;
    private final PicturedWorld pictured;
    private Map<String, Absence> missing = Map.of(); // why variables show nothing
    private Drawing drawing;
    private Optional<Pointing> pointing = Optional.empty();
    private Optional<LiftedNodes> lifted = Optional.empty();
    private boolean stale;
    private boolean fitted;
    private View whole = View.START; // where everything was shown last
    private double lastWidth;
    private double lastHeight;

    public CanvasView(Studio studio) {
        this.studio = studio;
        morph = new Morph(this::stale, studio.theme()::isMotionReduced);
        chartMotion = new ChartMotion(this::stale, studio.theme()::isMotionReduced);
        workspace = studio.workspace();
        pictured = new PicturedWorld(workspace, this::stale);
        words = new Words(
                studio.messages().text("picture.done"),
                studio.messages().text("picture.changed"),
                studio.messages().text("picture.seen"),
                studio.messages().text("picture.uncertain"),
                studio.messages().text("picture.imagined"),
                studio.messages().text("picture.not-measured"),
                studio.messages().text("picture.mean"),
                studio.messages().numbers());
        wordsOfFacts = words.withSeen(studio.messages().text("picture.fact"));
        layers = new Layers(studio.theme().paletteProperty().get());
        adornments = new Adornments(this);
        access = new AccessLayer(this);
        nameField = new NameField(this);
        connectField = new ConnectField(this);
        marks = new EndMarks(studio);
        textEditor = new TextEditor(this);
        notes = new NoteActions(this, textEditor);
        noteCard = new NoteCard(this);
        roleRing = new RoleRing(this);
        groups = new GroupActions(this, textEditor);
        mouse = new CanvasMouse(this, nameField, marks, groups);
        held = new HeldKeys(() -> mouse.modifiersChanged(heldNow()));
        sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(held::watch));
        redraw();
        setId("canvas");
        setMinSize(0, 0);
        setFocusTraversable(true);
        speak();
        setAccessibleHelp(studio.messages().text("canvas.accessible"));
        hints = new Hints(this);
        layers.live().getChildren().addAll(adornments.group(), previews);
        List.of(renewal, layers, access).forEach(each -> each.setManaged(false)); // or each frame lays out the window
        getChildren().addAll(renewal, layers, access, hints, nameField, connectField, textEditor, roleRing, noteCard);
        listen();
        new CanvasKeys(this, mouse, nameField).install();
        new CanvasActions(this).add();
        new EdgeActions(this, marks).add();
        notes.add();
        groups.add();
        fragments = new FragmentActions(this);
        fragments.add();
        new StyleActions(this);
        new TierActions(this).add();
        new Refusals(studio).install();
    }

    private void listen() {
        workspace.documentProperty().subscribe((before, now) -> {
            morph.stop();
            noteCard.show(Optional.empty());
            mouse.cancel(); // a gesture knows the document that it began with
            if (before.graph().size() == 0 && now.graph().size() > 1) {
                fitted = false; // a document was opened or pasted: show all of it
            }
            stale();
        });
        studio.lifetime().hear(studio.settings().value(Setting.NODE_SHAPE)).subscribe((_, _) -> stale());
        workspace.highlightProperty().subscribe(_ -> stale());
        workspace.traceProperty().subscribe(_ -> stale());
        workspace.hiddenLayersProperty().subscribe(_ -> stale());
        charts.subscribe((before, now) -> {
            chartMotion.start(before, now);
            if (!before.keySet().equals(now.keySet()) && view().equals(whole)) {
                fitted = false; // charts make variables larger: where everything was seen, everything is seen
            }
            stale();
        });
        workspace.hoveredProperty().subscribe(_ -> {
            adornments.refresh();
            roleRing.refresh();
        });
        workspace.selection().addListener((SetChangeListener<Item>) _ -> {
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
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip); // of the whole canvas, which is cheap; nothing in the layers is clipped
        addEventHandler(MouseEvent.ANY, mouse::handle);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(ZoomEvent.ZOOM, event -> {
            zoomBy(event.getZoomFactor(), sceneToLocal(event.getSceneX(), event.getSceneY()));
            event.consume();
        });
    }

    private void scroll(ScrollEvent event) {
        if (held.zooms(event) || studio.settings().get(Setting.WHEEL) == Setting.Wheel.ZOOMS) {
            zoomBy(Math.pow(ZOOM_BASE, event.getDeltaY()), sceneToLocal(event.getSceneX(), event.getSceneY()));
        } else {
            look(view().panned(event.getDeltaX() * SCROLL_STEP, event.getDeltaY() * SCROLL_STEP));
        }
        event.consume();
    }

    /// The distributions that are shown on the variables.
    public ObjectProperty<Map<String, Chart>> chartsProperty() {
        return charts;
    }

    /// Shows these distributions on the variables from now on.
    public void show(LiveDistributions live) {
        pictured.follow(live);
        live.shownProperty().subscribe(this::show);
    }

    private void show(LiveDistributions.Pair known) {
        CausalDocument document = workspace.document();
        boolean observed = known.world().isAsObserved();
        boolean imagined = known.mode() == Mode.IMAGINE && !observed;
        Map<String, Chart> next = new LinkedHashMap<>();
        for (String variable : document.graph().variables()) {
            Domain domain = document.cards().get(variable).domain();
            Optional<Distribution> present = known.present(variable);
            Optional<Distribution> first = imagined ? known.factual(variable).or(() -> present) : present;
            first.ifPresent(now -> next.put(
                    variable,
                    LiveCharts.chart(
                            domain,
                            now,
                            observed || imagined ? Optional.empty() : known.observed(variable),
                            imagined ? present : Optional.empty())));
        }
        missing = known.present() instanceof Panorama.Shown shown ? shown.missing() : Map.of();
        charts.set(next);
        speak();
        switch (known.present()) {
            case Panorama.Impossible(String event) ->
                studio.notices().warn(studio.messages().text("canvas.impossible", event));
            case Panorama.Unfit(List<String> problems)
            when !observed -> studio.notices().warn(studio.messages().text("canvas.unfit", problems.getFirst()));
            case Panorama.TooLarge(double cells)
            when !observed ->
                studio.notices()
                        .warn(studio.messages()
                                .text("canvas.too-large", studio.messages().number(cells)));
            case Panorama.Unfit _, Panorama.TooLarge _, Panorama.Shown _, Panorama.Cancelled _ -> {}
        }
    }

    /// What a screen reader says of the things that are drawn.
    SpokenItems spoken() {
        return new SpokenItems(drawing().scene().document(), charts.get(), missing, studio.messages());
    }

    /// The canvas has the focus while the keyboard walks through its variables, so it speaks for the selected one.
    private void speak() {
        SpokenItems spoken = new SpokenItems(workspace.document(), charts.get(), missing, studio.messages());
        setAccessibleText(
                workspace.selection().size() == 1
                        ? spoken.withValues(workspace.selection().iterator().next())
                        : studio.messages().text("canvas.accessible"));
    }

    /// Puts further ways to begin onto the empty canvas.
    public void beginWith(Node node) {
        hints.more(node);
    }

    /// Which part of the world is seen.
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
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
        refresh();
        return drawing;
    }

    @Override
    public Hit at(Point world) {
        return pointing().at(world, view().zoom(), workspace.selection());
    }

    @Override
    public Optional<String> variableAt(Point world) {
        return pointing().variable(world, view().zoom());
    }

    private Pointing pointing() {
        refresh();
        Pointing now = pointing.map(last -> last.on(drawing)).orElseGet(() -> new Pointing(drawing));
        pointing = Optional.of(now);
        return now;
    }

    @Override
    public View view() {
        return view.get();
    }

    @Override
    public void look(View next) {
        if (Detail.at(next.zoom()) != Detail.at(view().zoom())) {
            stale();
        }
        boolean zoomed = next.zoom() != view().zoom();
        view.set(next);
        layers.look(next);
        access.look(next);
        if (zoomed) {
            adornments.refresh(); // its lines keep their width in pixels
        }
        nameField.follow();
        textEditor.follow();
        roleRing.refresh();
    }

    private void zoomBy(double factor, Point2D around) {
        zoomBy(factor, around.getX(), around.getY());
    }

    /// Larger by a factor around a pixel.
    public void zoomBy(double factor, double x, double y) {
        look(view().zoomed(factor, x, y));
    }

    /// Larger by a factor around the middle.
    public void zoomBy(double factor) {
        zoomBy(factor, getWidth() / 2, getHeight() / 2);
    }

    /// Looks at what is in the middle of another canvas, as closely.
    public void lookLike(CanvasView other) {
        look(other.view().panned((getWidth() - other.getWidth()) / 2, (getHeight() - other.getHeight()) / 2));
    }

    /// Shows everything, at most at its natural size.
    public void fit() {
        drawing().list().bounds().ifPresentOrElse(this::fit, () -> look(View.START));
        whole = view();
    }

    /// Shows everything beside what covers the right of the canvas, where there is room enough to read it.
    ///
    /// @param covered the width that is covered
    public void fitBeside(double covered) {
        drawing().list().bounds().ifPresent(box -> {
            View beside = View.fitting(box, getWidth() - covered, getHeight(), FIT_MARGIN / 2, 1);
            if (beside.zoom() >= LEAST_READABLE) {
                look(beside);
            }
        });
    }

    /// Shows these variables.
    public void fit(Collection<String> variables) {
        Box.union(variables.stream()
                        .flatMap(variable -> drawing().node(variable).stream())
                        .map(NodeGeometry::box)
                        .toList())
                .ifPresent(this::fit);
    }

    private void fit(Box box) {
        if (getWidth() > 0) {
            look(View.fitting(box, getWidth(), getHeight(), FIT_MARGIN, 1));
        }
    }

    /// Pans as little as needed to see a variable.
    public void reveal(String variable) {
        Optional<NodeGeometry> node = drawing().node(variable);
        if (node.isEmpty()) {
            return;
        }
        Box box = node.get().box().grown(24);
        Box seen = view().visible(getWidth(), getHeight());
        double dx = Math.min(0, box.x() - seen.x()) + Math.max(0, box.right() - seen.right());
        double dy = Math.min(0, box.y() - seen.y()) + Math.max(0, box.bottom() - seen.bottom());
        if (dx != 0 || dy != 0) {
            look(new View(view().zoom(), view().x() + dx, view().y() + dy));
        }
    }

    @Override
    public void preview(Node... nodes) {
        if (!previews.getChildren().equals(List.of(nodes))) {
            previews.getChildren().setAll(nodes);
        }
        adornments.group().setVisible(nodes.length == 0);
    }

    @Override
    public void lift(Set<ElementId> elements) {
        layers.lift(elements);
        if (elements.isEmpty()) {
            lifted = Optional.empty();
        }
    }

    @Override
    public Node drawn(CausalDocument part, Set<ElementId> wanted) {
        Optional<LiftedNodes> same = lifted.filter(nodes -> nodes.shows(drawing.scene(), wanted, layers.colours()));
        LiftedNodes nodes = same.orElseGet(() -> new LiftedNodes(drawing.scene(), part, wanted, layers.colours()));
        lifted = Optional.of(nodes);
        return nodes.in(part);
    }

    /// An element that lies over the painted layers, as a node in world coordinates. An arrow that the world adds is
    /// found by the id `added-FROM-TO`.
    Node drawn(Element element) {
        Group node = new ShapeNodes(layers.colours(), BundledFont.instance()).of(element);
        if (element.id() instanceof ElementId.OfEdge(Edge edge)) {
            node.setId("added-" + edge.from() + "-" + edge.to());
        }
        return node;
    }

    @Override
    public Color colour(Ink ink) {
        return layers.colours().of(ink);
    }

    @Override
    public void rename(String variable) {
        reveal(variable);
        nameField.open(variable, NameField.Reason.RENAME);
    }

    @Override
    public String create(Point place, Optional<String> cause, Link link) {
        String name = room.name();
        fitted = true; // what is drawn stays under the pointer, also the very first
        boolean done = cause.map(from -> workspace.push(new AddConnectedVariable(
                        name, place, link == Link.DIRECTED ? Edge.directed(from, name) : Edge.bidirected(from, name))))
                .orElseGet(() -> workspace.push(new AddVariable(name, place)));
        if (done) {
            workspace.select(new Item.VariableItem(name));
            reveal(name);
            nameField.open(name, NameField.Reason.NEW);
        }
        return name;
    }

    /// Lets a person write the label of an edge in place.
    void label(Edge edge) {
        workspace.select(new Item.EdgeItem(edge));
        Optional.ofNullable(drawing().geometry().edges().get(edge))
                .ifPresent(shaft -> textEditor.open(
                        workspace.document().style(edge).label(), shaft.middle(), TextEditor.Lines.ONE, text -> {
                            EdgeStyle style = workspace.document().style(edge);
                            workspace.push(new StyleEdge(edge, style.withLabel(text.replace('\n', ' '))));
                            workspace.history().endGesture();
                        }));
    }

    /// Lets a person call the document otherwise.
    void retitle() {
        Point corner = view().toWorld(24, 76);
        textEditor.open(studio.title().getValue(), corner, TextEditor.Lines.ONE, text -> {
            if (!text.isEmpty() && !text.equals(studio.title().getValue())) {
                workspace.push(new SetTitle(text));
                workspace.history().endGesture();
            }
        });
    }

    /// Lets a person change a note in place.
    void editNote(String id) {
        workspace.select(new Item.NoteItem(id));
        notes.edit(id);
    }

    private Set<Pointer.Key> heldNow() {
        return held.now();
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

    /// What was drawn last, which an edit may have made out of date.
    Drawing latest() {
        return drawing;
    }

    /// Where there is room for something new.
    FreeRoom room() {
        return room;
    }

    /// Whether there is a picture yet.
    boolean isReady() {
        return drawing != null;
    }

    /// Draws a new variable in the middle of what is seen, beside what stands there.
    void createInView() {
        create(room.inView(), Optional.empty(), Link.DIRECTED);
    }

    /// Puts a piece of a graph on the canvas: selected variables take the place of its ends.
    public void insert(Fragment fragment) {
        fragments.insert(fragment);
    }

    /// Arranges all variables, or the selected ones when there are several, off the JavaFX thread and lets them glide
    /// to their new places.
    void arrange(Layout layout) {
        CausalDocument document = workspace.document();
        Set<String> chosen = CanvasKeys.chosen(workspace.selection());
        LayoutTask all =
                drawing().folded().isEmpty() ? LayoutTask.of(document, drawing().geometry()) : LayoutTask.of(document);
        LayoutTask task = chosen.size() > 1 ? all.moving(chosen) : all;
        studio.tasks().run("layout", progress -> layout.arrange(task, progress), arrangement -> {
            if (workspace.document() == document
                    && workspace.push(new ArrangeVariables(layout.key(), arrangement.places(), arrangement.routes()))) {
                fitted = chosen.size() > 1;
                morph.start(document, workspace.document());
                stale();
            }
        });
    }

    /// Lets a person type the name of a variable that the selected one is to cause.
    boolean startConnecting() {
        studio.notices().tell(studio.messages().text("canvas.connect-by-name"));
        connectField.open();
        return true;
    }

    /// Before the next frame what is shown is drawn anew: by what lies below it and is laid out before it.
    private void stale() {
        stale = true;
        renewal.requestLayout();
        if (!fitted) {
            requestLayout();
        }
    }

    private void refresh() {
        if (stale) {
            redraw();
        }
    }

    private void redraw() {
        stale = false;
        CausalDocument whole = morph.between().orElseGet(workspace::document);
        Set<Layer> hidden = workspace.hiddenLayersProperty().get();
        CausalDocument document = ShownLayers.of(Folding.shown(whole), hidden);
        LiveMarks marks = LiveMarks.of(
                whole.graph(),
                pictured.world(),
                pictured.mode(),
                workspace.highlightProperty().get(),
                workspace.traceProperty().get());
        Words said = pictured.mode() == Mode.IMAGINE ? wordsOfFacts : words;
        Scene scene = new Scene(
                document,
                hidden.contains(Layer.CHARTS)
                        ? Map.of()
                        : pictured.drawn(chartMotion.between().orElseGet(charts::get)),
                marks.nodes(),
                marks.edges(),
                AddedArrows.in(whole.graph(), pictured.world(), Folding.standIns(whole)),
                Set.of(),
                Detail.at(view().zoom()),
                said,
                studio.settings().get(Setting.NODE_SHAPE));
        drawing = new Drawing(scene, builder.build(scene), Folding.groups(whole));
        layers.show(drawing.list());
        adornments.refresh();
        access.refresh();
        nameField.follow();
        roleRing.refresh();
    }

    @Override
    protected void layoutChildren() {
        for (Node child : List.of(layers, access, hints)) {
            child.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        keepInSight();
        if (!fitted
                && morph.between().isEmpty()
                && getWidth() > 0
                && workspace.document().graph().size() > 0) {
            fitted = true;
            refresh();
            fit();
        }
        refresh();
        nameField.follow();
    }

    /// When the canvas gets larger or smaller, what was in its middle stays there; where everything was seen,
    /// everything is seen.
    private void keepInSight() {
        double across = getWidth() - lastWidth;
        double down = getHeight() - lastHeight;
        boolean resized = across != 0 || down != 0;
        if (fitted && lastWidth > 0 && resized) {
            Optional<Box> bounds = drawing().list().bounds();
            boolean all = bounds.filter(
                            box -> view().visible(lastWidth, lastHeight).contains(box))
                    .isPresent();
            boolean asFitted = view().equals(whole);
            look(view().panned(Math.rint(across / 2), Math.rint(down / 2)));
            if (asFitted || (all && !view().visible(getWidth(), getHeight()).contains(bounds.get()))) {
                fit();
            }
        }
        if (resized) {
            access.moved();
        }
        lastWidth = getWidth();
        lastHeight = getHeight();
    }

    /// The place of a variable.
    Placement placement(String variable) {
        return workspace.document().placements().get(variable);
    }
}
