package org.causeboard.app.workspace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.command.Command;
import org.causeboard.model.command.CommandRefused;
import org.causeboard.model.command.RemoveMechanism;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.Lit;
import org.causeboard.model.document.Situation;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.history.History;

/// The open document and what is done with it at present: the history, the selection, the mode, the live world, what is
/// lit. Confined to the JavaFX thread; knows no control, so that view models are tested without a window.
public final class Workspace {
    private final History history;
    private final ReadOnlyObjectWrapper<CausalDocument> document;
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<CommandRefused.Reason>> refusal =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> lost = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SEE);
    private final ObjectProperty<LiveWorld> world = new SimpleObjectProperty<>(LiveWorld.AS_OBSERVED);
    private final ObjectProperty<Highlight> highlight = new SimpleObjectProperty<>(Highlight.NONE);
    private final ObjectProperty<Trace> trace = new SimpleObjectProperty<>(Trace.NONE);
    private final ObjectProperty<Optional<Item>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<Layer>> hiddenLayers = new SimpleObjectProperty<>(Set.of());
    private final Map<Lit, BooleanProperty> lit = new EnumMap<>(Lit.class);
    private final ObservableValue<String> title;
    private final ReadOnlyObjectWrapper<Set<Item>> selected = new ReadOnlyObjectWrapper<>(Set.of());

    /// Opens a document that counts as saved.
    public Workspace(CausalDocument first) {
        this(new History(first));
    }

    private Workspace(History steps) {
        history = steps;
        document = new ReadOnlyObjectWrapper<>(steps.document());
        edited.set(history.isEdited());
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        title = Bindings.createStringBinding(() -> title(document.get(), file.get()), document, file);
        Stream.of(Lit.values()).forEach(what -> lit.put(what, new SimpleBooleanProperty(Lit.USUAL.contains(what))));
        history.listen(_ -> publish());
        mode.subscribe(now -> {
            if (now != Mode.IMAGINE) {
                world.set(world.get().inOneWorld());
            }
        });
    }

    /// The same document with its steps, world and selection, heard by nobody yet: for a window that takes the place of
    /// another, such as in another language.
    public Workspace twin() {
        Workspace twin = new Workspace(history.copy());
        twin.file.set(file.get());
        twin.mode.set(mode.get());
        twin.world.set(world.get());
        twin.hiddenLayers.set(hiddenLayers.get());
        twin.light(lit());
        twin.selectToo(selection());
        return twin;
    }

    /// The document as it is now.
    public ReadOnlyObjectProperty<CausalDocument> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// The document as it is now.
    public CausalDocument document() {
        return document.get();
    }

    /// The steps that led here.
    public History history() {
        return history;
    }

    /// What the document is called: its title or, where nobody has given it one, the name of its file.
    public ObservableValue<String> titleProperty() {
        return title;
    }

    private static String title(CausalDocument document, Optional<Path> file) {
        return document.title().equals(CausalDocument.UNTITLED)
                ? file.map(found -> found.getFileName().toString().replaceFirst("\\.[^.]*$", ""))
                        .filter(name -> !name.isBlank())
                        .orElse(document.title())
                : document.title();
    }

    /// Makes an edit, the only way in which a view changes the document. An edit that does not fit changes nothing and
    /// is told by [#refusalProperty()].
    ///
    /// @return whether it was made
    public boolean push(Command command) {
        refusal.set(Optional.empty()); // so that the same one is told again
        lost.set(List.of());
        CausalDocument before = document.get();
        try {
            history.push(command);
            if (!(command instanceof RemoveMechanism)) {
                lost.set(lost(before));
            }
            return true;
        } catch (CommandRefused refused) {
            refusal.set(Optional.of(refused.reason()));
            return false;
        }
    }

    /// Opens another document in place of this one, unselected and as observed.
    public void open(CausalDocument opened, Optional<Path> from) {
        select(List.of());
        highlight.set(Highlight.NONE);
        hovered.set(Optional.empty());
        refusal.set(Optional.empty());
        world.set(LiveWorld.AS_OBSERVED);
        hiddenLayers.set(Set.of());
        file.set(from);
        history.reset(opened);
    }

    /// The variables that are without their mechanism since the last edit, which was meant for something else.
    public ReadOnlyObjectProperty<List<String>> lostMechanismsProperty() {
        return lost.getReadOnlyProperty();
    }

    private List<String> lost(CausalDocument before) {
        CausalDocument now = history.document();
        return before.mechanisms().keySet().stream()
                .filter(variable ->
                        now.graph().contains(variable) && !now.mechanisms().containsKey(variable))
                .toList();
    }

    /// Why the last edit did not fit, until the next one does.
    public ObjectProperty<Optional<CommandRefused.Reason>> refusalProperty() {
        return refusal;
    }

    /// The file that the document was read from or saved to last.
    public ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    /// Whether the document differs from what was saved last.
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// Whether there is a step to undo.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether there is a step to redo.
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// See, do or imagine.
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// What is done and seen at present.
    public ObjectProperty<LiveWorld> worldProperty() {
        return world;
    }

    /// What is looked at at present, to be kept.
    public Situation situation() {
        return world.get().seenAs(mode.get());
    }

    /// Looks at what was kept, as far as the document still has the variables and the row that it speaks of.
    public void show(Situation kept) {
        LiveWorld live = LiveWorld.of(kept).retained(document.get().graph().variables());
        mode.set(Mode.of(kept.stance()));
        world.set(isRow(live.row()) ? live : live.withoutRow());
    }

    private boolean isRow(OptionalInt row) {
        int rows = document.get().data().map(Dataset::rows).orElse(0);
        return row.isEmpty() || row.getAsInt() < rows;
    }

    /// What a panel lights up.
    public ObjectProperty<Highlight> highlightProperty() {
        return highlight;
    }

    /// What stays lit while the graph changes.
    public ObjectProperty<Trace> traceProperty() {
        return trace;
    }

    /// What of the canvas is left out of the picture at present.
    public ObjectProperty<Set<Layer>> hiddenLayersProperty() {
        return hiddenLayers;
    }

    /// Whether this is lit on the canvas, or laid over it, as far as there is any of it.
    public BooleanProperty litProperty(Lit what) {
        return lit.get(what);
    }

    /// What is lit at present, to be kept.
    public List<Lit> lit() {
        return lit.keySet().stream().filter(what -> lit.get(what).get()).toList();
    }

    /// Lights this and nothing else.
    public void light(Collection<Lit> wanted) {
        lit.forEach((what, shown) -> shown.set(wanted.contains(what)));
    }

    /// What the pointer is over.
    public ObjectProperty<Optional<Item>> hoveredProperty() {
        return hovered;
    }

    /// What is selected, in the order of selection.
    public Set<Item> selection() {
        return selected.get();
    }

    /// What is selected, in the order of selection: told once for all items that are selected together.
    public ReadOnlyObjectProperty<Set<Item>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Selects this and nothing else.
    public void select(Item item) {
        select(List.of(item));
    }

    /// Selects these and nothing else.
    public void select(Collection<? extends Item> items) {
        Set<Item> wanted = Set.copyOf(items);
        changeSelection(now -> {
            now.retainAll(wanted);
            now.addAll(items);
        });
    }

    /// Selects these as well.
    public void selectToo(Collection<? extends Item> items) {
        changeSelection(now -> now.addAll(items));
    }

    /// Selects this as well.
    public void selectToo(Item item) {
        selectToo(List.of(item));
    }

    /// Selects all that is selected but this.
    public void deselect(Item item) {
        changeSelection(now -> now.remove(item));
    }

    /// Nothing is selected that the document does not hold: a list may still offer what it held before.
    private void changeSelection(Consumer<Set<Item>> change) {
        Set<Item> now = new LinkedHashSet<>(selection());
        change.accept(now);
        now.removeIf(item -> !isPresent(item));
        selected.set(Collections.unmodifiableSet(now));
    }

    /// Whether the document holds an item.
    public boolean isPresent(Item item) {
        return present(item, document.get());
    }

    private void publish() {
        CausalDocument now = history.document();
        changeSelection(selected -> selected.removeIf(item -> !present(item, now)));
        LiveWorld left = world.get().retained(now.graph().variables()).among(otherValues(document.get(), now));
        boolean sameRows = now.data().equals(document.get().data());
        document.set(now);
        changeSelection(selected ->
                selected.removeIf(item -> !present(item, now))); // whoever heard of it may have selected what is gone
        edited.set(history.isEdited());
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        world.set(left.row().isPresent() && !sameRows ? left.withoutFacts() : left);
    }

    private static Map<String, Domain> otherValues(CausalDocument before, CausalDocument now) {
        Map<String, Domain> others = new HashMap<>();
        if (before.cards() != now.cards()) {
            now.cards().forEach((variable, card) -> {
                VariableCard old = before.cards().get(variable);
                if (old != null && !old.domain().equals(card.domain())) {
                    others.put(variable, card.domain());
                }
            });
        }
        return others;
    }

    private static boolean present(Item item, CausalDocument document) {
        return switch (item) {
            case Item.VariableItem(String name) -> document.graph().contains(name);
            case Item.EdgeItem(var edge) -> document.graph().contains(edge);
            case Item.NoteItem(String id) ->
                document.notes().stream().anyMatch(note -> note.id().equals(id));
        };
    }
}
