package org.causeboard.model.format.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The formats of pictures that need no toolkit.
public final class Pictures {
    private static final List<PictureWriter> ALL = List.of(new SvgPicture(), new TikzPicture(), new PdfPicture());

    private Pictures() {}

    /// All of them.
    public static List<PictureWriter> all() {
        return ALL;
    }

    /// The writer for a file, to judge by its name.
    public static Optional<PictureWriter> writer(Path file) {
        String name = file.getFileName().toString();
        return ALL.stream().filter(writer -> writer.format().fits(name)).findFirst();
    }
}
