package org.causeboard.app.shell;

import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/// Tabs whose titles all fit: where there is little room they stand closer, and where there is less the longest titles
/// end in an ellipsis. Left to itself the row of titles is cut in the middle of a letter.
final class FittingTabs extends TabPane {
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close-together");
    private static final double CLOSER = 10; // what the style sheet takes from the room beside each title
    private static final double KEPT = 20; // before the first title and after the last one
    private static final double LEAST = 24;

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        List<Region> titles = lookupAll(".tab-header-area > .headers-region > .tab").stream()
                .filter(Node::isVisible)
                .map(Region.class::cast)
                .toList();
        if (titles.isEmpty() || getWidth() <= 0) {
            return;
        }
        double[] words = titles.stream()
                .mapToDouble(title -> Math.ceil(title.lookup(".tab-label").prefWidth(-1)))
                .toArray();
        boolean isClose = getPseudoClassStates().contains(CLOSE);
        double beside = titles.stream()
                        .mapToDouble(title ->
                                title.getInsets().getLeft() + title.getInsets().getRight())
                        .sum()
                + (isClose ? CLOSER * titles.size() : 0);
        double room = getWidth() - KEPT - beside;
        double all = Arrays.stream(words).sum();
        pseudoClassStateChanged(CLOSE, all > room);
        double longest = all <= room ? Double.MAX_VALUE : longest(words, room + CLOSER * titles.size());
        if (getTabMaxWidth() != longest) {
            setTabMaxWidth(longest);
        }
    }

    /// The width that no title may pass so that together they take no more than the room.
    private static double longest(double[] words, double room) {
        double[] sorted = words.clone();
        Arrays.sort(sorted);
        double left = room;
        for (int i = 0; i < sorted.length; i++) {
            double share = left / (sorted.length - i);
            if (sorted[i] > share) {
                return Math.max(LEAST, Math.floor(share));
            }
            left -= sorted[i];
        }
        return Double.MAX_VALUE;
    }
}
