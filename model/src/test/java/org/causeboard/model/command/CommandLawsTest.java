package org.causeboard.model.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.history.History;
import org.junit.jupiter.api.Test;

class CommandLawsTest {
    private static final int COMMANDS = 10_000;

    @Test
    void undoingEverythingGivesTheFirstDocumentAndRedoingTheLast() {
        for (long seed = 1; seed <= 3; seed++) {
            History history = new History(CausalDocument.empty());
            RandomCommands commands = new RandomCommands(seed);
            List<CausalDocument> documents = new ArrayList<>();
            documents.add(history.document());
            for (int i = 0; i < COMMANDS; i++) {
                push(history, commands.next(history.document()));
                history.endGesture();
                if (documents.getLast() != history.document()) {
                    documents.add(history.document());
                }
            }
            CausalDocument last = history.document();
            assertThat(history.position()).as("seed %d", seed).isEqualTo(documents.size() - 1);
            for (int i = documents.size() - 1; i >= 0; i--) {
                assertThat(history.document() == documents.get(i))
                        .as("seed %d, step %d", seed, i)
                        .isTrue();
                history.undo();
            }
            assertThat(history.document()).as("seed %d", seed).isEqualTo(CausalDocument.empty());
            while (history.canRedo()) {
                history.redo();
            }
            assertThat(history.document()).as("seed %d", seed).isEqualTo(last);
        }
    }

    @Test
    void theRandomCommandsAreOfEveryKind() throws IOException {
        Set<String> seen = new TreeSet<>();
        History history = new History(CausalDocument.empty());
        RandomCommands commands = new RandomCommands(5);
        for (int i = 0; i < COMMANDS; i++) {
            Command command = commands.next(history.document());
            CausalDocument before = history.document();
            push(history, command);
            if (history.document() != before) {
                seen.add(command.getClass().getSimpleName());
            }
        }
        assertThat(seen).as("seed 5: commands that changed the document").containsExactlyElementsOf(kinds());
    }

    /// The records of the package that are commands, by its folder of classes.
    private static Set<String> kinds() throws IOException {
        Path folder = Path.of(
                        URI.create(Command.class.getResource("Command.class").toString()))
                .getParent();
        Set<String> kinds = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$") && isCommand(Command.class.getPackageName() + "." + name)) {
                    kinds.add(name);
                }
            }
        }
        return kinds;
    }

    private static boolean isCommand(String name) {
        try {
            Class<?> type = Class.forName(name);
            return type.isRecord() && Command.class.isAssignableFrom(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void mergedStepsEndWhereTheLastCommandEnds() {
        for (long seed = 1; seed <= 3; seed++) {
            History merging = new History(CausalDocument.empty());
            History plain = new History(CausalDocument.empty());
            SplittableRandom random = new SplittableRandom(seed);
            RandomCommands commands = new RandomCommands(seed);
            for (int i = 0; i < 3_000; i++) {
                Command command = commands.next(plain.document());
                int times = command instanceof MoveVariables ? 5 : 1; // a drag
                for (int each = 0; each < times; each++) {
                    push(merging, command);
                    push(plain, command);
                    plain.endGesture();
                    command = dragged(command);
                }
                if (random.nextBoolean()) {
                    merging.endGesture();
                }
            }
            assertThat(merging.document()).as("seed %d", seed).isEqualTo(plain.document());
            assertThat(merging.position()).as("seed %d", seed).isLessThan(plain.position());
            CausalDocument last = merging.document();
            merging.goTo(0);
            assertThat(merging.document()).as("seed %d", seed).isEqualTo(CausalDocument.empty());
            merging.goTo(merging.labels().size());
            assertThat(merging.document()).as("seed %d", seed).isEqualTo(last);
        }
    }

    private static Command dragged(Command command) {
        if (!(command instanceof MoveVariables(Map<String, Point> places, Map<String, Point> notes))) {
            return command;
        }
        Map<String, Point> next = new LinkedHashMap<>();
        places.forEach((variable, place) -> next.put(variable, place.plus(3, 1)));
        return new MoveVariables(next, notes);
    }

    @Test
    void theSavedMarkIsRightAfterAnyStepsBackAndForth() {
        for (long seed = 1; seed <= 5; seed++) {
            History history = new History(CausalDocument.empty());
            SplittableRandom random = new SplittableRandom(seed);
            RandomCommands commands = new RandomCommands(seed);
            CausalDocument saved = history.document();
            for (int i = 0; i < 1_000; i++) {
                switch (random.nextInt(6)) {
                    case 0 -> history.undo();
                    case 1 -> history.redo();
                    case 2 -> {
                        if (random.nextInt(10) == 0) {
                            history.markSaved();
                            saved = history.document();
                        }
                    }
                    default -> push(history, commands.next(history.document()));
                }
                assertThat(history.isEdited())
                        .as("seed %d, step %d", seed, i)
                        .isEqualTo(!history.document().equals(saved));
            }
        }
    }

    @Test
    void applyingACommandTwiceToTheSameDocumentGivesEqualDocuments() {
        CausalDocument document = CausalDocument.empty();
        RandomCommands commands = new RandomCommands(11);
        for (int i = 0; i < 2_000; i++) {
            Command command = commands.next(document);
            try {
                CausalDocument next = command.apply(document);
                assertThat(command.apply(document))
                        .as("seed 11, command %d: %s", i, command)
                        .isEqualTo(next);
                document = next;
            } catch (CommandRefused refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    @Test
    void theMovesOfOneDragAreOneStep() {
        History history = history("A");
        for (int x = 1; x <= 20; x++) {
            history.push(new MoveVariables(Map.of("A", new Point(x, 0))));
        }
        history.endGesture();
        history.push(new MoveVariables(Map.of("A", new Point(99, 0))));
        assertThat(history.labels()).hasSize(3); // adding, the drag, the move after it
        history.undo();
        history.undo();
        assertThat(history.document().placements().get("A").centre()).isEqualTo(new Point(0, 0));
    }

    @Test
    void aNewVariableAndItsFirstNameAreOneStep() {
        History history = new History(CausalDocument.empty());
        history.push(new AddVariable("X", new Point(0, 0)));
        history.push(new RenameVariable("X", "age"));
        history.push(new AddConnectedVariable("Y", new Point(200, 0), Edge.directed("age", "Y")));
        history.push(new RenameVariable("Y", "income"));
        assertThat(history.labels())
                .containsExactly(
                        new AddVariable("age", new Point(0, 0)).label(),
                        new AddConnectedVariable("income", new Point(200, 0), Edge.directed("age", "income")).label());
        history.endGesture();
        history.push(new RenameVariable("income", "wage"));
        history.push(new RenameVariable("age", "years"));
        assertThat(history.position()).as("later names are steps of their own").isEqualTo(4);
        history.goTo(1);
        assertThat(history.document().graph().variables()).containsExactly("age");
        history.undo();
        assertThat(history.document()).isEqualTo(CausalDocument.empty());
    }

    @Test
    void theSavedMarkFollowsUndoAndRedo() {
        History history = history("A");
        history.markSaved();
        history.push(new AddVariable("B", Point.ORIGIN));
        assertThat(history.isEdited()).isTrue();
        history.undo();
        assertThat(history.isEdited()).isFalse();
        history.redo();
        assertThat(history.isEdited()).isTrue();
    }

    @Test
    void anArrowThatWouldCloseACycleIsRefusedWithTheCycle() {
        History history = history("A", "B", "C");
        history.push(new AddEdge(Edge.directed("A", "B")));
        history.push(new AddEdge(Edge.directed("B", "C")));
        CausalDocument before = history.document();
        assertThatThrownBy(() -> history.push(new AddEdge(Edge.directed("C", "A"))))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    CommandRefused.Reason.ClosesCycle reason = (CommandRefused.Reason.ClosesCycle) refused.reason();
                    assertThat(reason.cycle()).containsExactlyInAnyOrder("A", "B", "C");
                });
        assertThat(history.document()).isSameAs(before);
    }

    @Test
    void renamingKeepsMechanismsRolesAndArrows() {
        History history = history("A", "B");
        history.push(new AddEdge(Edge.directed("A", "B")));
        history.push(new ChangeRole(Set.of("A"), Role.EXPOSURE, ChangeRole.Change.GIVE));
        history.push(
                SetMechanisms.typed("B", TableMechanism.deterministic(List.of("A"), List.of(2), 2, List.of(0, 1))));
        history.push(new RenameVariable("A", "cause"));
        CausalDocument document = history.document();
        assertThat(document.graph().roles("cause")).containsExactly(Role.EXPOSURE);
        assertThat(document.graph().contains(Edge.directed("cause", "B"))).isTrue();
        assertThat(document.mechanisms().get("B").parents()).containsExactly("cause");
    }

    @Test
    void pastingTwiceGivesFreeNames() {
        CausalDocument fragment = history("A", "B").document();
        History history = new History(fragment);
        history.push(new Paste(fragment, 20, 20));
        assertThat(history.document().graph().variables()).containsExactly("A", "B", "A 2", "B 2");
    }

    @Test
    void aLatentVariableHidesBehindBidirectedEdgesAndComesBack() {
        History history = history("X", "Y");
        history.push(new AddEdge(Edge.bidirected("X", "Y")));
        history.push(new MakeLatentExplicit(Edge.bidirected("X", "Y"), "U"));
        assertThat(history.document().graph().latent()).containsExactly("U");
        history.push(new HideLatent("U"));
        assertThat(history.document().graph().edges()).containsExactly(Edge.bidirected("X", "Y"));
    }

    private static History history(String... variables) {
        History history = new History(CausalDocument.empty());
        for (String variable : variables) {
            history.push(new AddVariable(variable, Point.ORIGIN));
        }
        history.endGesture();
        return history;
    }

    private static void push(History history, Command command) {
        try {
            history.push(command);
        } catch (CommandRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
