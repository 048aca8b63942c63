package org.causeboard.app.cli.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The files beside a request file.
///
/// @param folder where the request file lies
public record RequestFiles(Path folder) {

    /// The file that a request names, below the folder only.
    ///
    /// @param name a relative path such as `networks/asia.bif.gz`
    /// @throws IOException when there is no such file, or the name leads out of the folder
    public Path find(String name) throws IOException {
        Path found = inside(name);
        if (!Files.isRegularFile(found)) {
            throw new NoSuchFileException(found.toString(), null, "looked for beside the request file");
        }
        return found;
    }

    /// The file of one name, or else the file of the other.
    ///
    /// @throws IOException when there is neither, or a name leads out of the folder
    public Path find(String name, String other) throws IOException {
        return find(!Files.isRegularFile(inside(name)) && Files.isRegularFile(inside(other)) ? other : name);
    }

    private Path inside(String name) throws IOException {
        Path found = folder.resolve(name).normalize();
        if (!found.startsWith(folder.normalize())) {
            throw new IOException("'" + name + "' leads out of the folder of the request file.");
        }
        return found;
    }
}
