package org.causeboard.engine.data;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.causeboard.engine.task.Progress;

/// The data sets that tests share; see `data/README.md` among the test resources.
public final class TestData {
    private TestData() {}

    /// A file under `data/`, read as a person would.
    public static Dataset read(String file) {
        DataReading reading = DataFiles.read(path(file), ReadChoices.AUTOMATIC, Progress.unwatched());
        if (reading instanceof DataReading.Readable readable) {
            return readable.dataset();
        }
        throw new AssertionError(file + ": " + reading);
    }

    static Path path(String file) {
        try {
            return Path.of(TestData.class.getResource("/data/" + file).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
