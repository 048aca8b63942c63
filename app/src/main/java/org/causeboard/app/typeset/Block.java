package org.causeboard.app.typeset;

import java.util.ArrayList;
import java.util.List;

/// A part of a formula with its extent about its base line.
///
/// @param width from left to right
/// @param ascent above the base line
/// @param descent below the base line
/// @param marks what is drawn, from the left end of the base line
record Block(double width, double ascent, double descent, List<Mark> marks) {
    static final Block EMPTY = new Block(0, 0, 0, List.of());

    Block {
        marks = List.copyOf(marks);
    }

    /// Blocks side by side on one base line.
    static Block row(List<Block> blocks) {
        double width = 0;
        double ascent = 0;
        double descent = 0;
        List<Mark> marks = new ArrayList<>();
        for (Block block : blocks) {
            marks.addAll(block.moved(width, 0));
            width += block.width;
            ascent = Math.max(ascent, block.ascent);
            descent = Math.max(descent, block.descent);
        }
        return new Block(width, ascent, descent, marks);
    }

    /// Blocks in lines no wider than `room`, unless a block alone is; every line but the first starts at `indent`.
    static List<Block> broken(List<Block> blocks, double room, double indent) {
        List<Block> lines = new ArrayList<>();
        List<Block> line = new ArrayList<>();
        double width = 0;
        for (Block block : blocks) {
            if (width + block.width > room && width > (lines.isEmpty() ? 0 : indent)) {
                lines.add(row(line));
                line = new ArrayList<>(List.of(space(indent)));
                width = indent;
                if (block.marks.isEmpty()) {
                    continue; // a line does not start with a space
                }
            }
            line.add(block);
            width += block.width;
        }
        lines.add(row(line));
        return lines;
    }

    /// An empty space.
    static Block space(double width) {
        return new Block(width, 0, 0, List.of());
    }

    /// This block with its base line moved down.
    Block lowered(double by) {
        return new Block(width, Math.max(0, ascent - by), descent + by, moved(0, by));
    }

    List<Mark> moved(double dx, double dy) {
        return marks.stream().map(mark -> mark.moved(dx, dy)).toList();
    }
}
