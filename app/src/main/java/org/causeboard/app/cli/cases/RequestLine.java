package org.causeboard.app.cli.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.causeboard.engine.task.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of a request file and its answer. Whatever is wrong with a request becomes the text of its answer's
/// `error`.
public final class RequestLine {
    /// The longest line that is read, in characters; a longer one is answered with an error.
    private static final int LONGEST = 64 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String text;
    private final boolean complete;

    private RequestLine(String text, boolean complete) {
        this.text = text;
        this.complete = complete;
    }

    /// A reader of request lines in UTF-8. What is not UTF-8 is read as U+FFFD, so that it spoils its own line only; a
    /// byte order mark at the start is passed over.
    public static BufferedReader reader(InputStream file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /// Reads the next line, of which no more than a bound is kept; empty at the end.
    public static Optional<RequestLine> read(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean complete = true;
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            } else {
                complete = false;
            }
        }
        return Optional.of(new RequestLine(line.toString(), complete));
    }

    /// Whether there is nothing on the line.
    public boolean isBlank() {
        return text.isBlank();
    }

    /// The answer as one line of JSON, which is never empty: whatever fails on the way becomes an error line.
    public String answer(RequestFiles files) {
        ObjectNode answer = JSON.createObjectNode();
        if (!complete) {
            return error(answer, "The line is longer than " + LONGEST + " characters.");
        }
        try {
            if (!(parsed() instanceof ObjectNode request)) {
                return error(answer, "The line is not a JSON object.");
            }
            copyId(request, answer);
            return answered(request, answer, files);
        } catch (IOException | RuntimeException | Error e) {
            // a request must never stop the run: not by its size, nor by a class that cannot be loaded
            return error(answer, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private JsonNode parsed() throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IOException("The line is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String answered(ObjectNode request, ObjectNode answer, RequestFiles files) throws IOException {
        Optional<CaseAnswerer> kind = CaseAnswerers.find(request);
        if (kind.isEmpty()) {
            return error(
                    answer, "No kind of request has these fields: " + String.join(", ", request.propertyNames()) + ".");
        }
        ObjectNode found = kind.get().answer(request, files, Progress.unwatched());
        return JSON.writeValueAsString(answer.deepCopy().setAll(found));
    }

    /// @param answer with the request's id, if it has one
    private static String error(ObjectNode answer, String sentence) {
        return JSON.writeValueAsString(answer.put("error", sentence));
    }

    private static void copyId(ObjectNode request, ObjectNode answer) {
        if (request.has("id")) {
            answer.set("id", request.get("id"));
        }
    }
}
