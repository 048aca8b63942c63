package org.causeboard.app.shell;

import java.util.function.Supplier;
import javafx.scene.Node;

/// The places of the window that other rooms fill.
public interface Slots {
    /// The middle.
    void canvas(Node canvas);

    /// The pane at the left: variables, worlds, data.
    void left(Node pane);

    /// The pane at the right: the inspector.
    void right(Node pane);

    /// Unfolds the pane at the left when it is folded.
    void showLeft();

    /// Unfolds the pane at the right when it is folded.
    void showRight();

    /// The header's middle: the query field with its answer.
    void query(Node field);

    /// Below the header across the canvas, shown while it is managed: the answer in full.
    void answer(Node panel);

    /// A tab below the canvas. What nobody has looked at need not be made, styled and laid out.
    ///
    /// @param id the tab's stable id, such as `history`; `tab.ID` is the key of its title
    /// @param content is asked for once, when the tab first comes to the front
    void tab(String id, Supplier<? extends Node> content);

    /// Brings a tab to the front, unfolding the pane when it is folded.
    void showTab(String id);
}
