package org.causeboard.model.layout;

import java.util.List;
import java.util.stream.Stream;

/// All layouts, the usual one first.
public final class Layouts {
    private static final List<Layout> ALL = Stream.of(
                    new LayeredLayout(LayeredLayout.Direction.RIGHT),
                    new LayeredLayout(LayeredLayout.Direction.DOWN),
                    new RoleLayout(),
                    new TierLayout(),
                    new OrganicLayout(),
                    new CircleLayout(),
                    new GridLayout())
            .map(GroupedLayout::new)
            .map(Layout.class::cast)
            .toList();

    private Layouts() {}

    /// Every layout, in the order of menus.
    public static List<Layout> all() {
        return ALL;
    }
}
