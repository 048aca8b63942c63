package org.causeboard.app.cli.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.causeboard.engine.task.Progress;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// A compressed file of requests with their expected answers, among the test resources.
record CaseFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static CaseFile resource(String name) {
        URL url = CaseFile.class.getResource("/cases/" + name);
        try {
            return new CaseFile(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    List<ObjectNode> requests() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> (ObjectNode) JSON.readTree(line)).toList();
        }
    }

    /// One request that names no files.
    static ObjectNode request(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /// The answer to a request that names no files.
    static ObjectNode answerAlone(ObjectNode request) throws IOException {
        return new CaseFile(Path.of("none")).answer(request);
    }

    /// What the first kind of case that accepts a request answers.
    ObjectNode answer(ObjectNode request) throws IOException {
        RequestFiles files = new RequestFiles(path.toAbsolutePath().getParent());
        return CaseAnswerers.find(request).orElseThrow().answer(request, files, Progress.unwatched());
    }
}
