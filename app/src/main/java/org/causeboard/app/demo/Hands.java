package org.causeboard.app.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Mouse and keys of the demonstration. Called from a thread of its own; every movement waits until the window has
/// drawn what follows from it.
final class Hands {
    private static final int FRAMES = 3;
    private static final int STEPS = 8;
    private static final int PATIENCE_FRAMES = 1800;

    private final Scene scene;
    private final Robot robot;

    Hands(Scene scene) {
        this.scene = scene;
        robot = onScreen(Robot::new);
    }

    /// A result computed on the JavaFX thread.
    <T> T onScreen(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /// Waits until something holds, at most half a minute of frames.
    void waitUntil(BooleanSupplier holds) {
        for (int frame = 0; frame < PATIENCE_FRAMES; frame++) {
            if (onScreen(holds::getAsBoolean)) {
                frames(FRAMES);
                return;
            }
            frames(1);
        }
    }

    /// Lets the window draw.
    void frames(int count) {
        CountDownLatch drawn = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                drawn.countDown();
            }
        };
        Platform.runLater(timer::start);
        try {
            drawn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.runLater(timer::stop);
    }

    /// The middle of a node on the screen.
    Point2D middle(String selector) {
        return onScreen(() -> {
            Node node = scene.lookup(selector);
            return node.localToScreen(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        });
    }

    /// Whether there is such a node.
    boolean sees(String selector) {
        return onScreen(() -> scene.lookup(selector) != null);
    }

    void click(Point2D at) {
        move(at);
        press();
        release();
    }

    void doubleClick(Point2D at) {
        move(at);
        onScreen(() -> {
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        frames(FRAMES);
    }

    /// Presses at one place and moves to another, holding on.
    void pull(Point2D from, Point2D to) {
        move(from);
        press();
        for (int step = 1; step <= STEPS; step++) {
            move(from.interpolate(to, (double) step / STEPS));
        }
    }

    void drag(Point2D from, Point2D to) {
        pull(from, to);
        release();
    }

    void release() {
        onScreen(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        frames(FRAMES);
    }

    void type(String text) {
        for (char letter : text.toCharArray()) {
            onScreen(() -> {
                Node focused = scene.getFocusOwner();
                String typed = Character.toString(letter);
                focused.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
                return true;
            });
        }
        frames(FRAMES);
    }

    void key(KeyCode code) {
        onScreen(() -> {
            robot.keyType(code);
            return true;
        });
        frames(FRAMES);
    }

    private void move(Point2D to) {
        onScreen(() -> {
            robot.mouseMove(to);
            return true;
        });
        frames(1);
    }

    private void press() {
        onScreen(() -> {
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        frames(1);
    }
}
