package org.causeboard.app.shell;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.causeboard.app.action.Action;

/// What stands where in the menus: a line for what belongs together, between separators, in the order in which it is
/// looked for. A name is an action, a menu that a room brings, or a submenu.
final class MenuPlan {
    private static final Map<Action.Topic, String> MENUS = Map.of(
            Action.Topic.FILE, """
            new-document new-tab new-window
            open-document menu-recent clear-recent open-gallery
            open-data unload-data
            save save-as branch
            export-picture print
            tab-to-own-window tab-to-other-window close-tab
            quit
            """,
            Action.Topic.EDIT, """
            undo redo
            cut copy copy-picture paste duplicate delete
            select-all unselect-last
            rename-document
            open-settings
            """,
            Action.Topic.GRAPH, """
            new-variable new-note draw-columns
            rename connect roles tiers variable-note edit-note pin
            arrows groups
            arrange align tidy-selection
            next-value previous-value remove-mechanism
            read-as turn-into
            """,
            Action.Topic.INSERT, """
            insert-confounder insert-hidden-confounder insert-mediator insert-collider
            insert-m-bias insert-front-door insert-instrument
            keep-fragment own-fragments menu-fragments
            """,
            Action.Topic.STYLE, """
            colour-orange colour-sky colour-green colour-yellow colour-blue colour-vermilion colour-purple colour-grey
            colour-none
            """,
            Action.Topic.VIEW, """
            zoom-in zoom-out zoom-natural fit fit-selection
            find toggle-minimap
            panes layers looks
            present talk
            compare-versions next-tab previous-tab
            """,
            Action.Topic.ASK, """
            mode-see mode-do mode-imagine
            ask-question toggle-answer keep-question
            change-mechanism cut-arrow uncertain-finding release-world
            twin-network imagine-row next-row previous-row
            fit-model new-seed
            """,
            Action.Topic.HELP, """
            shortcuts tour
            menu-lessons reset-lesson
            palette
            about-version
            """);
    private static final Map<String, String> SUBMENUS = Map.ofEntries(
            entry("roles", """
            role-exposure role-outcome role-adjusted role-latent role-selected
            """),
            entry("tiers", """
            tier-earlier tier-later tier-free
            """),
            entry("arrows", """
            edge-label reverse straighten
            mark-start mark-end
            make-explicit hide-latent
            """),
            entry("groups", """
            group plate
            rename-group fold-group join-group leave-group
            ungroup
            """),
            entry("arrange", """
            layout-layered layout-layered-down
            layout-by-role layout-tiers
            layout-organic layout-circle layout-grid
            """),
            entry("align", """
            align-left align-centre align-right
            align-top align-middle align-bottom
            distribute-horizontally distribute-vertically
            """),
            entry("read-as", """
            read-as-dag read-as-pdag read-as-mag read-as-pag read-as-graph read-as-digraph
            """),
            entry("turn-into", """
            form-cpdag form-mag form-pag
            form-projection form-canonical-dag
            form-moral-graph form-ancestor-graph form-back-door-graph form-transitive-reduction
            """),
            entry("panes", """
            fold-left fold-bottom fold-right
            next-pane previous-pane
            show-outline show-text show-identification show-paths show-compare show-data show-sensitivity show-history
            """),
            entry("layers", """
            layer-charts layer-notes layer-edge-labels layer-groups
            """),
            entry("looks", """
            theme-system theme-light theme-dark
            larger smaller
            """),
            entry("talk", """
            show-scenes add-scene
            next-scene previous-scene
            laser-pointer
            """));

    private MenuPlan() {}

    /// The sections of a topic's menu.
    static List<List<String>> of(Action.Topic topic) {
        return sections(MENUS.get(topic));
    }

    /// Whether a name stands for a submenu.
    static boolean isSubmenu(String name) {
        return SUBMENUS.containsKey(name);
    }

    /// The sections of a submenu.
    static List<List<String>> of(String submenu) {
        return sections(SUBMENUS.get(submenu));
    }

    private static List<List<String>> sections(String plan) {
        return plan.lines().map(line -> Arrays.asList(line.split(" "))).toList();
    }
}
