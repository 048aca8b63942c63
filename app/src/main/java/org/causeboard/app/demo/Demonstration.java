package org.causeboard.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.data.DataViewModel;
import org.causeboard.app.files.DocumentFiles;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// The main job from an empty canvas to a reopened file, as a person does it: draw, be refused a cycle, load data, fit,
/// see, do, imagine, ask, save and open again.
public final class Demonstration {
    private static final double RING_OFFSET = 7;
    private static final int OPEN = 1;
    private static final String PATIENT = "680"; // a large stone, the needle, no success

    private final Studio studio;
    private final CanvasView canvas;
    private final DataViewModel data;
    private final DocumentFiles files;
    private final Hands hands;
    private final Report report;
    private final Path folder;
    private final BooleanSupplier idle;

    /// @param idle whether no work is under way
    /// @param folder where pictures and report go
    public Demonstration(
            Studio studio,
            Scene scene,
            CanvasView canvas,
            DataViewModel data,
            DocumentFiles files,
            BooleanSupplier idle,
            Path folder)
            throws IOException {
        this.idle = idle;
        this.studio = studio;
        this.canvas = canvas;
        this.data = data;
        this.files = files;
        this.folder = folder;
        hands = new Hands(scene);
        report = new Report(folder, hands, scene);
    }

    /// Does the job; call it on a thread of its own.
    ///
    /// @return the page that shows it
    public Path run() throws IOException {
        hands.frames(30);
        report.picture("empty", "An empty canvas says the three ways to begin.");
        draw();
        connect();
        giveRoles();
        loadAndFit();
        climbTheLadder();
        ask();
        saveAndReopen();
        return report.write();
    }

    private void draw() throws IOException {
        variable(0.5, 0.12, "size"); // clear of the hints, which go away with the first variable
        variable(0.25, 0.75, "treatment");
        variable(0.75, 0.75, "success");
        report.picture("variables", "Double-click draws a variable; its name is typed at once.");
    }

    private void variable(double across, double down, String name) {
        hands.doubleClick(
                hands.onScreen(() -> canvas.localToScreen(canvas.getWidth() * across, canvas.getHeight() * down)));
        hands.type(name);
        hands.key(KeyCode.ENTER);
    }

    private void connect() throws IOException {
        hands.drag(ring("size"), middle("treatment"));
        hands.drag(ring("size"), middle("success"));
        hands.drag(ring("treatment"), middle("success"));
        report.picture("arrows", "Dragging from a variable's ring draws an arrow.");
        hands.pull(ring("success"), middle("size"));
        report.picture(
                "cycle", "An arrow that would close a cycle is shown in red, with the cycle lit and a sentence.");
        hands.release();
        hands.key(KeyCode.ESCAPE);
        perform("layout-layered");
        hands.frames(30);
        report.picture("layout", "One key arranges the graph in layers.");
    }

    private void giveRoles() throws IOException {
        hands.click(middle("treatment"));
        hands.key(KeyCode.E);
        hands.click(middle("success"));
        hands.key(KeyCode.O);
        perform("show-identification");
        settle();
        report.picture(
                "identification", "With exposure and outcome marked, the effect is identified: by adjusting for size.");
    }

    private void loadAndFit() throws IOException {
        Path rows = folder.resolve("kidney_stones.csv");
        KidneyStones.write(rows);
        run(() -> data.load(rows));
        hands.waitUntil(() -> studio.workspace().document().data().isPresent());
        perform("show-data");
        settle();
        report.picture(
                "data", "700 patients with kidney stones (Charig et al. 1986) are loaded; columns match by name.");
        run(data::fit);
        hands.waitUntil(() -> studio.workspace().document().mechanisms().size() == 3);
        hands.frames(30);
        perform("layout-layered");
        hands.frames(30);
        report.picture("fitted", "Each variable has a mechanism and shows its distribution.");
    }

    private void climbTheLadder() throws IOException {
        perform("mode-see");
        hands.click(state("treatment", OPEN));
        settle();
        report.picture("see", "See: a click on a bar observes a treatment, and everything else follows.");
        hands.key(KeyCode.ESCAPE);
        perform("mode-do");
        hands.click(state("treatment", OPEN));
        settle();
        report.picture("do", "Do: the treatment is set, the arrow into it is cut, and the order of the two reverses.");
        hands.key(KeyCode.ESCAPE);
        imagine();
    }

    private void imagine() throws IOException {
        perform("imagine-row");
        hands.type(PATIENT);
        hands.key(KeyCode.ENTER);
        settle();
        report.picture("row", "Imagine: a row of the data, patient " + PATIENT + ", is taken as fact.");
        hands.click(state("treatment", OPEN));
        settle();
        report.picture(
                "imagine",
                "The same patient with open surgery instead: fact and what would have been stand side by side.");
        hands.key(KeyCode.ESCAPE);
        perform("mode-see");
    }

    /// Waits until no work is under way and what it found is drawn.
    private void settle() {
        hands.frames(4);
        hands.waitUntil(idle);
        hands.frames(8);
    }

    private void ask() throws IOException {
        if (hands.sees("#query-field")) {
            hands.click(hands.middle("#query-field"));
            hands.type("P(success=yes | do(treatment=open))");
            hands.key(KeyCode.ENTER);
            settle();
            report.picture("ask", "A question in writing gets its answer with estimand, method and assumptions.");
            hands.key(KeyCode.ESCAPE);
        }
    }

    private void saveAndReopen() throws IOException {
        Path file = folder.resolve("kidney-stones.causeboard");
        Files.deleteIfExists(file);
        run(() -> files.save(file, () -> {}));
        hands.waitUntil(() -> !studio.workspace().editedProperty().get());
        CausalDocument saved = studio.workspace().document();
        perform("new-document");
        run(() -> files.open(file));
        hands.waitUntil(() -> studio.workspace().document().graph().size() == 3);
        hands.frames(30);
        boolean same = saved.graph().equals(studio.workspace().document().graph())
                && saved.mechanisms().equals(studio.workspace().document().mechanisms());
        report.picture(
                "reopened",
                same ? "Saved, closed and opened again: the same document." : "Opened again, but not the same.");
    }

    private void perform(String action) {
        run(() -> studio.actions().get(action).perform());
    }

    private void run(Runnable work) {
        hands.onScreen(() -> {
            work.run();
            return true;
        });
        hands.frames(4);
    }

    private Point2D middle(String variable) {
        return place(variable, box -> box.centre());
    }

    private Point2D ring(String variable) {
        return place(variable, box -> new Point(box.centre().x(), box.bottom() + RING_OFFSET));
    }

    private Point2D state(String variable, int state) {
        return hands.onScreen(() -> {
            NodeGeometry node = canvas.drawing().geometry().nodes().get(variable);
            return screen(node.states().get(state).centre());
        });
    }

    private interface Spot {
        Point in(Box box);
    }

    private Point2D place(String variable, Spot spot) {
        return hands.onScreen(() ->
                screen(spot.in(canvas.drawing().geometry().nodes().get(variable).box())));
    }

    private Point2D screen(Point world) {
        Point at = canvas.view().toScreen(world);
        return canvas.localToScreen(at.x(), at.y());
    }
}
