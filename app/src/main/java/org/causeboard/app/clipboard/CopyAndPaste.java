package org.causeboard.app.clipboard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.image.Image;
import org.causeboard.app.action.Action;
import org.causeboard.app.export.PngPicture;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.Paste;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.DagittyFormat;
import org.causeboard.model.format.PastedText;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import org.causeboard.model.format.picture.PictureWriter;
import org.causeboard.model.format.picture.SvgPicture;
import org.causeboard.model.format.project.ProjectFormat;

/// Copies, cuts, pastes and duplicates what is selected. Copied variables keep their edges among each other, their
/// roles, mechanisms and looks; text from elsewhere is pasted as the graph or the rows that it means.
public final class CopyAndPaste {
    private static final double STEP = 32;
    private static final double MARGIN = 60; // half a variable around the places
    private static final int MOST_STEPS = 30;
    private static final long MOST_COMPARED = 3_000_000; // pairs of places
    private static final int MOST_BETWEEN = 12; // pasted places that may stand between others
    private static final double WIDE = 170; // between the middles of two variables
    private static final double HIGH = 90;
    private static final double PNG_SCALE = 2;
    private static final int WRITTEN_AT_ONCE = 100; // variables

    private final Studio studio;
    private final Workspace workspace;
    private final Clip clip;
    private final Supplier<Scene> shown;
    private final Supplier<Box> view;
    private final Consumer<Collection<String>> reveal;
    private final Consumer<String> rows;
    private final Consumer<List<Path>> open;
    private Optional<Notices.Notice> refused = Optional.empty();
    private Optional<CausalDocument> onItsWay = Optional.empty(); // to the clipboard
    private TaskRunner.Running writing = () -> {};

    /// @param clip where copies go
    /// @param shown what the canvas shows
    /// @param view the part of the world that is seen
    /// @param reveal brings variables into view
    /// @param rows is given text that is a table of data
    /// @param open is given files, at least one
    public CopyAndPaste(
            Studio studio,
            Clip clip,
            Supplier<Scene> shown,
            Supplier<Box> view,
            Consumer<Collection<String>> reveal,
            Consumer<String> rows,
            Consumer<List<Path>> open) {
        this.open = open;
        this.studio = studio;
        this.clip = clip;
        this.shown = shown;
        this.view = view;
        this.reveal = reveal;
        this.rows = rows;
        workspace = studio.workspace();
    }

    /// Adds what can be done with the clipboard.
    public void addActions() {
        BooleanBinding any = Bindings.createBooleanBinding(() -> !chosen().isEmpty(), workspace.selectedProperty());
        add(Action.of("cut", Action.Topic.EDIT, this::cut).icon("cut").keys("Shortcut+X"), any);
        add(Action.of("copy", Action.Topic.EDIT, this::copy).icon("copy").keys("Shortcut+C"), any);
        studio.actions()
                .add(Action.of("paste", Action.Topic.EDIT, this::paste)
                        .icon("paste")
                        .keys("Shortcut+V"));
        add(Action.of("duplicate", Action.Topic.EDIT, this::duplicate).keys("Shortcut+D"), any);
    }

    private void add(Action action, BooleanBinding any) {
        studio.actions().add(action.when(any, "reason.nothing-to-copy"));
    }

    private Set<Item> chosen() {
        Set<Item> chosen = new LinkedHashSet<>(workspace.selection());
        chosen.removeIf(Item.EdgeItem.class::isInstance);
        return chosen;
    }

    /// The part of the document that is selected: variables with the edges between them, and notes.
    public CausalDocument part() {
        Set<String> variables = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Item item : chosen()) {
            switch (item) {
                case Item.VariableItem(String name) -> variables.add(name);
                case Item.NoteItem(String id) -> notes.add(id);
                case Item.EdgeItem _ -> {}
            }
        }
        return workspace.document().part(variables, notes);
    }

    /// A large part is written while the hand goes on, for a thousand variables with their tables take a second. What
    /// is pasted meanwhile is that part.
    private void copy() {
        CausalDocument part = part();
        Scene scene = shown.get().withDocument(Folding.shown(part)).withSelection(Set.of());
        Palette palette = studio.theme().paletteProperty().get();
        writing.cancel();
        onItsWay = Optional.empty();
        if (part.graph().size() <= WRITTEN_AT_ONCE) {
            put(written(part), part, scene, palette);
        } else {
            onItsWay = Optional.of(part);
            writing = studio.tasks().run("copy", _ -> written(part), copied -> {
                onItsWay = Optional.empty();
                put(copied, part, scene, palette);
            });
        }
    }

    /// The window ends: what was copied there gets to the clipboard first, though that takes a moment for a large part.
    public void finish() {
        writing.cancel();
        onItsWay.ifPresent(part -> clip.put(written(part)));
        onItsWay = Optional.empty();
    }

    private static Clip.Copied written(CausalDocument part) {
        return new Clip.Copied(
                ProjectFormat.json(part),
                part.graph().size() == 0 ? notes(part) : DagittyFormat.text(part),
                Optional.empty(),
                Optional.empty());
    }

    private void put(Clip.Copied copied, CausalDocument part, Scene scene, Palette palette) {
        clip.put(copied);
        studio.tasks().run("copy-picture", _ -> drawn(copied, scene, palette), drawn -> {
            if (clip.json().equals(Optional.of(copied.json()))) {
                clip.put(drawn);
            }
        });
        studio.notices()
                .tell(studio.messages()
                        .text(
                                "clipboard.copied",
                                part.graph().size() + part.notes().size()));
    }

    private static String notes(CausalDocument part) {
        return String.join("\n\n", part.notes().stream().map(Note::text).toList());
    }

    private static Clip.Copied drawn(Clip.Copied copied, Scene scene, Palette palette) {
        DisplayList list = SceneBuilder.picture(scene).list();
        String svg = new SvgPicture().text(list, palette, PictureWriter.Ground.TRANSPARENT);
        return new Clip.Copied(copied.json(), copied.text(), Optional.of(svg), picture(list, palette));
    }

    /// Its pixels are made here, too, since that takes longer than one may wait.
    private static Optional<Image> picture(DisplayList list, Palette palette) {
        try {
            byte[] png = new PngPicture(PNG_SCALE).write(list, palette, PictureWriter.Ground.PAINTED);
            return Optional.of(new Image(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            return Optional.empty(); // the other forms are there
        }
    }

    private void cut() {
        copy();
        CausalDocument part = part();
        Set<String> notes =
                new LinkedHashSet<>(part.notes().stream().map(Note::id).toList());
        workspace.push(new RemoveItems(new LinkedHashSet<>(part.graph().variables()), Set.of(), notes));
    }

    private void duplicate() {
        insert(part(), new Point(STEP, STEP));
    }

    private void paste() {
        refused.ifPresent(studio.notices()::takeBack); // it was about something else
        refused = Optional.empty();
        if (onItsWay.isPresent()) {
            insert(onItsWay.get(), offset(onItsWay.get()));
            return;
        }
        List<Path> files = clip.json().isPresent() ? List.of() : clip.files();
        if (!files.isEmpty()) { // their names are text, too
            open.accept(files);
            return;
        }
        clip.json()
                .or(clip::text)
                .ifPresentOrElse(
                        this::paste,
                        () -> studio.notices().warn(studio.messages().text("clipboard.empty")));
    }

    /// Puts the graph that a text means on the canvas, as when it is pasted or dropped; a table of data is loaded.
    public void paste(String text) {
        if (PastedText.isRows(text)) {
            rows.accept(text);
            return;
        }
        String title = studio.messages().text("clipboard.pasted-title");
        studio.tasks().run("paste", progress -> PastedText.read(text, title, progress), this::pasted);
    }

    private void pasted(Reading reading) {
        switch (reading) {
            case Reading.Read(CausalDocument document, List<Problem> warnings) -> {
                insert(document, offset(document));
                if (!warnings.isEmpty()) {
                    refused = Optional.of(studio.notices().warn(Problem.together(warnings, studio.messages()::model)));
                }
            }
            case Reading.Refused(List<Problem> problems) ->
                refused = Optional.of(studio.notices()
                        .warn(studio.messages()
                                .text(
                                        "clipboard.no-graph",
                                        studio.messages()
                                                .model(problems.getFirst().toString()))));
        }
    }

    /// How far a pasted part is moved: not at all when all of it is seen where it is, else to where there is room in
    /// what is seen, or to where a few stand between what is there, or beside all that is there; then step by step to
    /// the lower right until nothing stands in the very same place.
    private Point offset(CausalDocument part) {
        List<Point> pasted = places(part);
        List<Point> there = places(workspace.document());
        Optional<Box> box = Box.union(
                pasted.stream().map(point -> Box.spanning(point, point)).toList());
        if (box.isEmpty()) {
            return Point.ORIGIN;
        }
        Box needed = box.get().grown(MARGIN);
        boolean stays = view.get().contains(needed) && (isCopy(part) || coversNothing(pasted, Point.ORIGIN, there));
        Point shift = stays ? Point.ORIGIN : toRoom(pasted, needed, there);
        Set<Point> taken = Set.copyOf(there);
        while (isTaken(pasted, shift, taken)) {
            shift = shift.plus(STEP, STEP);
        }
        return shift;
    }

    /// Whether it has been copied here: beside its first it belongs.
    private boolean isCopy(CausalDocument part) {
        return workspace.document().graph().variables().containsAll(part.graph().variables());
    }

    /// To the place nearest to the middle of what is seen where nothing stands, else, of a few, to the nearest one
    /// where nothing is covered, though it may not be seen as a whole; many would interleave with what is there.
    private Point toRoom(List<Point> pasted, Box needed, List<Point> there) {
        Box seen = view.get();
        Point middle = new Point(
                Math.rint(seen.centre().x() - needed.centre().x()),
                Math.rint(seen.centre().y() - needed.centre().y()));
        List<Point> shifts = IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                .boxed()
                .flatMap(down -> IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                        .mapToObj(right -> new Point(right * STEP, down * STEP)))
                .sorted(Comparator.comparingDouble(Point.ORIGIN::distance))
                .map(step -> middle.plus(step.x(), step.y()))
                .toList();
        return shifts.stream()
                .filter(shift -> isFree(needed.plus(shift.x(), shift.y()), seen))
                .findFirst()
                .or(() -> shifts.stream()
                        .limit(
                                pasted.size() > MOST_BETWEEN
                                        ? 0
                                        : MOST_COMPARED / ((long) there.size() * pasted.size() + 1))
                        .filter(shift -> coversNothing(pasted, shift, there))
                        .findFirst())
                .orElseGet(() -> beside(needed, there).orElse(middle));
    }

    /// To the right of all that is there, at its height.
    private static Optional<Point> beside(Box needed, List<Point> there) {
        return Box.union(there.stream().map(point -> Box.spanning(point, point)).toList())
                .map(taken -> new Point(
                        Math.rint(taken.right() + WIDE - MARGIN - needed.x()),
                        Math.rint(taken.centre().y() - needed.centre().y())));
    }

    private static List<Point> places(CausalDocument document) {
        return Stream.concat(
                        document.placements().values().stream().map(Placement::centre),
                        document.notes().stream().map(Note::place))
                .toList();
    }

    /// Whether each stands clear of all that is there, as wide and high as a variable with a small chart is.
    private static boolean coversNothing(List<Point> pasted, Point shift, List<Point> there) {
        return pasted.stream()
                .map(place -> place.plus(shift.x(), shift.y()))
                .allMatch(place -> there.stream()
                        .noneMatch(other ->
                                Math.abs(place.x() - other.x()) < WIDE && Math.abs(place.y() - other.y()) < HIGH));
    }

    private boolean isFree(Box needed, Box seen) {
        return seen.contains(needed)
                && workspace.document().placements().values().stream()
                        .map(placement -> placement.centre())
                        .noneMatch(needed.grown(WIDE - MARGIN)::contains)
                && workspace.document().notes().stream().map(Note::place).noneMatch(needed::contains);
    }

    private static boolean isTaken(List<Point> pasted, Point shift, Set<Point> taken) {
        return pasted.stream().anyMatch(place -> taken.contains(place.plus(shift.x(), shift.y())));
    }

    private void insert(CausalDocument part, Point shift) {
        Paste paste = new Paste(part, shift.x(), shift.y());
        CausalDocument before = workspace.document();
        if (part.graph().size() + part.notes().size() == 0 || !workspace.push(paste)) {
            return;
        }
        workspace.history().endGesture();
        List<Item> pasted = new ArrayList<>();
        paste.freeNames(before).values().forEach(name -> pasted.add(new Item.VariableItem(name)));
        workspace.document().notes().stream()
                .skip(before.notes().size())
                .forEach(note -> pasted.add(new Item.NoteItem(note.id())));
        workspace.select(pasted);
        if (pasted.size() > MOST_BETWEEN) {
            reveal.accept(paste.freeNames(before).values());
        }
    }
}
