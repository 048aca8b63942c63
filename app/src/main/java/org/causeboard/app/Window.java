package org.causeboard.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.action.SameKey;
import org.causeboard.app.ask.CanvasLicence;
import org.causeboard.app.canvas.CanvasTools;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.canvas.Legend;
import org.causeboard.app.clipboard.CopyAndPaste;
import org.causeboard.app.clipboard.SystemClip;
import org.causeboard.app.files.DocumentFiles;
import org.causeboard.app.files.DropMark;
import org.causeboard.app.files.FileDrop;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.files.SystemFilePrompts;
import org.causeboard.app.fragment.FragmentSheet;
import org.causeboard.app.fragment.OwnFragments;
import org.causeboard.app.palette.CommandPalette;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.present.Presentation;
import org.causeboard.app.present.ScenesViewModel;
import org.causeboard.app.print.Printing;
import org.causeboard.app.recent.RecentDocuments;
import org.causeboard.app.recent.RecentFiles;
import org.causeboard.app.recent.RecentView;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.shell.DocumentActions;
import org.causeboard.app.shell.Questions;
import org.causeboard.app.shell.Scaled;
import org.causeboard.app.shell.Shell;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.theme.AppIcon;
import org.causeboard.app.theme.Theme;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.document.CausalDocument;
import org.fxmisc.richtext.GenericStyledArea;

/// The main window put together from its rooms.
public final class Window {
    private final ReadOnlyObjectWrapper<Desk> desk;
    private final Studio studio;
    private final Shell shell;
    private final CanvasView canvas;
    private final Panels panels;
    private final CommandPalette palette;
    private final DocumentFiles files;
    private final Questions questions;
    private final Faults faults;
    private final CopyAndPaste clipboard;
    private final Scene scene;

    Window(Desk desk, Studio studio, Questions questions, Faults faults, Desk.Surroundings around) {
        this.desk = new ReadOnlyObjectWrapper<>(desk);
        this.studio = studio;
        this.questions = questions;
        this.faults = faults;
        shell = new Shell(studio);
        shell.question(questions);
        addOwnActions();
        // Rooms fill the slots of the shell here, each in one line.
        canvas = new CanvasView(studio);
        shell.canvas(canvas);
        FilePrompts prompts = around.prompts()
                .orElseGet(() -> new SystemFilePrompts(
                        () -> shell.root().getScene().getWindow(),
                        studio.workspace().fileProperty()::get,
                        studio.messages()));
        files = new DocumentFiles(studio, prompts, questions, this::openData, new DeskTabs(this));
        panels = new Panels(studio, shell, canvas, prompts, files::leave, files::writing, this::next);
        panels.fill();
        canvas.show(panels.live());
        shell.licence(new CanvasLicence(panels.live(), studio.messages()));
        clipboard = new CopyAndPaste(
                studio,
                new SystemClip(),
                () -> canvas.drawing().scene(),
                () -> canvas.view().visible(canvas.getWidth(), canvas.getHeight()),
                pasted -> canvas.sight().reveal(pasted),
                panels::pasteData,
                files::openAll);
        FragmentSheet fragments =
                new FragmentSheet(studio, around.fragments(), clipboard::part, canvas::insert, canvas::requestFocus);
        fragments.addTo(shell);
        Guides guides = new Guides(studio, shell, canvas, panels.lessons());
        Sheets sheets = new Sheets(studio, shell, canvas);
        RecentDocuments recent = new RecentDocuments(studio, around.recent(), files::open);
        PaletteViewModel choices = new PaletteViewModel(
                studio.actions(),
                studio.workspace(),
                studio.messages(),
                this::goTo,
                () -> Stream.of(
                                fragments.choices(),
                                guides.choices(),
                                panels.gallery().choices(),
                                RecentView.choices(recent, studio.messages()),
                                sheets.choices())
                        .flatMap(List::stream)
                        .toList(),
                () -> !panels.gallery().examples().isEmpty());
        panels.gallery().examples().subscribe(choices::refresh);
        palette = new CommandPalette(choices, studio.messages(), canvas::requestFocus);
        shell.overlay(palette);
        VBox corner =
                lowerLeft(new Legend(studio.workspace(), studio.messages(), canvas.chartsProperty()), panels.rowBar());
        sheets.add(corner);
        files.addActions();
        studio.actions()
                .add(Action.of("quit", Action.Topic.FILE, () -> desk().closeAll())
                        .icon("close")
                        .keys("Shortcut+Q"));
        clipboard.addActions();
        DocumentActions.add(studio);
        canvas.beginWith(new RecentView(recent, studio));
        shell.submenu(Action.Topic.FILE, RecentView.menu(recent, studio));
        new Printing(studio, questions, panels.pictures()).addActions();
        Presentation presentation = new Presentation(studio, shell, canvas, new ScenesViewModel(studio.workspace()));
        panels.scenes(presentation);
        shell.canvasChrome(new CanvasTools(canvas));
        shell.canvasTools(corner);
        canvas.sight().keepClearOf(corner);
        guides.add();
        shell.canvasTools(panels.twin()); // over the tools, which are the canvas's own
        DropMark mark = new DropMark(studio.messages(), studio.tasks());
        shell.canvasTools(mark);
        FileDrop.onto(shell.root(), mark, files::openAll);
        panels.twin().paddingProperty().bind(presentation.footProperty().map(foot -> new Insets(0, 0, foot, 0)));
        new DeskActions(this, shell::overlay).add();
        shell.tabs(new DocumentTabs(this));
        shell.finish();
        scene = new Scene(
                new Scaled(shell.root(), studio.lifetime().hear(studio.theme().scaleProperty())),
                around.width(),
                around.height());
        studio.theme().dress(scene);
        presentation.listen(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::shortcut);
    }

    private static VBox lowerLeft(Node... bars) {
        VBox corner = new VBox(8, bars);
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.BOTTOM_LEFT);
        return corner;
    }

    /// A window on a new document, not shown yet.
    public static Window create(TaskRunner tasks, double width, double height) {
        return create(tasks, SettingsModel.usual(), width, height);
    }

    /// A window that asks for files in another way than by the system's dialogs.
    public static Window create(TaskRunner tasks, FilePrompts prompts, double width, double height) {
        return create(
                tasks,
                SettingsModel.usual(),
                Optional.of(prompts),
                RecentFiles.nowhere(),
                OwnFragments.nowhere(),
                width,
                height);
    }

    /// A window on a new document that follows settings.
    public static Window create(TaskRunner tasks, SettingsModel settings, double width, double height) {
        return create(tasks, settings, Optional.empty(), RecentFiles.nowhere(), OwnFragments.nowhere(), width, height);
    }

    /// A window on a new document that keeps in a folder what outlasts it, such as the list of recent documents.
    public static Window create(TaskRunner tasks, SettingsModel settings, Path folder, double width, double height) {
        return create(
                tasks,
                settings,
                Optional.empty(),
                RecentFiles.in(folder, Runnable::run),
                OwnFragments.in(folder, Runnable::run),
                width,
                height);
    }

    private static Window create(
            TaskRunner tasks,
            SettingsModel settings,
            Optional<FilePrompts> prompts,
            RecentFiles recent,
            OwnFragments fragments,
            double width,
            double height) {
        Theme theme = new Theme();
        Sheets.follow(theme, settings);
        Desk.Surroundings around = new Desk.Surroundings(
                _ -> tasks, settings, theme, prompts, Optional.empty(), recent, fragments, width, height);
        return new Desk(around).begin();
    }

    /// What the rooms of this window share.
    public Studio studio() {
        return studio;
    }

    /// Opens and saves its document.
    public DocumentFiles files() {
        return files;
    }

    /// What it asks of whoever sits before it.
    public Questions questions() {
        return questions;
    }

    /// Tells of what threw where nothing should.
    Faults faults() {
        return faults;
    }

    private void openData(Path file) {
        panels.openData(file);
    }

    /// The window of the system with its other documents.
    Desk desk() {
        return desk.get();
    }

    /// Likewise, now and later.
    ReadOnlyObjectProperty<Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    /// Stands in another window of the system from now on.
    void standAt(Desk next) {
        desk.set(next);
    }

    /// Its canvas.
    public CanvasView canvas() {
        return canvas;
    }

    /// Its frame.
    Shell shell() {
        return shell;
    }

    /// The panels around the canvas.
    Panels panels() {
        return panels;
    }

    /// What it shows.
    public Scene scene() {
        return scene;
    }

    /// Puts the window on a stage and shows it.
    public void show(Stage stage) {
        stage.getIcons().setAll(AppIcon.images());
        desk().standOn(stage);
        desk().bringToFront(this);
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.show();
        canvas.requestFocus(); // nothing takes it in a window that is not shown yet: keys would go astray
    }

    /// Gives back the document, what was worked out for it and its pixels, once it is on no stage any more. The toolkit
    /// may hold a scene, or any part of it, long after it was closed, such as by the last event that it took there.
    void end() {
        clipboard.finish();
        studio.workspace().open(CausalDocument.empty(), Optional.empty());
        studio.lifetime().end();
        studio.tasks().close();
        scene.setEventDispatcher((_, _) -> null); // a key that comes late does nothing any more
        scene.setRoot(new Group()); // what changes from here on is neither styled nor laid out
        scene.snapshot(new WritableImage(1, 1)); // a scene keeps the nodes that are to be painted anew until it paints
        panels.putAway();
        canvas.putAway();
    }

    private void addOwnActions() {
        Workspace workspace = studio.workspace();
        Actions actions = studio.actions();
        actions.add(Action.of("undo", Action.Topic.EDIT, workspace.history()::undo)
                .icon("undo")
                .keys("Shortcut+Z")
                .when(workspace.undoableProperty(), "reason.nothing-to-undo"));
        actions.add(Action.of("redo", Action.Topic.EDIT, workspace.history()::redo)
                .icon("redo")
                .keys("Shortcut+Shift+Z")
                .when(workspace.redoableProperty(), "reason.nothing-to-redo"));
        actions.add(mode("mode-see", Mode.SEE).icon("see").onCanvas("V"));
        actions.add(mode("mode-do", Mode.DO).icon("do").onCanvas("D"));
        actions.add(mode("mode-imagine", Mode.IMAGINE).icon("imagine").onCanvas("I"));
        actions.add(Action.of(
                "about-version",
                Action.Topic.HELP,
                () -> studio.notices().tell(studio.messages().text("about.version", Version.TEXT))));
        actions.add(Action.of("palette", Action.Topic.HELP, () -> palette.open())
                .icon("command")
                .keys("Shortcut+K"));
    }

    /// Where an example is opened: here, or in a tab of its own beside edits that are not saved.
    private Panels next() {
        return files.holdsUp() ? desk().beginAtFront().panels : panels;
    }

    private void goTo(String variable) {
        studio.workspace().select(new Item.VariableItem(variable));
        canvas.sight().visit(variable);
        canvas.requestFocus();
    }

    private Action mode(String id, Mode mode) {
        return Action.of(
                id, Action.Topic.ASK, () -> studio.workspace().modeProperty().set(mode));
    }

    /// Shortcuts with a modifier work wherever the focus is; bare letters belong to the canvas.
    private void shortcut(KeyEvent event) {
        boolean writing = isWriting(scene.getFocusOwner());
        KeyEvent pressed = SameKey.of(event);
        for (Action action : studio.actions().all()) {
            if (action.shortcut().filter(keys -> keys.match(pressed)).isPresent()
                    && !(writing && belongsToText(action, event))) {
                action.perform();
                event.consume();
                return;
            }
        }
    }

    /// Fields of JavaFX, and areas with coloured text, which are none of them.
    private static boolean isWriting(Node focused) {
        return focused instanceof TextInputControl field && field.isEditable()
                || focused instanceof GenericStyledArea<?, ?, ?> area && area.isEditable();
    }

    /// While somebody writes, keys that write or edit text are the text's; what else edits, such as the settings, is
    /// not, nor is undo in a field beside the canvas where no letter has been written since it was taken over.
    private boolean belongsToText(Action action, KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
        boolean edits = action.topic() == Action.Topic.EDIT && event.getCode() != KeyCode.COMMA;
        return edits && !isBeyondText(action) || (plain && !event.getCode().isFunctionKey());
    }

    private boolean isBeyondText(Action action) {
        return scene.getFocusOwner() instanceof TextInputControl field
                && Stream.<Node>iterate(field, Objects::nonNull, Node::getParent)
                        .noneMatch(canvas::equals)
                && (action.id().equals("undo") && !field.isUndoable()
                        || action.id().equals("redo") && !field.isRedoable());
    }
}
