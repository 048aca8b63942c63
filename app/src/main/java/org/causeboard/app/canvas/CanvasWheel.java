package org.causeboard.app.canvas;

import javafx.geometry.Point2D;
import javafx.scene.input.GestureEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;

/// Pans and zooms by the wheel and by fingers on a pad.
final class CanvasWheel {
    private static final double ZOOM_BASE = 1.0025;

    private final CanvasView canvas;
    private final HeldKeys held;
    private final SettingsModel settings;

    CanvasWheel(CanvasView canvas, HeldKeys held) {
        this.canvas = canvas;
        this.held = held;
        settings = canvas.studio().settings();
    }

    void install() {
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::zoom);
    }

    private void scroll(ScrollEvent event) {
        if (held.zooms(event) || settings.get(Setting.WHEEL) == Setting.Wheel.ZOOMS) {
            zoom(Math.pow(ZOOM_BASE, event.getDeltaY()), event);
        } else {
            canvas.look(canvas.view().panned(event.getDeltaX(), event.getDeltaY()));
        }
        event.consume();
    }

    private void zoom(ZoomEvent event) {
        zoom(event.getZoomFactor(), event);
        event.consume();
    }

    private void zoom(double factor, GestureEvent around) {
        Point2D pixel = canvas.sceneToLocal(around.getSceneX(), around.getSceneY());
        canvas.sight().zoomBy(factor, pixel.getX(), pixel.getY());
    }
}
