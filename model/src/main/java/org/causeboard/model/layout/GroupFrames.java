package org.causeboard.model.layout;

import java.util.List;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Group;

/// The room that an open group takes around the shapes of its variables.
final class GroupFrames {
    private static final double BORDER = 6; // the second one of a plate lies a little lower and to the right

    private GroupFrames() {}

    static Box around(Group group, List<Box> members) {
        return geometry(group, members).frame().grown(BORDER);
    }

    /// Around its name, however far away one looks.
    static Box name(Group group, List<Box> members) {
        return geometry(group, members).nameFromAfar(BundledFont.instance());
    }

    private static GroupGeometry geometry(Group group, List<Box> members) {
        return GroupGeometry.around(group, Box.union(members).orElseThrow(), BundledFont.instance());
    }
}
