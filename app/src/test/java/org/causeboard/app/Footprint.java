package org.causeboard.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// What the process holds while nothing is done.
///
/// @param heap bytes after full collections
/// @param nodes of what is shown
/// @param windows of the system, lists and menus included
/// @param openFiles of the process, where the system tells
/// @param journal files in the folder where edits are kept
record Footprint(long heap, int nodes, int windows, int threads, long openFiles, int journal) {
    /// Fonts of formulas, which the typesetter opens when it first needs one, and keeps.
    private static final int FONTS = 24;
    private static final int OF_A_DOCUMENT = 4; // files in the journal, which are written a second later
    private static final int PLACES = 4; // across, and down
    private static final int COLLECTION_MILLIS = 60_000;
    private static final int HELPERS = 4; // threads of the collector and of Java's pools, which come and go

    /// Measures.
    ///
    /// @param shown the root of a window, a pane
    static Footprint now(Parent shown, Path journal) throws IOException {
        paintInManyPlaces((Pane) shown);
        return new Footprint(
                heapAtRest(),
                nodes(shown),
                Window.getWindows().size(),
                Thread.getAllStackTraces().size(),
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? unix.getOpenFileDescriptorCount()
                        : 0,
                files(journal));
    }

    /// The toolkit keeps the way to what it painted last in each of the places that a frame paints anew, and so a
    /// window that was closed, until a frame has as many places.
    private static void paintInManyPlaces(Pane shown) {
        List<Node> dots = new ArrayList<>();
        for (int i = 0; i < PLACES * PLACES; i++) {
            Node dot = new Rectangle(
                    shown.getWidth() * (i % PLACES) / PLACES,
                    shown.getHeight() * Math.floorDiv(i, PLACES) / PLACES,
                    1,
                    1);
            dot.setManaged(false);
            dots.add(dot);
        }
        WaitForAsyncUtils.waitForAsyncFx(
                COLLECTION_MILLIS, () -> shown.getChildren().addAll(dots));
        Frames.pass();
        WaitForAsyncUtils.waitForAsyncFx(
                COLLECTION_MILLIS, () -> shown.getChildren().removeAll(dots));
        Frames.pass();
    }

    /// Bytes after full collections.
    static long heapAtRest() {
        collect();
        collect(); // what the toolkit gave back of what was collected
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Twice, while nothing is painted: what is softly held goes unless it was used between two collections, and with
    /// each shadow JavaFX uses all pictures of shadows that it keeps. Of a picture that is gone it gives the pixels
    /// back when it shows the next one.
    private static void collect() {
        Frames.pass();
        WaitForAsyncUtils.waitForAsyncFx(COLLECTION_MILLIS, () -> {
            System.gc();
            new ImageView(new WritableImage(1, 1)).snapshot(null, null);
            System.gc();
        });
        Frames.pass();
    }

    private static int nodes(Node node) {
        return 1
                + (node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .mapToInt(Footprint::nodes)
                                .sum()
                        : 0);
    }

    private static int files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    /// What is more than before, in words; nothing while it is flat.
    ///
    /// @param growth bytes of heap that it may have grown by
    List<String> grownSince(Footprint before, long growth) {
        List<String> grown = new ArrayList<>();
        add(grown, "bytes of heap", before.heap, heap, growth);
        add(grown, "windows", before.windows, windows, 0);
        add(grown, "threads", before.threads, threads, HELPERS);
        add(grown, "open files", before.openFiles, openFiles, FONTS);
        add(grown, "files in the journal", before.journal, journal, OF_A_DOCUMENT);
        return grown;
    }

    private static void add(List<String> grown, String what, long before, long now, long most) {
        if (now - before > most) {
            grown.add("%s: %d, before %d".formatted(what, now, before));
        }
    }

    @Override
    public String toString() {
        return "%.1f MB of heap, %d nodes, %d windows, %d threads, %d open files, %d in the journal"
                .formatted(heap / 1048576.0, nodes, windows, threads, openFiles, journal);
    }
}
