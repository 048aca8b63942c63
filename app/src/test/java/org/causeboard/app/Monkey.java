package org.causeboard.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.causeboard.app.action.Action;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;

/// Uses a window as nobody would: clicks, drags, keys, wheel, pasted texts and actions at random. The same seed does
/// the same again. What it does is logged, the last of it told when something goes wrong.
final class Monkey {
    private static final int LOOK_SECONDS = 5;
    private static final int MOST_WORK_SECONDS = 60;
    private static final int MOST_WAIT_SECONDS = 900;
    private static final int MOST_VARIABLES = 30;
    private static final int REMEMBERED = 40;
    private static final int TOGETHER = 5;
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.A,
            KeyCode.B,
            KeyCode.C,
            KeyCode.D,
            KeyCode.E,
            KeyCode.F,
            KeyCode.G,
            KeyCode.I,
            KeyCode.J,
            KeyCode.K,
            KeyCode.L,
            KeyCode.M,
            KeyCode.N,
            KeyCode.O,
            KeyCode.S,
            KeyCode.U,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Z,
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.PERIOD,
            KeyCode.COMMA,
            KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET,
            KeyCode.PAGE_DOWN,
            KeyCode.PAGE_UP,
            KeyCode.ENTER,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.ESCAPE,
            KeyCode.TAB,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.F2,
            KeyCode.F11,
            KeyCode.SPACE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN);
    /// Shortcuts that open a dialog of the system, which no robot can answer.
    private static final Set<KeyCode> DIALOGS = EnumSet.of(KeyCode.O, KeyCode.S, KeyCode.E, KeyCode.P, KeyCode.I);

    /// Shortcuts that open another tab or window, or close this one: what is watched is this document's canvas.
    private static final Set<KeyCode> ELSEWHERE = EnumSet.of(KeyCode.N, KeyCode.T, KeyCode.W, KeyCode.B, KeyCode.Q);

    private static final Set<String> QUIET_FILE_ACTIONS = Set.of("new-document", "open-gallery", "unload-data");
    private static final List<String> TEXTS = List.of(
            "A -> B -> C",
            "dag { X [exposure] Y [outcome] X -> Y X <-> Y }",
            "digraph { a -> b; b -> c }",
            "p,q\nq,r",
            "no graph at all {",
            "pag { A @-> B B @-@ C }",
            "\u0000\uD83D\uDE00 -> \u202Ex");

    private final Supplier<org.causeboard.app.Window> shown;
    private final SplittableRandom random;
    private org.causeboard.app.Window window;
    private Workspace workspace;
    private Robot robot;
    private final Set<KeyCode> heldKeys = new LinkedHashSet<>();
    private final Set<MouseButton> heldButtons = EnumSet.noneOf(MouseButton.class);
    private final Thread stageThread;
    private final List<String> log = new ArrayList<>();

    /// To be made on the JavaFX thread.
    ///
    /// @param shown the window to play with, asked before each event: the one before may have been closed, or put
    /// together anew in another language
    Monkey(Supplier<org.causeboard.app.Window> shown, long seed) {
        this.shown = shown;
        random = new SplittableRandom(seed);
        robot = new Robot();
        stageThread = Thread.currentThread();
        look();
    }

    private void look() {
        org.causeboard.app.Window now = shown.get();
        if (now != window) {
            note("sees " + now.studio().title().getValue());
            window = now;
            workspace = now.studio().workspace();
        }
    }

    /// Takes another robot, since the headless platform's keeps the window that it knows after that one was closed.
    void changeHands() {
        robot = new Robot();
    }

    /// JavaFX's own headless platform fails to paint a popup that reaches over the border of its screen, or in
    /// full screen, and loses its window when another one is hidden; that is not ours.
    static boolean isOfThePlatform(Throwable problem) {
        return Arrays.stream(problem.getStackTrace())
                .map(StackTraceElement::getClassName)
                .dropWhile(name -> name.startsWith("java.") || name.startsWith("jdk."))
                .limit(1)
                .anyMatch(name -> name.startsWith("com.sun.glass.ui.headless."));
    }

    /// The last things that were done.
    List<String> lastDone() {
        return List.copyOf(log);
    }

    /// Does so many things at once, on the JavaFX thread.
    void play(int events) throws InterruptedException, ExecutionException, TimeoutException {
        onStage(() -> {
            for (int i = 0; i < events; i++) {
                next();
            }
        });
    }

    /// Does whatever can be done once, so that every panel was seen.
    void tryEverything() throws InterruptedException, ExecutionException, TimeoutException {
        int tried = 0;
        for (String id : actions().stream().map(Action::id).toList()) {
            onStage(() -> {
                look();
                note("do " + id);
                window.studio().actions().get(id).perform();
            });
            if (++tried % TOGETHER == 0) {
                calmDown();
            }
        }
        calmDown();
    }

    /// Lets go of everything and gives up whatever is open.
    void calmDown() throws InterruptedException, ExecutionException, TimeoutException {
        onStage(() -> {
            List.copyOf(heldButtons).forEach(this::release);
            List.copyOf(heldKeys).forEach(this::release);
            for (Window open : List.copyOf(Window.getWindows())) {
                if (open instanceof PopupWindow popup) {
                    popup.hide();
                }
            }
        });
        for (int i = 0; i < 4; i++) {
            onStage(this::escape);
        }
        onStage(() -> {
            look();
            window.canvas().requestFocus(); // where a talk is left
            escape();
        });
    }

    /// Of two windows the headless platform gives the robot's keys to the one that was opened last, whichever a person
    /// is in: the one that is watched gets this key by itself.
    private void escape() {
        look();
        note("type ESCAPE");
        for (EventType<KeyEvent> kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            EventTarget at = window.scene().getFocusOwner() == null
                    ? window.scene()
                    : window.scene().getFocusOwner();
            Event.fireEvent(at, new KeyEvent(kind, "", "", KeyCode.ESCAPE, false, false, false, false));
        }
    }

    /// Begins with a document of its own, so that the history does not grow for ever.
    void startAfresh() throws InterruptedException, ExecutionException, TimeoutException {
        onStage(() -> {
            look();
            List<String> ids = Gallery.ids();
            CausalDocument document = random.nextInt(3) == 0
                    ? CausalDocument.empty()
                    : Gallery.find(ids.get(random.nextInt(ids.size())))
                            .orElseThrow()
                            .document();
            note("open " + document.title());
            workspace.open(
                    document.graph().size() > MOST_VARIABLES ? CausalDocument.empty() : document, Optional.empty());
        });
    }

    /// On a loaded machine a second of work takes many: the window is stuck when its thread worked for too long, or did
    /// nothing for very long.
    private void onStage(Runnable run) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getThreadCpuTime(stageThread.threadId());
        Platform.runLater(() -> {
            try {
                run.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        for (int waited = 0; ; waited++) {
            try {
                done.get(LOOK_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                long worked = threads.getThreadCpuTime(stageThread.threadId()) - before;
                if (worked > TimeUnit.SECONDS.toNanos(MOST_WORK_SECONDS) || waited * LOOK_SECONDS > MOST_WAIT_SECONDS) {
                    throw new TimeoutException("The window's thread worked for %d s and is not back:%n  %s"
                            .formatted(
                                    TimeUnit.NANOSECONDS.toSeconds(worked),
                                    Arrays.stream(stageThread.getStackTrace())
                                            .map(StackTraceElement::toString)
                                            .collect(Collectors.joining("\n  "))));
                }
            }
        }
    }

    private void note(String what) {
        log.add(what);
        if (log.size() > REMEMBERED) {
            log.removeFirst();
        }
    }

    private void next() {
        look();
        int dice = random.nextInt(100);
        if (dice < 34) {
            move();
        } else if (dice < 52) {
            button();
        } else if (dice < 58) {
            doubleClick();
        } else if (dice < 78) {
            type(KEYS.get(random.nextInt(KEYS.size())));
        } else if (dice < 85) {
            modifier();
        } else if (dice < 90) {
            int clicks = random.nextInt(-3, 4);
            note("wheel " + clicks);
            robot.mouseWheel(clicks);
        } else if (dice < 98) {
            act();
        } else {
            paste();
        }
    }

    /// To something on the canvas, or anywhere in the window.
    private void move() {
        Point2D target = random.nextInt(4) == 0 ? anywhere() : thing();
        note("move " + Math.round(target.getX()) + " " + Math.round(target.getY()));
        robot.mouseMove(target);
    }

    private Point2D anywhere() {
        Window stage = window.scene().getWindow();
        return new Point2D(
                stage.getX() + random.nextDouble(stage.getWidth()),
                stage.getY() + random.nextDouble(stage.getHeight()));
    }

    private Point2D thing() {
        List<Point> places = new ArrayList<>();
        for (NodeGeometry node : FreshStage.drawn(window).geometry().nodes().values()) {
            places.add(node.box().centre());
            places.add(new Point(node.box().right() + 5, node.box().centre().y()));
            node.states().forEach(state -> places.add(state.centre()));
        }
        for (EdgeGeometry edge : FreshStage.drawn(window).geometry().edges().values()) {
            places.add(edge.middle());
            places.add(edge.points().getLast());
        }
        workspace.document().notes().forEach(note -> places.add(note.place()));
        if (places.isEmpty()) {
            return anywhere();
        }
        Point place = places.get(random.nextInt(places.size()));
        Point pixel = window.canvas().view().toScreen(place);
        Point2D at =
                window.canvas().localToScreen(pixel.x() + random.nextInt(-4, 5), pixel.y() + random.nextInt(-4, 5));
        Bounds canvas = window.canvas().localToScreen(window.canvas().getLayoutBounds());
        boolean shown = canvas != null; // not before the first frame of a tab that was opened just now
        return shown && canvas.contains(at) ? at : anywhere();
    }

    private void button() {
        if (!heldButtons.isEmpty() && random.nextInt(3) > 0) {
            release(heldButtons.iterator().next());
            return;
        }
        int dice = random.nextInt(20);
        MouseButton button = dice == 0 ? MouseButton.SECONDARY : dice == 1 ? MouseButton.MIDDLE : MouseButton.PRIMARY;
        if (heldButtons.add(button)) {
            note("press " + button);
            robot.mousePress(button);
        } else {
            release(button);
        }
    }

    private void release(MouseButton button) {
        heldButtons.remove(button);
        note("release " + button);
        robot.mouseRelease(button);
    }

    private void doubleClick() {
        note("double-click");
        robot.mouseClick(MouseButton.PRIMARY);
        robot.mouseClick(MouseButton.PRIMARY);
    }

    private void type(KeyCode key) {
        boolean dialog = (DIALOGS.contains(key) || ELSEWHERE.contains(key)) && heldKeys.contains(KeyCode.CONTROL);
        if (!dialog) {
            note("type " + key + heldKeys);
            robot.keyType(key);
        }
    }

    private void modifier() {
        List<KeyCode> modifiers = List.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.CONTROL, KeyCode.ALT);
        KeyCode key = modifiers.get(random.nextInt(modifiers.size()));
        if (heldKeys.add(key)) {
            note("hold " + key);
            robot.keyPress(key);
        } else {
            release(key);
        }
    }

    private void release(KeyCode key) {
        heldKeys.remove(key);
        note("let go " + key);
        robot.keyRelease(key);
    }

    private void act() {
        List<Action> actions = actions();
        Action action = actions.get(random.nextInt(actions.size()));
        boolean grows = action.id().startsWith("insert-") || action.id().equals("duplicate");
        if (grows && workspace.document().graph().size() > MOST_VARIABLES) {
            return;
        }
        note("do " + action.id());
        action.perform();
    }

    private List<Action> actions() {
        return window.studio().actions().all().stream()
                .filter(action -> action.topic() != Action.Topic.FILE || QUIET_FILE_ACTIONS.contains(action.id()))
                .toList();
    }

    private void paste() {
        if (workspace.document().graph().size() <= MOST_VARIABLES) {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            note("paste " + text);
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            window.studio().actions().get("paste").perform();
        }
    }
}
