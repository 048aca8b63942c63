package org.causeboard.app.shell;

import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.causeboard.app.theme.SemiBold;

/// Tabs whose titles all fit: where there is little room they stand closer, and where there is less the longest titles
/// end in an ellipsis. Left to itself the row of titles is cut in the middle of a letter. Where so little of each would
/// be left that nobody could read it, the titles stay whole and the row has its menu.
final class FittingTabs extends TabPane {
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close-together");
    private static final double CLOSER = 16; // what the style sheet takes from the room beside each title
    private static final double KEPT = 20; // before the first title and after the last one
    private static final double LEAST = 4; // times the size of the type

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        List<Region> titles = getChildren().stream()
                .filter(part -> part.getStyleClass().contains("tab-header-area")) // what is below has many nodes
                .flatMap(head -> head.lookupAll(".headers-region > .tab").stream())
                .filter(Node::isVisible)
                .map(Region.class::cast)
                .toList();
        if (titles.isEmpty() || getWidth() <= 0) {
            return;
        }
        List<Labeled> labels = titles.stream()
                .map(title -> (Labeled) title.lookup(".tab-label"))
                .toList();
        double[] words = labels.stream().mapToDouble(FittingTabs::keepRoom).toArray();
        double least = LEAST * labels.getFirst().getFont().getSize();
        boolean isClose = getPseudoClassStates().contains(CLOSE);
        double kept = getTabMaxWidth();
        double beside =
                titles.stream().mapToDouble(title -> title.prefWidth(-1)).sum()
                        - Arrays.stream(words).map(word -> Math.min(word, kept)).sum()
                        + (isClose ? CLOSER * titles.size() : 0);
        double room = getWidth() - KEPT - beside;
        double all = Arrays.stream(words).sum();
        pseudoClassStateChanged(CLOSE, all > room);
        double longest = all <= room ? Double.MAX_VALUE : longest(words, room + CLOSER * titles.size(), least);
        if (getTabMaxWidth() != longest) {
            setTabMaxWidth(longest);
        }
        if (isClose != all > room) {
            applyCss(); // before the titles are set out, as the menu stays once it was needed for a moment
        }
    }

    /// Makes a title as wide as it is at the front, also while it is not, so that no title moves when another one comes
    /// to the front.
    private static double keepRoom(Labeled title) {
        double around = title.snappedLeftInset() + title.snappedRightInset();
        double width = Math.ceil(around + SemiBold.width(title));
        if (title.getPrefWidth() != width) {
            title.setPrefWidth(width);
        }
        return width;
    }

    /// The width that no title may pass so that together they take no more than the room; any if that were less than
    /// the least.
    private static double longest(double[] words, double room, double least) {
        double[] sorted = words.clone();
        Arrays.sort(sorted);
        double left = room;
        for (int i = 0; i < sorted.length; i++) {
            double share = left / (sorted.length - i);
            if (sorted[i] > share) {
                return share < least ? Double.MAX_VALUE : Math.floor(share);
            }
            left -= sorted[i];
        }
        return Double.MAX_VALUE;
    }
}
