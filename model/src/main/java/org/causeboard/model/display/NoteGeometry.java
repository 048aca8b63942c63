package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;

/// Where the lines of a note are. A line that begins with `# ` is a heading.
///
/// @param note the note
/// @param lines its lines from top to bottom, at least one
/// @param box around all of them
public record NoteGeometry(Note note, List<Line> lines, Box box) {
    private static final String HEADING = "# ";
    private static final TextStyle TEXT_STYLE = new TextStyle(13, TextStyle.Weight.REGULAR);
    private static final TextStyle HEADING_STYLE = new TextStyle(20, TextStyle.Weight.SEMIBOLD);
    private static final double SPACING = 1.4;

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
            lines.add(new Line(text, style, new Point(note.place().x(), top + style.size())));
            widest = Math.max(widest, measure.width(text, style));
            top += style.size() * SPACING;
        }
        Box box = new Box(
                note.place().x(), note.place().y(), widest, top - note.place().y());
        return new NoteGeometry(note, lines, box);
    }
}
