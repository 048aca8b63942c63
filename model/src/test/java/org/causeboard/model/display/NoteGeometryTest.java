package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// Notes on the canvas in lines.
final class NoteGeometryTest {
    @Test
    void aLongLineGoesOnBelowAndLosesNoWord() {
        String text =
                "Patients with large stones were sent to surgery, so that the groups differ before they are treated";
        NoteGeometry note = geometry(text);
        assertThat(note.lines()).hasSizeGreaterThan(1);
        assertThat(note.lines().stream().map(NoteGeometry.Line::text).collect(Collectors.joining(" ")))
                .isEqualTo(text);
        assertThat(note.box().width()).isLessThanOrEqualTo(420);
    }

    @Test
    void shortLinesStayAsWrittenAndAWordIsNotBroken() {
        assertThat(lines("# Stones\n  - small\n\nlarge")).containsExactly("Stones", "  - small", "", "large");
        String word = "x".repeat(200);
        assertThat(lines(word)).containsExactly(word);
        assertThat(lines("see " + word + " there")).containsExactly("see", word, "there");
    }

    private static List<String> lines(String text) {
        return geometry(text).lines().stream().map(NoteGeometry.Line::text).toList();
    }

    private static NoteGeometry geometry(String text) {
        return NoteGeometry.of(new Note("n", text, new Point(10, 20)), BundledFont.instance());
    }
}
