package org.causeboard.model.format.bif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;

/// The public networks among the test resources of the application, for benchmarks run from any folder of the project.
final class PublicNetworks {
    private static final String FOLDER = "app/src/test/resources/cases/bn/networks/";

    private PublicNetworks() {}

    static Path file(String name) {
        return List.of(Path.of(FOLDER), Path.of("..", FOLDER)).stream()
                .map(folder -> folder.resolve(name + ".bif.gz"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }

    static DiscreteNetwork read(String name) {
        try {
            return ((BifReading.Network) BifReader.read(file(name))).network();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
