package org.causeboard.model.format.picture;

import java.io.IOException;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palette;
import org.causeboard.model.format.FormatName;

/// Writes pictures in one format. An open family: each is a class and a line in [Pictures].
public interface PictureWriter {
    /// The margin around everything that is drawn, in world units.
    double MARGIN = 24;

    /// What it writes.
    FormatName format();

    /// A picture as the bytes of a file.
    ///
    /// @param palette the colours; [org.causeboard.model.display.Palettes#PRINT] for paper
    /// @param ground whether the background is painted or left out
    byte[] write(DisplayList list, Palette palette, Ground ground) throws IOException;

    /// What lies behind the picture.
    enum Ground {
        PAINTED,
        TRANSPARENT
    }
}
