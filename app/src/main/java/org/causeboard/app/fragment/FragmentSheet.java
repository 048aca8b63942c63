package org.causeboard.app.fragment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.causeboard.app.action.Action;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.shell.MenuReasons;
import org.causeboard.app.shell.Overlay;
import org.causeboard.app.shell.Shell;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Item;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.fragment.Fragment;
import org.causeboard.model.fragment.OwnFragment;

/// What a window does with fragments of one's own: keeps the selection as one, puts one on the canvas from the menu,
/// the palette or a card over the window, where they are renamed and deleted as well.
public final class FragmentSheet {
    private static final double WIDTH = 640;

    private final Studio studio;
    private final Messages messages;
    private final OwnFragments fragments;
    private final Supplier<CausalDocument> selected;
    private final Consumer<Fragment> insert;
    private final Overlay overlay;
    private final FragmentsView view;

    /// @param selected the part of the document that is selected
    /// @param insert puts one on the canvas
    /// @param closed gives the focus back to the canvas
    public FragmentSheet(
            Studio studio,
            OwnFragments fragments,
            Supplier<CausalDocument> selected,
            Consumer<Fragment> insert,
            Runnable closed) {
        this.studio = studio;
        this.fragments = fragments;
        this.selected = selected;
        this.insert = insert;
        messages = studio.messages();
        overlay = new Overlay("fragments", messages, closed);
        view = new FragmentsView(studio, fragments, this::insert);
        overlay.content(view, WIDTH);
    }

    /// Adds the card, the menu of the fragments, and what can be done.
    public void addTo(Shell shell) {
        shell.overlay(overlay);
        BooleanBinding any = Bindings.createBooleanBinding(
                () -> studio.workspace().selection().stream().anyMatch(Item.VariableItem.class::isInstance),
                studio.workspace().selectedProperty());
        studio.actions()
                .add(Action.of("keep-fragment", Action.Topic.INSERT, this::keep)
                        .keys("Shortcut+Shift+J")
                        .when(any, "reason.nothing-to-keep"));
        studio.actions()
                .add(Action.of("own-fragments", Action.Topic.INSERT, this::open).keys("Shortcut+J"));
        shell.submenu(Action.Topic.INSERT, menu());
        if (!fragments.damaged().isEmpty()) {
            studio.notices()
                    .warn(messages.text("fragments.damaged", fragments.damaged().getFirst()));
        }
    }

    private void open() {
        view.choose(0);
        overlay.open(view.first());
    }

    private void keep() {
        OwnFragment kept = fragments.add(OwnFragment.of(messages.text("fragments.new"), selected.get()));
        view.choose(fragments.all().indexOf(kept));
        overlay.open(view.name());
        view.name().selectAll();
        studio.notices().tell(messages.text("fragments.kept", kept.name()));
    }

    private void insert(OwnFragment fragment) {
        overlay.close();
        insert.accept(fragment.piece());
    }

    private Menu menu() {
        Menu menu = new Menu(messages.text("fragments.menu"));
        menu.setId("menu-fragments");
        MenuReasons.give(menu, () -> Optional.of(messages.text("fragments.empty")));
        Runnable fill = () -> {
            menu.setDisable(fragments.all().isEmpty());
            menu.getItems().setAll(fragments.all().stream().map(this::item).toList());
        };
        ListChangeListener<OwnFragment> changed = _ -> fill.run();
        fragments.all().addListener(new javafx.collections.WeakListChangeListener<>(changed));
        menu.setUserData(changed); // lives as long as the menu does, while the fragments outlive the window
        fill.run();
        return menu;
    }

    private MenuItem item(OwnFragment fragment) {
        MenuItem item = new MenuItem(fragment.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> insert(fragment));
        return item;
    }

    /// What can be inserted by the palette.
    public List<PaletteViewModel.Choice> choices() {
        return fragments.all().stream()
                .<PaletteViewModel.Choice>map(fragment -> new PaletteViewModel.Choice.GoTo(
                        messages.text("fragments.insert-named", fragment.name()),
                        fragment.name(),
                        () -> insert(fragment)))
                .toList();
    }
}
