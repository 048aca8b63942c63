package org.causeboard.app.canvas.render;

import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Token;

/// The canvas' ground: its colour with faint dots every 24 world units. One small tile, repeated and shifted.
final class DotGrid extends Region {
    static final double SPACING = 24;

    private int tile;

    DotGrid() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(View view, Colours colours, double width, double height) {
        double step = SPACING * view.zoom();
        while (step < 14) {
            step *= 4;
        }
        int pixels = (int) Math.rint(step);
        if (pixels != tile) {
            colour(pixels, colours);
        }
        shift(view, step, width, height);
    }

    /// Forgets the tile, whose colours are no longer right.
    void recolour() {
        tile = 0;
    }

    private void shift(View view, double step, double width, double height) {
        setTranslateX(-floorMod(view.x() * view.zoom(), step) - step / 2);
        setTranslateY(-floorMod(view.y() * view.zoom(), step) - step / 2);
        resize(width + 2 * step, height + 2 * step);
    }

    private static double floorMod(double number, double step) {
        return number - Math.floor(number / step) * step;
    }

    private void colour(int pixels, Colours colours) {
        tile = pixels;
        Color dots = colours.of(Ink.of(Token.GRID));
        WritableImage image = new WritableImage(pixels, pixels);
        int middle = pixels / 2;
        for (int x = middle; x < middle + 2; x++) {
            for (int y = middle; y < middle + 2; y++) {
                image.getPixelWriter().setColor(Math.min(x, pixels - 1), Math.min(y, pixels - 1), dots);
            }
        }
        setBackground(new Background(
                new BackgroundFill[] {
                    new BackgroundFill(colours.of(Ink.of(Token.BACKGROUND)), CornerRadii.EMPTY, Insets.EMPTY)
                },
                new BackgroundImage[] {repeated(image)}));
    }

    private static BackgroundImage repeated(Image image) {
        return new BackgroundImage(
                image,
                BackgroundRepeat.REPEAT,
                BackgroundRepeat.REPEAT,
                BackgroundPosition.DEFAULT,
                BackgroundSize.DEFAULT);
    }
}
