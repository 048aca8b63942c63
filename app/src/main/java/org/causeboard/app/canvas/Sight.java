package org.causeboard.app.canvas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.causeboard.app.canvas.render.View;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// Which part of the world the canvas looks at: pans and zooms it, shows all of what was opened, and keeps in sight
/// what was seen when the canvas gets larger or smaller.
public final class Sight {
    private static final double REVEALED = 24;
    private static final double FOUND = 48; // pixels, so that no bar at the edge covers it

    private final CanvasView canvas;
    private final Fitting fitting;
    private final FirstView first;
    private Way way = Way.WHOLE;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.START);
    private boolean settled;
    private Optional<Turn> turn = Optional.empty();
    private View shown = View.START; // last
    private boolean whole = true; // what was shown last
    private boolean awaitsCharts;
    private boolean drawnByHand; // since it was shown last
    private double lastWidth;
    private double lastHeight;

    Sight(CanvasView canvas) {
        this.canvas = canvas;
        fitting = new Fitting(canvas);
        first = new FirstView(canvas);
    }

    /// How the view was turned to what a step of the history made.
    private record Turn(CausalDocument before, View from, CausalDocument after, View to) {}

    /// What is shown of a document.
    private enum Way {
        /// As much as can be read.
        READABLE,
        /// Everything.
        WHOLE
    }

    /// Keeps pictures that are fitted clear of what lies over a corner of the canvas, which its alignment in a
    /// [javafx.scene.layout.StackPane] tells; several may.
    public void keepClearOf(Region bar) {
        fitting.keepClearOf(bar);
    }

    /// Shows everything beside a card while that is visible, where there is room enough to read it.
    ///
    /// @param covered how much of the right of the canvas the card covers
    public void keepBeside(Node card, double covered) {
        fitting.keepBeside(card, covered);
    }

    /// Which part of the world is seen.
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Which part of the world is seen.
    public View view() {
        return view.get();
    }

    /// Looks elsewhere.
    public void look(View next) {
        View before = view();
        canvas.willLook(before, next);
        view.set(next);
        canvas.looked(before, next);
    }

    /// Looks as it did when the canvas had another size, which it is about to have again, however soon.
    public void lookAgain(View before, double width, double height) {
        look(before);
        lastWidth = width;
        lastHeight = height;
    }

    /// Larger by a factor around a pixel.
    public void zoomBy(double factor, double x, double y) {
        look(view().zoomed(factor, x, y));
    }

    /// Larger by a factor around the middle.
    public void zoomBy(double factor) {
        zoomBy(factor, canvas.getWidth() / 2, canvas.getHeight() / 2);
    }

    /// Looks at what is in the middle of another canvas, as closely.
    public void lookLike(CanvasView other) {
        look(other.view()
                .panned((canvas.getWidth() - other.getWidth()) / 2, (canvas.getHeight() - other.getHeight()) / 2));
    }

    /// Shows everything, at most at its natural size.
    public void fit() {
        way = Way.WHOLE;
        show();
    }

    /// Shows a document that was opened: everything where its names can be read so, else the part in which most of it
    /// is.
    public void begin() {
        way = Way.READABLE;
        awaitsCharts = true;
        show();
    }

    private void show() {
        canvas.drawing().list().bounds().ifPresentOrElse(this::show, () -> look(View.START));
        shown = view();
        drawnByHand = false;
    }

    private void show(Box box) {
        if (canvas.getWidth() > 0) {
            whole = isShownWhole(box);
            look(whole ? fitting.of(box) : fitting.clear(first.of(box)));
        }
    }

    private boolean isShownWhole(Box box) {
        return way == Way.WHOLE || FirstView.isReadable(fitting.of(box));
    }

    /// Shows these variables.
    public void fit(Collection<String> variables) {
        around(variables).ifPresent(this::fit);
    }

    private Optional<Box> around(Collection<String> variables) {
        return Box.union(boxes(variables));
    }

    private List<Box> boxes(Collection<String> variables) {
        return variables.stream()
                .flatMap(variable -> canvas.drawing().node(variable).stream())
                .map(NodeGeometry::box)
                .toList();
    }

    private void fit(Box box) {
        if (canvas.getWidth() > 0) {
            look(fitting.of(box));
        }
    }

    /// Pans as little as needed to see a variable.
    public void reveal(String variable) {
        canvas.drawing().node(variable).ifPresent(node -> reveal(node.box().grown(REVEALED)));
    }

    /// Goes to a variable that was looked for: pans until it stands clear of the edges and of what lies along them.
    public void visit(String variable) {
        canvas.drawing().node(variable).map(NodeGeometry::box).ifPresent(this::visit);
    }

    /// Pans until a place stands clear of the edges and of what lies along them.
    void visit(Box place) {
        double clear = Math.min(FOUND, Math.min(canvas.getWidth(), canvas.getHeight()) / 8);
        reveal(place.grown(Math.max(REVEALED, clear / view().zoom())));
    }

    /// Pans as little as needed to see these variables, and looks from farther where they are too far apart.
    public void reveal(Collection<String> variables) {
        around(variables).ifPresent(this::revealAll);
    }

    /// Shows variables that a step of the history has just made. Undoing it looks where one looked before, unless
    /// somebody has looked elsewhere since.
    ///
    /// @param before the document before that step
    public void revealNew(CausalDocument before, Collection<String> variables) {
        View from = view();
        reveal(variables);
        look(fitting.clear(view(), boxes(variables)));
        turn = Optional.of(new Turn(before, from, canvas.studio().workspace().document(), view()));
    }

    private boolean turnsBack(CausalDocument now) {
        Optional<View> next = turn.flatMap(each -> now == each.before() && view().equals(each.to())
                ? Optional.of(each.from())
                : now == each.after() && view().equals(each.from()) ? Optional.of(each.to()) : Optional.empty());
        next.ifPresent(this::look);
        return next.isPresent();
    }

    /// Pans as little as needed to see a place, and looks from farther where it is too large.
    void revealAll(Box place) {
        Box box = place.grown(REVEALED);
        Box seen = view().visible(canvas.getWidth(), canvas.getHeight());
        if (box.width() > seen.width() || box.height() > seen.height()) {
            fit(box);
        } else {
            reveal(box);
        }
    }

    /// Shows what a step of the history has moved or left where none of it is in sight any more; what was looked at for
    /// a step that is undone is left again.
    void follow(CausalDocument before, CausalDocument now) {
        if (!turnsBack(now)
                && settled
                && canvas.getWidth() > 0
                && !isSeen(now, now.graph().variables())) {
            List<String> moved = now.graph().variables().stream()
                    .filter(before.graph()::contains)
                    .filter(variable -> !centre(before, variable).equals(centre(now, variable)))
                    .toList();
            if (!moved.isEmpty()) {
                reveal(moved);
            } else if (canvas.studio().workspace().history().canRedo()
                    && isSeen(before, before.graph().variables())) {
                reveal(now.graph().variables());
            }
        }
    }

    private boolean isSeen(CausalDocument document, Collection<String> variables) {
        Box seen = view().visible(canvas.getWidth(), canvas.getHeight());
        return variables.stream().anyMatch(variable -> seen.contains(centre(document, variable)));
    }

    private static Point centre(CausalDocument document, String variable) {
        return document.placements().get(variable).centre();
    }

    private void reveal(Box box) {
        Box seen = view().visible(canvas.getWidth(), canvas.getHeight());
        double dx = Math.min(0, box.x() - seen.x()) + Math.max(0, box.right() - seen.right());
        double dy = Math.min(0, box.y() - seen.y()) + Math.max(0, box.bottom() - seen.bottom());
        if (dx != 0 || dy != 0) {
            look(new View(view().zoom(), view().x() + dx, view().y() + dy));
        }
    }

    /// Whether everything was shown since a document was opened, so that what comes next leaves the view as it is.
    boolean isSettled() {
        return settled;
    }

    /// Leaves the view as it is, whatever is drawn next, as long as all of it is in sight.
    void settle() {
        settled = true;
        drawnByHand = true;
    }

    private boolean isAllSeen() {
        Box seen = view().visible(canvas.getWidth(), canvas.getHeight());
        return canvas.drawing().list().bounds().filter(seen::contains).isPresent();
    }

    /// Shows the same part of the document in the next frame, whatever its size is then.
    void unsettle() {
        settled = false;
    }

    /// Shows the same again in the next frame, now that charts have given variables another size, unless somebody has
    /// looked elsewhere. A part of a large document stays where it is but for the first charts: with other sizes
    /// another part might be chosen.
    void showAgain() {
        if (isAsShown() && (whole || awaitsCharts) && !(drawnByHand && isAllSeen())) {
            unsettle();
        }
        awaitsCharts = false;
    }

    /// Shows everything in the next frame.
    void fitNext() {
        way = Way.WHOLE;
        unsettle();
    }

    /// Shows a document that was opened in the next frame.
    void beginNext() {
        way = Way.READABLE;
        awaitsCharts = true;
        unsettle();
    }

    /// Whether it is seen as it was shown last, untouched since.
    boolean isAsShown() {
        return view().equals(shown);
    }

    /// Shows it if that is still to be done.
    void settleNow() {
        if (!settled && canvas.getWidth() > 0) {
            settled = true;
            show();
        }
    }

    /// When the canvas has got larger or smaller, what was in its middle stays there, also where a part of a large
    /// document was chosen to be seen first; where everything was seen, everything is seen.
    ///
    /// @return whether it has another size
    boolean keep() {
        double across = canvas.getWidth() - lastWidth;
        double down = canvas.getHeight() - lastHeight;
        boolean resized = across != 0 || down != 0;
        if (settled && lastWidth > 0 && resized) {
            Optional<Box> bounds = canvas.drawing().list().bounds();
            boolean all = bounds.filter(
                            box -> view().visible(lastWidth, lastHeight).contains(box))
                    .isPresent();
            boolean asShown = isAsShown();
            look(view().panned(Math.rint(across / 2), Math.rint(down / 2)));
            if (asShown && bounds.filter(box -> !isShownWhole(box)).isPresent()) {
                shown = view();
            } else if (asShown) {
                show();
            } else if (all
                    && !view().visible(canvas.getWidth(), canvas.getHeight()).contains(bounds.get())) {
                fit();
            }
        }
        lastWidth = canvas.getWidth();
        lastHeight = canvas.getHeight();
        return resized;
    }
}
