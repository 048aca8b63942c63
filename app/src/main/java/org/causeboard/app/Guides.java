package org.causeboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.causeboard.app.action.Action;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.find.FindBar;
import org.causeboard.app.find.FindViewModel;
import org.causeboard.app.help.ShortcutsView;
import org.causeboard.app.help.TourView;
import org.causeboard.app.lessons.LessonCard;
import org.causeboard.app.lessons.LessonViewModel;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.shell.Overlay;
import org.causeboard.app.shell.Shell;
import org.causeboard.app.shell.Studio;

/// What helps to find one's way in a large document and in the program.
final class Guides {
    private static final double SHORTCUTS_WIDTH = 880;

    private final Studio studio;
    private final Shell shell;
    private final CanvasView canvas;
    private final LessonViewModel lessons;

    Guides(Studio studio, Shell shell, CanvasView canvas, LessonViewModel lessons) {
        this.studio = studio;
        this.shell = shell;
        this.canvas = canvas;
        this.lessons = lessons;
    }

    /// Puts all of them over the canvas or the window, with the actions that open them.
    void add() {
        addFind();
        addShortcuts();
        addTour();
        addLessons();
    }

    /// The lessons as entries of the palette.
    List<PaletteViewModel.Choice> choices() {
        List<PaletteViewModel.Choice> choices = new ArrayList<>();
        titles().forEach((id, title) -> choices.add(new PaletteViewModel.Choice.GoTo(
                studio.messages().text("palette.lesson", title), title, () -> lessons.begin(id))));
        return choices;
    }

    private Map<String, String> titles() {
        Map<String, String> titles = LessonViewModel.titles();
        titles.replaceAll((_, title) -> studio.messages().model(title));
        return titles;
    }

    private void addLessons() {
        LessonCard card = new LessonCard(studio, lessons, canvas::requestFocus);
        shell.canvasTools(card);
        canvas.sight().keepBeside(card, LessonCard.COVERED);
        Menu menu = new Menu(studio.messages().text("menu.lessons"));
        menu.setId("menu-lessons");
        titles().forEach((id, title) -> {
            MenuItem item = new MenuItem(title);
            item.setId("menu-lesson-" + id);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> lessons.begin(id));
            menu.getItems().add(item);
        });
        shell.submenu(Action.Topic.HELP, menu);
    }

    private void addFind() {
        FindBar find = new FindBar(
                new FindViewModel(studio.workspace()), studio.messages(), canvas.sight()::visit, canvas::requestFocus);
        shell.canvasTools(find);
        studio.actions()
                .add(Action.of("find", Action.Topic.VIEW, find::open)
                        .icon("search")
                        .keys("Shortcut+F"));
    }

    private void addShortcuts() {
        ShortcutsView view = new ShortcutsView(studio.actions(), studio.messages());
        Overlay sheet = new Overlay("shortcuts", studio.messages(), () -> {
            view.putAway();
            canvas.requestFocus();
        });
        sheet.content(view, SHORTCUTS_WIDTH);
        shell.overlay(sheet);
        studio.actions()
                .add(Action.of("shortcuts", Action.Topic.HELP, () -> {
                            view.fill();
                            sheet.open(view.filter());
                        })
                        .icon("help")
                        .typed("?"));
    }

    private void addTour() {
        TourView tour = new TourView(studio.messages(), studio.settings(), canvas::requestFocus);
        shell.beside(tour);
        studio.actions().add(Action.of("tour", Action.Topic.HELP, tour::begin).icon("lesson"));
    }
}
