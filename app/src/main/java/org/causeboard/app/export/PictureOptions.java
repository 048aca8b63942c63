package org.causeboard.app.export;

import org.causeboard.model.format.picture.PictureWriter.Ground;

/// How a picture leaves the program.
///
/// @param scale pixels for each world unit, from 1 to 4; formats without pixels pay no heed to it
/// @param ground whether the background is painted
/// @param look the colours
/// @param extent how much of the document
/// @param charts whether variables show their distributions
public record PictureOptions(int scale, Ground ground, Look look, Extent extent, Charts charts) {
    /// Twice the natural size, as on the screen, all of it.
    public static final PictureOptions USUAL =
            new PictureOptions(2, Ground.PAINTED, Look.SCREEN, Extent.EVERYTHING, Charts.SHOWN);

    public PictureOptions {
        if (scale < 1 || scale > 4) {
            throw new IllegalArgumentException("A picture has 1 to 4 pixels for each unit, not " + scale + ".");
        }
    }

    /// Which colours.
    public enum Look {
        /// Those of the screen now.
        SCREEN,
        /// Dark lines on white, whatever the screen shows.
        PRINT
    }

    /// How much of the document.
    public enum Extent {
        EVERYTHING,
        SELECTION
    }

    /// Whether distributions are shown.
    public enum Charts {
        SHOWN,
        LEFT_OUT
    }

    /// With another scale.
    public PictureOptions withScale(int scale) {
        return new PictureOptions(scale, ground, look, extent, charts);
    }

    /// With another background.
    public PictureOptions withGround(Ground ground) {
        return new PictureOptions(scale, ground, look, extent, charts);
    }

    /// In other colours.
    public PictureOptions withLook(Look look) {
        return new PictureOptions(scale, ground, look, extent, charts);
    }

    /// Of more or less of the document.
    public PictureOptions withExtent(Extent extent) {
        return new PictureOptions(scale, ground, look, extent, charts);
    }

    /// With or without distributions.
    public PictureOptions withCharts(Charts charts) {
        return new PictureOptions(scale, ground, look, extent, charts);
    }
}
