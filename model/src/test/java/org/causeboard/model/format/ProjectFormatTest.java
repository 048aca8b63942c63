package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.EmpiricalMechanism;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.Lit;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.PresentationScene;
import org.causeboard.model.document.RandomSituation;
import org.causeboard.model.document.Situation;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.document.Waypoint;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFormatTest {
    private final ProjectFormat format = new ProjectFormat();

    @TempDir
    private Path folder;

    @Test
    void readAfterWriteIsTheSameDocument() throws IOException {
        CausalDocument document = rich();
        Path file = write("rich.causeboard", format.write(document, Progress.unwatched()));
        Reading reading = format.read(file, Progress.unwatched());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        CausalDocument again = ((Reading.Read) reading).document();
        assertThat(again.edit().data(Optional.empty()).done())
                .isEqualTo(document.edit().data(Optional.empty()).done());
        Column before = document.data().orElseThrow().column("sex");
        Column after = again.data().orElseThrow().column("sex");
        assertThat(after.domain()).isEqualTo(before.domain());
        assertThat(after.isMissing(1)).isTrue();
        assertThat(after.value(2)).isEqualTo(before.value(2));
    }

    @Test
    void scenesComeBackAndFilesWithoutThemOrWithLaterLayersAreRead() throws IOException {
        PresentationScene scene = new PresentationScene(
                "scene-1",
                "What is done",
                new Box(-20.5, 3, 640, 400),
                new Situation(
                        Situation.Stance.IMAGINE,
                        World.of(new Intervention.SetTo("drug", Value.of(1))),
                        List.of(Event.equal("sex", Value.of("f"))),
                        OptionalInt.of(4)),
                List.of(Layer.NOTES, Layer.CHARTS),
                List.of(Lit.TWIN_NETWORK, Lit.CAUSAL_PATHS),
                "Two lines\nof words");
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("sex", "drug"))
                .scenes(List.of(scene))
                .done();
        Path file = write("talk.causeboard", format.write(document, Progress.unwatched()));
        assertThat(((Reading.Read) format.read(file, Progress.unwatched())).document())
                .isEqualTo(document);
        byte[] json = unzipped(format.write(document, Progress.unwatched()));
        String later = new String(json, StandardCharsets.UTF_8).replace("\"NOTES\"", "\"A_LAYER_OF_LATER\"");
        Reading reading =
                format.read(zip("document.json", later.getBytes(StandardCharsets.UTF_8)), Progress.unwatched());
        assertThat(((Reading.Read) reading).document().scenes().getFirst().hidden())
                .containsExactly(Layer.CHARTS);
        String earlier = new String(json, StandardCharsets.UTF_8).replaceAll("\"lit\" *: *\\[[^\\]]*\\],", "");
        assertThat(earlier).doesNotContain("TWIN_NETWORK");
        reading = format.read(zip("document.json", earlier.getBytes(StandardCharsets.UTF_8)), Progress.unwatched());
        assertThat(((Reading.Read) reading).document().scenes().getFirst().lit())
                .isEqualTo(Lit.USUAL);
    }

    @Test
    void everyWorldOfASceneAndEveryKeptWorldComesBackAsItWas() throws IOException {
        List<String> variables = List.of("A", "B", "Blood pressure");
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 60; i++) {
            CausalDocument document = CausalDocument.empty()
                    .edit()
                    .graph(graph -> graph.variables("A", "B", "Blood pressure"))
                    .worlds(List.of(new NamedWorld("kept", RandomSituation.of(variables, random))))
                    .scenes(List.of(new PresentationScene(
                            "s",
                            "S",
                            new Box(0, 0, 9, 9),
                            RandomSituation.of(variables, random),
                            List.of(),
                            List.of(),
                            "")))
                    .done();
            Path file = write("worlds.causeboard", format.write(document, Progress.unwatched()));
            assertThat(((Reading.Read) format.read(file, Progress.unwatched())).document())
                    .as("seed 21, try %d", i)
                    .isEqualTo(document);
        }
    }

    @Test
    void scenesWithValuesByVariableAndWorldsWithoutAStanceAreReadToo() throws IOException {
        String json = """
                {"format": "causeboard", "version": 1, "title": "old", "seed": 1, "graph": "DAG",
                 "variables": [{"name": "X", "roles": [], "x": 0, "y": 0, "hold": "FREE",
                                "domain": {"kind": "Categorical", "states": ["no", "yes"]}, "note": ""}],
                 "edges": [], "questions": [], "notes": [],
                 "worlds": [{"name": "do(X=yes)", "evidence": [],
                             "world": {"interventions": [{"kind": "SetTo", "variable": "X",
                                                          "value": {"kind": "Label", "name": "yes"}}]}}],
                 "scenes": [{"id": "a", "name": "A", "seen": {"x": 0, "y": 0, "width": 9, "height": 9},
                             "stance": "IMAGINE", "evidence": {"X": {"kind": "Label", "name": "no"}},
                             "done": {"X": {"kind": "Label", "name": "yes"}}, "hidden": [], "note": ""}]}
                """;
        Path file = zip("document.json", json.getBytes(StandardCharsets.UTF_8));
        CausalDocument read = ((Reading.Read) format.read(file, Progress.unwatched())).document();
        World done = World.of(new Intervention.SetTo("X", Value.of("yes")));
        assertThat(read.worlds().getFirst().situation())
                .isEqualTo(new Situation(Situation.Stance.DO, done, List.of(), OptionalInt.empty()));
        assertThat(read.scenes().getFirst().situation())
                .isEqualTo(new Situation(
                        Situation.Stance.IMAGINE,
                        done,
                        List.of(Event.equal("X", Value.of("no"))),
                        OptionalInt.empty()));
    }

    @Test
    void equalDocumentsGiveEqualBytes() throws IOException {
        CausalDocument document = rich().edit().data(Optional.empty()).done();
        assertThat(format.write(document, Progress.unwatched()))
                .isEqualTo(format.write(document, Progress.unwatched()));
    }

    @Test
    void aFileThatIsCutAnywhereIsRefusedWithASentence() throws IOException {
        byte[] whole = format.write(rich().edit().data(Optional.empty()).done(), Progress.unwatched());
        for (int length = 0; length < whole.length; length += 37) {
            Path file = write("cut.causeboard", Arrays.copyOf(whole, length));
            assertThat(format.read(file, Progress.unwatched()))
                    .as("cut at %d", length)
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void flippedBytesNeverThrow() throws IOException {
        byte[] whole = format.write(rich().edit().data(Optional.empty()).done(), Progress.unwatched());
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = write("damaged.causeboard", damaged);
            try {
                assertThat(format.read(file, Progress.unwatched()))
                        .as("seed 5, try %d", i)
                        .isNotNull();
            } catch (IOException e) {
                assertThat(e).as("seed 5, try %d", i).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void aNewerVersionSaysSo() throws IOException {
        Path file =
                zip("document.json", "{\"format\": \"causeboard\", \"version\": 999}".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(file).what()).contains("version 999");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Path file = zip("document.json", new byte[100 << 20]);
        assertThat(refusal(file).what()).contains("unpacks to more than");
    }

    @Test
    void deepJsonIsRefused() throws IOException {
        Path file = zip("document.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(file).place()).contains("document.json");
    }

    @Test
    void aForeignKindOfMechanismIsRefused() throws IOException {
        String json = new String(
                unzipped(format.write(rich().edit().data(Optional.empty()).done(), Progress.unwatched())),
                StandardCharsets.UTF_8);
        Path file = zip(
                "document.json",
                json.replace("\"TableMechanism\"", "\"java.lang.Runtime\"").getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(file).what())
                .startsWith("Variable 'sex': 'java.lang.Runtime' is not one of ")
                .contains("TableMechanism, ")
                .contains("FormulaMechanism");
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            zip.getNextEntry();
            return zip.readAllBytes();
        }
    }

    private Problem refusal(Path file) throws IOException {
        Reading reading = format.read(file, Progress.unwatched());
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).problems().getFirst();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(String entry, byte[] contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(contents);
            zip.closeEntry();
        }
        return write("made.causeboard", bytes.toByteArray());
    }

    private static CausalDocument rich() {
        BitSet missing = new BitSet();
        missing.set(1);
        Dataset data = new Dataset(
                "people.csv",
                List.of(
                        Column.of("sex", Categorical.of("male", "female"), new double[] {0, 0, 1}, missing),
                        Column.of("age", Numeric.UNBOUNDED, new double[] {30.5, 41, 29}, new BitSet())));
        Map<String, Mechanism> mechanisms = Map.of(
                "sex", TableMechanism.root(0.4, 0.6),
                "age",
                        new LinearGaussianMechanism(
                                new LinearPredictor(30, List.of(new Term("sex", OptionalInt.of(1), 0.1 + 0.2))), 4.5),
                "dose", new LinearMechanism(LinearPredictor.of(1, Term.slope("age", -2.25)), new Laplace(0, 3)),
                "U", new EmpiricalMechanism(Sample.of(1, 2, 2.5)),
                "Y", new FormulaMechanism("2*dose + U", List.of(Variable.numeric("dose")), new Normal(0, 1)));
        var editor = CausalDocument.empty()
                .edit()
                .title("Ünï «quoted» \"title\"")
                .seed(new Seed(-99))
                .graph(graph -> graph.variable("sex", Role.ADJUSTED)
                        .variable("age", Role.EXPOSURE)
                        .variable("U", Role.LATENT)
                        .directed("sex", "age")
                        .directed("age", "dose")
                        .directed("dose", "Y")
                        .edge(new Edge("sex", "dose", Mark.CIRCLE, Mark.ARROW))
                        .bidirected("age", "Y"))
                .correlation(Edge.bidirected("age", "Y"), OptionalDouble.of(-0.35))
                .coupling(Optional.of(Coupling.GUMBEL_MAX))
                .placement("age", new Placement(new Point(12.25, -7), Placement.Hold.PINNED))
                .card(
                        "age",
                        new VariableCard(
                                new Numeric("years", new Range(0, Double.POSITIVE_INFINITY)),
                                Optional.of("age"),
                                "a note\nwith lines",
                                Optional.of("#123456"),
                                OptionalInt.of(3)))
                .card("sex", VariableCard.BLANK.withDomain(Categorical.of("male", "female")))
                .style(Edge.bidirected("age", "Y"), new EdgeStyle(0.3, "why?", Optional.empty(), List.of()))
                .style(Edge.directed("dose", "Y"), EdgeStyle.PLAIN.withRoute(List.of(new Waypoint(0.25, 0.5))))
                .questions(List.of("P(Y | do(age=3))"))
                .notes(List.of(new Note("n1", "hello", new Point(1, 2))))
                .worlds(List.of(new NamedWorld(
                        "treated",
                        World.of(new Intervention.SetTo("age", Value.of(40))),
                        List.of(Event.equal("sex", Value.of("male"))))))
                .data(Optional.of(data));
        mechanisms.forEach(editor::mechanism);
        return editor.done();
    }
}
