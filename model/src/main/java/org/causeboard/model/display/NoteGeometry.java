package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;

/// Where the lines of a note are. A line that begins with `# ` is a heading; a long line goes on below.
///
/// @param note the note
/// @param lines its lines from top to bottom, at least one
/// @param box around all of them
public record NoteGeometry(Note note, List<Line> lines, Box box) {
    private static final String HEADING = "# ";
    private static final TextStyle TEXT_STYLE = new TextStyle(13, TextStyle.Weight.REGULAR);
    private static final TextStyle HEADING_STYLE = new TextStyle(20, TextStyle.Weight.SEMIBOLD);
    private static final double SPACING = 1.4;
    private static final double WIDEST = 420;

    public NoteGeometry {
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// @param at the left end of its baseline
    public record Line(String text, TextStyle style, Point at) {
        /// Whether it is a heading.
        public boolean isHeading() {
            return style.equals(HEADING_STYLE);
        }
    }

    /// The geometry of a note.
    public static NoteGeometry of(Note note, TextMeasure measure) {
        List<Line> lines = new ArrayList<>();
        double top = note.place().y();
        double widest = 8;
        for (String written :
                note.text().isEmpty() ? List.of("") : note.text().lines().toList()) {
            boolean heading = written.startsWith(HEADING);
            TextStyle style = heading ? HEADING_STYLE : TEXT_STYLE;
            String text = heading ? written.substring(HEADING.length()) : written;
            for (String part : wrapped(text, style, measure)) {
                lines.add(new Line(part, style, new Point(note.place().x(), top + style.size())));
                widest = Math.max(widest, measure.width(part, style));
                top += style.size() * SPACING;
            }
        }
        Box box = new Box(
                note.place().x(), note.place().y(), widest, top - note.place().y());
        return new NoteGeometry(note, lines, box);
    }

    /// A line in parts that are broken between words; spaces at its beginning stay, a single long word is not broken.
    private static List<String> wrapped(String text, TextStyle style, TextMeasure measure) {
        if (measure.width(text, style) <= WIDEST) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        String part = "";
        for (String word : text.split("(?<=\\S)(?= )")) {
            if (!part.isBlank() && measure.width(part + word, style) > WIDEST) {
                parts.add(part);
                part = word.stripLeading();
            } else {
                part += word;
            }
        }
        parts.add(part);
        return parts;
    }
}
