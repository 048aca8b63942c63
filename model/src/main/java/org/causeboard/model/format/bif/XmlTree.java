package org.causeboard.model.format.bif;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.causeboard.engine.task.Progress;

/// The elements of an XML text that is not trusted: nothing is loaded from elsewhere, entities of a text's own are
/// refused, and depth and number of elements are bounded.
final class XmlTree {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 2_000_000;
    private static final String REPAIR = "Save it again in the program that made it.";

    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private int count;

    private XmlTree() {}

    /// What came of it. Sealed: the outermost element, or the first thing that is wrong.
    sealed interface Result {
        record Tree(TextPart root) implements Result {}

        record Broken(BifProblem problem) implements Result {}
    }

    static Result read(byte[] text, Progress progress) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(text));
            return new XmlTree().read(reader, progress);
        } catch (XMLStreamException e) {
            var place = Optional.ofNullable(e.getLocation());
            return new Result.Broken(new BifProblem(
                    place.map(found -> found.getLineNumber()).orElse(0),
                    place.map(found -> Math.max(1, found.getColumnNumber())).orElse(0),
                    "The XML is broken here.",
                    REPAIR));
        }
    }

    private Result read(XMLStreamReader reader, Progress progress) throws XMLStreamException {
        while (reader.hasNext()) {
            progress.check();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == MAX_DEPTH) {
                        return broken(reader, "Elements are nested more than " + MAX_DEPTH + " deep.");
                    }
                    if (++count > MAX_ELEMENTS) {
                        return broken(reader, "There are more than " + MAX_ELEMENTS + " elements.");
                    }
                    open.push(new Open(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    TextPart done = open.pop().done();
                    if (open.isEmpty()) {
                        return new Result.Tree(done);
                    }
                    open.peek().children.add(done);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty() && !reader.isWhiteSpace()) {
                        open.peek()
                                .text
                                .append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    } else if (!open.isEmpty()) {
                        open.peek().text.append(' ');
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return broken(
                            reader, "The entity '" + reader.getLocalName() + "' is none that XML knows by itself.");
                }
                default -> {
                    // comments, instructions and the document's type say nothing here
                }
            }
        }
        return new Result.Broken(new BifProblem(0, 0, "There is no element in this text.", REPAIR));
    }

    private static Result broken(XMLStreamReader reader, String message) {
        var place = reader.getLocation();
        return new Result.Broken(
                new BifProblem(place.getLineNumber(), Math.max(1, place.getColumnNumber()), message, REPAIR));
    }

    /// An element whose last tag has not come yet.
    private static final class Open {
        private final String name;
        private final Map<String, String> attributes;
        private final int line;
        private final int column;
        private final List<TextPart> children = new ArrayList<>(2);
        private final StringBuilder text = new StringBuilder();

        Open(XMLStreamReader reader) {
            name = reader.getLocalName().toLowerCase(Locale.ROOT);
            attributes = reader.getAttributeCount() == 0 ? Map.of() : new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
            }
            line = reader.getLocation().getLineNumber();
            column = Math.max(1, reader.getLocation().getColumnNumber());
        }

        TextPart done() {
            return new TextPart(name, attributes, children, text.toString().strip(), line, column);
        }
    }
}
