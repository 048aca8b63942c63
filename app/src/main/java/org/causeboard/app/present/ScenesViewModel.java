package org.causeboard.app.present;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.MoveScene;
import org.causeboard.model.command.PutScene;
import org.causeboard.model.command.RemoveScene;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.Lit;
import org.causeboard.model.document.PresentationScene;

/// The scenes of the document, and which of them is shown. Every change is a step of the history.
public final class ScenesViewModel {
    private final Workspace workspace;
    private final ObservableValue<List<PresentationScene>> scenes;
    private final ReadOnlyObjectWrapper<Optional<PresentationScene>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ScenesViewModel(Workspace workspace) {
        this.workspace = workspace;
        scenes = workspace.documentProperty().map(document -> document.scenes());
        scenes.subscribe(now -> current.set(current.get()
                .flatMap(old -> now.stream()
                        .filter(scene -> scene.id().equals(old.id()))
                        .findFirst())));
    }

    /// All scenes in the order of the talk.
    public ObservableValue<List<PresentationScene>> scenesProperty() {
        return scenes;
    }

    /// The scene that is shown or chosen.
    public ReadOnlyObjectProperty<Optional<PresentationScene>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The layers that are not shown at present.
    public ObjectProperty<Set<Layer>> hiddenProperty() {
        return workspace.hiddenLayersProperty();
    }

    /// Shows a layer, or hides it.
    public void toggle(Layer layer) {
        Set<Layer> hidden = workspace.hiddenLayersProperty().get();
        workspace
                .hiddenLayersProperty()
                .set(Stream.of(Layer.values())
                        .filter(each -> each == layer ? !hidden.contains(each) : hidden.contains(each))
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    /// Which scene is shown, counted from 1; 0 when none is.
    public int number() {
        return current.get().map(all()::indexOf).orElse(-1) + 1;
    }

    private List<PresentationScene> all() {
        return workspace.document().scenes();
    }

    /// Keeps what is seen now as a scene at the end of the talk.
    ///
    /// @param name of the scene
    /// @param seen the part of the canvas
    public void add(String name, Box seen) {
        PresentationScene scene = scene(PresentationScene.freeId(all()), name, seen, "");
        workspace.push(new PutScene(scene));
        workspace.history().endGesture();
        current.set(Optional.of(scene));
    }

    /// Lets a scene show what is seen now, under its name and with its note.
    public void update(PresentationScene scene, Box seen) {
        put(scene(scene.id(), scene.name(), seen, scene.note()));
    }

    /// Gives a scene another name; an empty one is none.
    public void rename(PresentationScene scene, String name) {
        if (!name.isBlank()) {
            put(scene.withName(name.strip()));
        }
    }

    /// Gives a scene other words.
    public void describe(PresentationScene scene, String note) {
        put(scene.withNote(note.strip()));
    }

    private void put(PresentationScene scene) {
        workspace.push(new PutScene(scene));
        workspace.history().endGesture();
    }

    /// Lets a scene come so many places later.
    public void move(PresentationScene scene, int places) {
        int at = IntStream.range(0, all().size())
                .filter(each -> all().get(each).id().equals(scene.id()))
                .findFirst()
                .orElse(0);
        workspace.push(new MoveScene(scene, Math.max(0, at + places)));
        workspace.history().endGesture();
    }

    /// Takes a scene out of the talk; the one after it is chosen then.
    public void remove(PresentationScene scene) {
        int at = all().indexOf(scene);
        workspace.push(new RemoveScene(scene));
        workspace.history().endGesture();
        current.set(all().isEmpty() ? Optional.empty() : Optional.of(all().get(Math.clamp(at, 0, all().size() - 1))));
    }

    /// Chooses a scene without showing it.
    public void choose(Optional<PresentationScene> scene) {
        current.set(scene);
    }

    /// Brings the world and the layers of a scene; the camera is not moved here.
    public void show(PresentationScene scene) {
        current.set(Optional.of(scene));
        workspace.hiddenLayersProperty().set(Set.copyOf(scene.hidden()));
        workspace.show(scene.situation());
        workspace.light(scene.lit()); // after the world, without which there is no twin network
    }

    /// The scene that is so many steps from the one shown; empty beyond the ends. Before the first step it is the
    /// first.
    public Optional<PresentationScene> step(int steps) {
        int next = number() == 0 ? 0 : number() - 1 + steps;
        return next < 0 || next >= all().size() ? Optional.empty() : Optional.of(all().get(next));
    }

    /// What is seen now.
    private PresentationScene scene(String id, String name, Box seen, String note) {
        List<Layer> hidden = List.copyOf(workspace.hiddenLayersProperty().get());
        return new PresentationScene(id, name, seen, workspace.situation(), hidden, workspace.lit(), note);
    }

    /// What is lit at present.
    public List<Lit> lit() {
        return workspace.lit();
    }

    /// Lights this and nothing else.
    public void light(List<Lit> lit) {
        workspace.light(lit);
    }
}
