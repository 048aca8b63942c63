package org.causeboard.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.causeboard.app.action.Actions;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.files.Recovery;
import org.causeboard.app.fragment.OwnFragments;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.recent.RecentFiles;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.shell.Handover;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Questions;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.theme.Theme;
import org.causeboard.app.workspace.Lifetime;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.document.CausalDocument;

/// One window of the system with several documents, one at the front. Each has a [Window] with a history, background
/// work and a journal's entry of its own; when words or numbers change, each is put together anew.
final class Desk {
    private static final Logger LOG = Logger.getLogger(Desk.class.getName());
    private static final double BESIDE = 32; // so far right of and below another one
    private static final double POINTER = 60; // of the left side of a window that was dragged out

    private final Surroundings around;
    private final ObservableList<Window> windows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Window>> front = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Window, Recovery> recoveries = new HashMap<>();
    private final ObservableList<Desk> all; // this one included
    private long latest; // when it was the window that a person is in, against the others
    private Optional<Stage> stage = Optional.empty();
    private Subscription heard = Subscription.EMPTY;

    /// What all windows of a run share.
    ///
    /// @param tasks makes a runner for each document, whose work is never cancelled by that of another, and which tells
    /// of work that threw
    /// @param prompts how files are asked for, if not by the system's dialogs
    /// @param journal where unsaved edits are kept, if they are
    /// @param recent the documents that were opened last
    /// @param fragments pieces of graphs that the person has kept
    record Surroundings(
            Function<Consumer<Throwable>, TaskRunner> tasks,
            SettingsModel settings,
            Theme theme,
            Optional<FilePrompts> prompts,
            Optional<Path> journal,
            RecentFiles recent,
            OwnFragments fragments,
            double width,
            double height) {}

    Desk(Surroundings around) {
        this(around, FXCollections.observableArrayList());
    }

    private Desk(Surroundings around, ObservableList<Desk> all) {
        this.around = around;
        this.all = all;
        all.add(this);
        heard = around.settings()
                .settingsProperty()
                .map(now -> List.of(now.get(Setting.LANGUAGE), now.get(Setting.DIGITS), now.get(Setting.DECIMAL_MARK)))
                .subscribe((_, _) -> renewAll()); // once, however many of them change together
    }

    /// Another window of the system, with the same surroundings.
    Desk beside() {
        return new Desk(around, all);
    }

    /// Its documents in the order of the tabs.
    ObservableList<Window> windows() {
        return windows;
    }

    /// The one at the front.
    ReadOnlyObjectProperty<Optional<Window>> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /// A new document behind the others.
    Window begin() {
        return add(CausalDocument.empty(), Recovery.Welcome.NOTHING);
    }

    /// A new document at the front.
    Window beginAtFront() {
        Window window = begin();
        arrive(window);
        return window;
    }

    /// A document behind the others.
    ///
    /// @param welcome what happens to edits that an earlier run left
    Window add(CausalDocument document, Recovery.Welcome welcome) {
        Window window = window(new Workspace(document));
        windows.add(window);
        keep(window, welcome);
        return window;
    }

    private void keep(Window window, Recovery.Welcome welcome) {
        around.journal()
                .ifPresent(folder -> recoveries.put(
                        window,
                        Recovery.start(
                                window.studio(),
                                window.files(),
                                window.questions(),
                                folder,
                                welcome,
                                () -> window.desk().arrived())));
    }

    /// What keeps the edits of a new document at the front.
    private Recovery arrived() {
        return recoveries.get(beginAtFront());
    }

    private Window window(Workspace workspace) {
        SettingsModel settings = around.settings();
        Messages messages = Messages.in(settings.get(Setting.LANGUAGE).locale()).with(Sheets.numbers(settings));
        Notices notices = new Notices();
        Questions questions = new Questions();
        Faults faults = new Faults(questions, notices, messages);
        TaskRunner tasks = around.tasks().apply(faults::tell);
        Studio studio = new Studio(
                workspace, messages, around.theme(), tasks, new Actions(), settings, notices, new Lifetime());
        return new Window(this, studio, questions, faults, around);
    }

    /// Stands on a stage from now on.
    void standOn(Stage place) {
        stage = Optional.of(place);
        comeToTop();
        place.setOnCloseRequest(request -> {
            request.consume();
            closeAll();
        });
        heard = heard.and(place.focusedProperty().subscribe(focused -> {
            if (focused) {
                comeToTop();
                front.get().ifPresent(window -> window.files().lookAtDisk());
            }
        }));
    }

    private void comeToTop() {
        latest = 1 + all.stream().mapToLong(desk -> desk.latest).max().orElse(0);
    }

    /// Shows one of the documents.
    void bringToFront(Window window) {
        front.set(Optional.of(window));
        stage.ifPresent(place -> {
            double width = place.getWidth();
            double height = place.getHeight();
            boolean full = place.isFullScreen();
            place.titleProperty().bind(window.studio().title().map(title -> title + " – Causeboard"));
            place.setScene(window.scene());
            if (place.isShowing() && !full) {
                place.setWidth(width);
                place.setHeight(height);
            }
            window.canvas().requestFocus();
        });
    }

    /// Shows one of the documents, and this window before all others.
    void raise(Window window) {
        bringToFront(window);
        stage.ifPresent(Stage::toFront);
        comeToTop();
    }

    /// Shows a document that was not shown before; its panes follow one after the other.
    void arrive(Window window) {
        window.shell().arrive();
        bringToFront(window);
    }

    /// Goes to the tab so many further on, around at the ends.
    void step(int steps) {
        front.get()
                .ifPresent(window ->
                        bringToFront(windows.get(Math.floorMod(windows.indexOf(window) + steps, windows.size()))));
    }

    /// Closes one document after asking about its edits, the last one together with the window.
    void close(Window window) {
        window.desk().bringToFront(window);
        window.files().leave(() -> window.desk().take(window)); // it may be in another window by then
    }

    private void take(Window window) {
        if (windows.size() == 1) {
            hide();
        } else {
            remove(window);
        }
    }

    /// Puts a document elsewhere in the row of tabs.
    ///
    /// @param at how many others are to stand before it
    void place(Window window, int at) {
        if (windows.indexOf(window) != at) {
            List<Window> next = new ArrayList<>(windows);
            next.remove(window);
            next.add(at, window);
            windows.setAll(next);
        }
        bringToFront(window);
    }

    /// Hands a document over to another window, as it is: with its history, its questions and the work that is under
    /// way. A window without documents closes.
    void hand(Window window, Desk to) {
        int at = windows.indexOf(window);
        windows.remove(window);
        if (windows.isEmpty()) {
            stage.ifPresent(place -> place.setScene(new Scene(new Group()))); // one scene stands on one stage
        } else if (front.get().equals(Optional.of(window))) {
            bringToFront(windows.get(Math.min(at, windows.size() - 1)));
        }
        window.standAt(to);
        Optional.ofNullable(recoveries.remove(window)).ifPresent(recovery -> to.recoveries.put(window, recovery));
        to.windows.add(window);
        to.raise(window);
        if (windows.isEmpty()) {
            hide();
        }
    }

    /// Hands a document over to a new window of the same size; a window with this one alone moves there itself.
    ///
    /// @param pointer where it is to be on the screen, if that was shown
    void handToOwn(Window window, Optional<Point2D> pointer) {
        if (windows.size() == 1) {
            pointer.ifPresent(at -> stage.ifPresent(here -> put(here, at)));
            return;
        }
        Stage own = new Stage();
        stage.filter(here -> !here.isMaximized() && !here.isFullScreen()).ifPresent(here -> {
            own.setWidth(here.getWidth());
            own.setHeight(here.getHeight());
        });
        pointer.ifPresent(at -> put(own, at));
        Desk to = beside();
        hand(window, to);
        window.show(own);
    }

    /// Gives another window a place where both are seen.
    void setBeside(Stage other) {
        stage.filter(here -> !here.isMaximized() && !here.isFullScreen()).ifPresent(here -> {
            other.setX(here.getX() + BESIDE);
            other.setY(here.getY() + BESIDE);
        });
    }

    private static void put(Stage place, Point2D pointer) {
        place.setX(pointer.getX() - POINTER);
        place.setY(pointer.getY());
    }

    /// All windows of the system, this one included, in the order in which they were opened.
    ObservableList<Desk> all() {
        return all;
    }

    /// The other window at a place on the screen, if there is one: where several overlap, the one that a person was in
    /// last, which lies above.
    Optional<Desk> at(Point2D place) {
        return all.stream()
                .filter(desk -> desk != this)
                .filter(desk -> desk.stage
                        .filter(each -> !each.isIconified())
                        .filter(each -> new Rectangle2D(each.getX(), each.getY(), each.getWidth(), each.getHeight())
                                .contains(place))
                        .isPresent())
                .max(Comparator.comparingLong(desk -> desk.latest));
    }

    /// The document at the front of this window or, where it was closed, of another one.
    Optional<Window> someFront() {
        return Stream.concat(Stream.of(this), all.stream())
                .flatMap(desk -> desk.front.get().stream())
                .findFirst();
    }

    /// Closes the window after asking about the edits of each document.
    void closeAll() {
        Optional<Window> held =
                windows.stream().filter(window -> window.files().holdsUp()).findFirst();
        if (held.isEmpty()) {
            hide();
            return;
        }
        bringToFront(held.get());
        held.get().files().leave(() -> {
            held.get().desk().take(held.get());
            if (!windows.isEmpty()) {
                closeAll();
            }
        });
    }

    private void hide() {
        stage.ifPresent(Desk::empty);
        windows.forEach(this::forget);
        windows.clear();
        front.set(Optional.empty());
        heard.unsubscribe();
        all.remove(this);
    }

    /// Lists and menus that are open belong to controls that will be gone.
    private static void closePopups(Stage place) {
        for (javafx.stage.Window open : List.copyOf(javafx.stage.Window.getWindows())) {
            if (open instanceof PopupWindow popup && place.equals(popup.getOwnerWindow())) {
                popup.hide();
            }
        }
    }

    /// The system may keep a stage for a while after it was hidden, and so what is on it.
    private static void empty(Stage place) {
        place.hide();
        place.setOnCloseRequest(null);
        place.titleProperty().unbind();
        place.setScene(null);
    }

    private void remove(Window window) {
        int at = windows.indexOf(window);
        windows.remove(window);
        if (front.get().equals(Optional.of(window))) {
            bringToFront(windows.get(Math.min(at, windows.size() - 1)));
        }
        forget(window);
    }

    /// Nothing is kept of a document that was left.
    private void forget(Window window) {
        around.theme().forget(window.scene());
        window.end();
        Optional.ofNullable(recoveries.remove(window)).ifPresent(Desk::end);
        LongWay.go();
    }

    private static void end(Recovery recovery) {
        try {
            recovery.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Unsaved edits could not be put away.", e);
        }
    }

    /// The program ends: edits in all windows that were not saved wait for its next start.
    void leave() {
        for (Desk desk : List.copyOf(all)) {
            desk.recoveries.values().forEach(Desk::end);
            desk.recoveries.clear();
        }
    }

    /// Puts every window together anew, with other words or numbers.
    private void renewAll() {
        Optional<Window> shown = front.get();
        stage.ifPresent(Desk::closePopups);
        for (Window old : List.copyOf(windows)) {
            Window next = window(old.studio().workspace().twin());
            windows.set(windows.indexOf(old), next);
            next.canvas().look(old.canvas().view());
            next.shell().fold(old.shell().folds());
            if (shown.equals(Optional.of(old))) {
                bringToFront(next);
                next.studio().actions().get("open-settings").perform();
                Handover.toPlaceOf(old.scene(), next.scene());
            }
            forget(old); // gives the claim on its file back, which the next one takes
            keep(next, Recovery.Welcome.NOTHING);
        }
    }
}
