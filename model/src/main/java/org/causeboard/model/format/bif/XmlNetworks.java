package org.causeboard.model.format.bif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.causeboard.engine.task.Progress;

/// Reads discrete Bayesian networks in XML; which language it is, is told by its outermost element.
public final class XmlNetworks {
    /// The longest text that is read.
    public static final int MAX_BYTES = 64 << 20;

    private XmlNetworks() {}

    /// Reads a file, unless that is cancelled.
    ///
    /// @throws IOException when the file cannot be read
    public static BifReading read(Path file, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(MAX_BYTES + 1), progress);
        }
    }

    /// Whether a text is in XML, to judge by its first sign.
    static boolean isXml(byte[] text) {
        int at = text.length > 2 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF ? 3 : 0;
        while (at < text.length && text[at] > 0 && text[at] <= ' ') {
            at++;
        }
        return at < text.length && text[at] == '<';
    }

    static BifReading read(byte[] text, Progress progress) {
        if (text.length == 0) {
            return refused(new BifProblem(0, 0, "The file is empty.", "Choose another file."));
        }
        if (text.length > MAX_BYTES) {
            return refused(new BifProblem(
                    0,
                    0,
                    "The file is larger than " + (MAX_BYTES >> 20) + " MB.",
                    "Split it, or keep only the variables that the question is about."));
        }
        return switch (XmlTree.read(text, progress)) {
            case XmlTree.Result.Tree(TextPart root) ->
                switch (root.name()) {
                    case "bif" -> XmlBifReader.read(root, progress);
                    case "smile" -> XdslReader.read(root, progress);
                    default ->
                        refused(root.problem(
                                "This is no Bayesian network: the XML begins with <" + root.name()
                                        + ">, not with <BIF> or <smile>.",
                                "Choose a network in XMLBIF or of GeNIe; data are read as CSV."));
                };
            case XmlTree.Result.Broken(BifProblem problem) -> refused(problem);
        };
    }

    private static BifReading refused(BifProblem problem) {
        return new BifReading.Refused(List.of(problem));
    }
}
