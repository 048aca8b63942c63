package org.causeboard.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    @TempDir
    private Path folder;

    @Test
    void kidneyStonesAreCategoricalAndComplete() {
        Dataset data = TestData.read("kidney_stones.csv");
        assertEquals(700, data.rows());
        assertEquals(
                Categorical.of("open_surgery", "percutaneous"),
                data.column("treatment").domain());
        assertEquals(Categorical.of("0", "1"), data.column("success").domain());
        assertEquals(0, data.column("success").missingCount());
    }

    @Test
    void typesAndMissingValuesOfNhefsAreRecognised() {
        Dataset data = TestData.read("nhefs.csv");
        assertEquals(1566, data.rows());
        assertEquals(Numeric.UNBOUNDED, data.column("wt82_71").domain());
        assertEquals(Categorical.of("0", "1"), data.column("qsmk").domain());
        assertEquals(
                Ordinal.of("1", "2", "3", "4", "5"), data.column("education").domain());
        assertEquals(new Count(""), data.column("smokeyrs").domain());
        assertThat(data.column("income").missingCount()).isPositive();
        assertEquals(Numeric.UNBOUNDED, data.column("age").domain());
    }

    @Test
    void markersDelimitersAndDecimalCommasAreRecognised() throws IOException {
        DataReading.Readable read = readable("a;b;c\n1,5;NA;low\n2,5;7;high\n3;.;medium\n");
        assertEquals(2.5, read.dataset().column("a").value(1));
        assertEquals(2, read.dataset().column("b").missingCount());
        assertEquals(
                Ordinal.of("low", "medium", "high"), read.dataset().column("c").domain());
        assertThat(read.description()).contains("';'");
    }

    @Test
    void latin1IsReadAndToldByLine() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "name,x\nOslo,1\nGöteborg,2\nMalmö,3\n".getBytes(Charset.forName("ISO-8859-1")));
        DataReading.Readable read = (DataReading.Readable) read(file);
        assertEquals(
                Categorical.of("Göteborg", "Malmö", "Oslo"),
                read.dataset().column("name").domain());
        assertEquals(OptionalLong.of(3), read.notices().getFirst().line());
    }

    @Test
    void utf16AndByteOrderMarksAreRead() throws IOException {
        Path wide = folder.resolve("wide.csv");
        Files.write(wide, "x,y\n1,ä\n2,ö\n3,ü\n".getBytes(StandardCharsets.UTF_16));
        assertEquals(
                List.of("x", "y"), ((DataReading.Readable) read(wide)).dataset().names());
        assertEquals(
                List.of("x", "y"),
                readable("\uFEFFx,y\n1.5,2\n2.5,3\n4.5,1\n").dataset().names());
    }

    @Test
    void quotesHoldDelimitersAndLineBreaks() throws IOException {
        Dataset data = readable("a,b\n\"x, y\",\"1\"\"\"\n\"two\nlines\",z\n").dataset();
        assertEquals(Categorical.of("two\nlines", "x, y"), data.column("a").domain());
        assertEquals(Categorical.of("1\"", "z"), data.column("b").domain());
    }

    @Test
    void raggedRowsAreLeftOutAndToldByLine() throws IOException {
        DataReading.Readable read = readable("a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n13,14,15\n");
        assertEquals(3, read.dataset().rows());
        assertThat(read.notices())
                .extracting(DataProblem::line)
                .containsExactly(OptionalLong.of(3), OptionalLong.of(4));
        assertThat(read.notices().getFirst().message()).isEqualTo("The row has 2 values, the header 3 names.");
    }

    @Test
    void namesAreMadeDifferent() throws IOException {
        assertEquals(
                List.of("x", "X", "x (2)", "column 4"),
                readable("x,X,x,\n1.5,2,3,4\n2.5,2,2,4\n3,3,3,3\n").dataset().names());
    }

    @Test
    void aFileOfNumbersHasNoHeader() throws IOException {
        assertEquals(
                List.of("column 1", "column 2"),
                readable("1,2\n3,4\n5,6\n").dataset().names());
    }

    @Test
    void hostileFilesGiveProblems() throws IOException {
        assertThat(problem("").message()).isEqualTo("The file is empty.");
        assertThat(problem("a,b,c\n").message()).isEqualTo("The file has a header but no rows.");
        assertThat(problem("PK\u0003\u0004rest").message()).contains("workbook");
        assertThat(problem("abc\u0000def").message()).contains("not text");
        assertThat(problem("x,".repeat(999_999) + "x\n" + "1,".repeat(999_999) + "1\n")
                        .message())
                .contains("first line");
        assertThat(problem("x,".repeat(9_999) + "x\n" + "1,".repeat(9_999) + "1\n")
                        .message())
                .contains("10000 columns");
        assertThat(problem("a,b\n1\n2\n3\n4,5\n").message()).contains("3 of 4 rows");
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        Path binary = folder.resolve("noise.csv");
        Files.write(binary, noise);
        assertThat(read(binary)).isInstanceOf(DataReading.Unreadable.class);
        assertThat(read(folder.resolve("absent.csv"))).isInstanceOf(DataReading.Unreadable.class);
        assertThat(read(folder))
                .isInstanceOfSatisfying(
                        DataReading.Unreadable.class,
                        unreadable -> assertThat(
                                        unreadable.problems().getFirst().message())
                                .isEqualTo("This is a folder."));
        Path cut = folder.resolve("cut.parquet");
        Files.write(cut, "PAR1 and then nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(read(cut)).isInstanceOf(DataReading.Unreadable.class);
    }

    @Test
    void compressedFilesAreReadAsWhatIsInThem() throws IOException {
        Path table = compressed("rows.csv.gz", "a,b\n" + "1,x\n2,y\n".repeat(50));
        DataReading.Readable read = (DataReading.Readable) read(table);
        assertEquals(100, read.dataset().rows());
        assertEquals("rows.csv.gz", read.dataset().name());
        Path records = compressed("rows.jsonl.gz", "{ \"a\": 1 }\n{ \"a\": 2 }\n");
        assertEquals(
                List.of("a"), ((DataReading.Readable) read(records)).dataset().names());
    }

    @Test
    void compressedFilesThatAreDamagedOrFullOfNothingAreRefused() throws IOException {
        Path whole = compressed("whole.csv.gz", "a,b\n" + "1,2\n".repeat(5_000));
        Path cut = folder.resolve("cut.csv.gz");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 60));
        assertThat(reason(cut)).isEqualTo("The compressed file is cut off or damaged.");
        assertThat(Transcoding.unpack(whole, folder.resolve("plain.csv"), 1_000, Progress.unwatched()))
                .as("more than may come out")
                .isFalse();
    }

    private Path compressed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String reason(Path file) {
        return ((DataReading.Unreadable) read(file)).problems().getFirst().message();
    }

    @Test
    void randomTextNeverThrows() throws IOException {
        String alphabet = "ab1,;\"\n\r\t|.é0NA{}[]:'";
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder("a,b\n");
            for (int i = 0; i < 300; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(read(write(text.toString()))).as("seed " + seed).isNotNull();
        }
    }

    @Test
    void aPatternInTheNameIsNoPattern() throws IOException {
        Files.writeString(folder.resolve("a1.csv"), "x,y\n1.5,2\n2.5,3\n3.5,1\n");
        Path odd = folder.resolve("a[1]'.csv");
        Files.writeString(odd, "u,v\n1.5,2\n2.5,3\n3.5,1\n");
        assertEquals(
                List.of("u", "v"), ((DataReading.Readable) read(odd)).dataset().names());
    }

    @Test
    void jsonRecordsAreRows() throws IOException {
        Path file = folder.resolve("rows.json");
        Files.writeString(file, "[{\"x\": 1.5, \"y\": \"a\"}, {\"x\": 2.5, \"y\": null}, {\"x\": 3.25, \"y\": \"b\"}]");
        Dataset data = ((DataReading.Readable) read(file)).dataset();
        assertEquals(3.25, data.column("x").value(2));
        assertThat(data.column("y").isMissing(1)).isTrue();
    }

    @Test
    void aPreviewReadsTheFirstRowsOnly() {
        DataReading read =
                DataFiles.read(TestData.path("nhefs.csv"), ReadChoices.AUTOMATIC.first(100), Progress.unwatched());
        assertEquals(100, ((DataReading.Readable) read).dataset().rows());
    }

    @Test
    void columnsOfAWideFileAreReadEachByItself() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> names = IntStream.range(0, 200).mapToObj(i -> "v" + i).toList();
        text.append(String.join(",", names)).append('\n');
        for (int row = 0; row < 30; row++) {
            int r = row;
            text.append(IntStream.range(0, 200)
                            .mapToObj(i -> i % 2 == 0 ? Double.toString(i + r / 100.0) : r % 3 == 0 ? "a" : "b")
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        Path wide = folder.resolve("many.csv");
        Files.writeString(wide, text);
        Dataset data = ((DataReading.Readable) read(wide)).dataset();
        assertEquals(names, data.names());
        for (int i = 0; i < 200; i++) {
            Column column = data.column("v" + i);
            assertEquals(i % 2 == 0, column.domain() instanceof Numeric, column.name());
            assertEquals(i % 2 == 0 ? i + 0.29 : 1, column.value(29), 1e-9, column.name());
        }
    }

    @Test
    void parquetKeepsStatesUnitsAndMissingValues() throws IOException {
        BitSet missing = new BitSet();
        missing.set(1);
        Dataset data = new Dataset(
                "d",
                List.of(
                        Column.of("x", Ordinal.of("low", "high", "a\tb\n"), new double[] {1, 0, 0}, missing),
                        Column.of("X", new Numeric("kg", new Range(0, 10)), new double[] {0.1, 2, 3}, missing),
                        Column.of("it's \"q\"", new Count("visits"), new double[] {4, 5, 6}, new BitSet())));
        Dataset back =
                ParquetFiles.fromBytes(ParquetFiles.bytes(data, Progress.unwatched()), "d", Progress.unwatched());
        assertEquals(data.names(), back.names());
        for (Column column : data.columns()) {
            Column other = back.column(column.name());
            assertEquals(column.domain(), other.domain());
            for (int row = 0; row < 3; row++) {
                assertEquals(column.isMissing(row), other.isMissing(row));
                if (!column.isMissing(row)) {
                    assertEquals(column.value(row), other.value(row));
                }
            }
        }
    }

    private DataReading.Readable readable(String text) throws IOException {
        DataReading reading = read(write(text));
        assertThat(reading).isInstanceOf(DataReading.Readable.class);
        return (DataReading.Readable) reading;
    }

    private DataProblem problem(String text) throws IOException {
        DataReading reading = read(write(text));
        assertThat(reading).isInstanceOf(DataReading.Unreadable.class);
        return ((DataReading.Unreadable) reading).problems().getFirst();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private static DataReading read(Path file) {
        return DataFiles.read(file, ReadChoices.AUTOMATIC, Progress.unwatched());
    }
}
