package org.causeboard.model.format.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.causeboard.model.layout.LayeredLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Pictures in files, read back by other programs' eyes. The names hold what XML and LaTeX set apart.
class PicturesTest {
    private static final List<String> NAMES =
            List.of("A & B", "50 %", "x^2 #1", "{z} $", "<i>", "a~b\\c", "naïve", "under_the_sun", "quote\"d");
    private static final String SIGNS = "— “a” ‘b’ „c“ • 2 × 3 ± x₂ ⫫ y² ∈ ∑ ⇒";
    private static final String RARE = "«Ąęđ þ» Łódź";

    @Test
    void svgHoldsEveryNameAsTextAndAGroupWithATitleForEveryVariableAndEdge() throws Exception {
        Element svg = xml(new SvgPicture().write(list(), Palettes.LIGHT, PictureWriter.Ground.PAINTED));
        assertThat(texts(svg, "text")).containsAll(NAMES);
        assertThat(texts(svg, "title")).containsAll(NAMES).hasSize(NAMES.size() + NAMES.size() - 1);
        assertThat(svg.getAttribute("font-family")).startsWith("Inter");
        String[] box = svg.getAttribute("viewBox").split(" ");
        assertThat(svg.getAttribute("width")).isEqualTo(box[2]);
    }

    @Test
    void svgSaysWhatGroupsHoldAndWhatNotesSay() throws Exception {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("A", "B", "C"))
                .groups(List.of(
                        new Group("g1", "Pupils", List.of("A", "B"), Group.Kind.PLATE, Group.Fold.OPEN),
                        new Group("g2", "School", List.of("C"), Group.Kind.FRAME, Group.Fold.FOLDED)))
                .notes(List.of(new Note("n1", "A < B", new Point(0, 300))))
                .done();
        DisplayList list = SceneBuilder.picture(Scene.of(document)).list();
        Element svg = xml(new SvgPicture().write(list, Palettes.LIGHT, PictureWriter.Ground.PAINTED));
        assertThat(texts(svg, "title")).containsExactly("Pupils: A, B", "A", "B", "School: C", "A < B");
    }

    @Test
    void aSheetOfPaperHoldsThePictureInItsMiddleWithTextThatCanBeSelected() throws IOException {
        byte[] pdf = PdfPicture.onSheet(list(), Palettes.PRINT, new Size(842, 595), new Size(734, 487));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(842);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(595);
            assertThat(document.getPage(0).getResources().getExtGStateNames())
                    .as("opacities, which make an image of a page")
                    .isEmpty();
            List<TextPosition> letters = new ArrayList<>();
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                    super.processTextPosition(letter);
                }
            };
            assertThat(reader.getText(document)).contains(NAMES);
            assertThat(letters)
                    .allMatch(letter -> letter.getX() >= 54
                            && letter.getX() + letter.getWidth() <= 788
                            && letter.getY() >= 54
                            && letter.getY() <= 541);
        }
    }

    @Test
    void pdfIsOnePageWhoseTextCanBeSelected() throws IOException {
        byte[] pdf = new PdfPicture().write(list(), Palettes.PRINT, PictureWriter.Ground.TRANSPARENT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains(NAMES);
        }
    }

    @Test
    void latexCompilesWhereItIsInstalled(@TempDir Path folder) throws Exception {
        assumeThat(isOnPath("pdflatex")).as("pdflatex is installed").isTrue();
        Path tex = folder.resolve("picture.tex");
        Files.write(
                tex,
                new TikzPicture()
                        .write(list("β_1", "日本", SIGNS, RARE), Palettes.PRINT, PictureWriter.Ground.TRANSPARENT));
        Process latex = new ProcessBuilder(
                        "pdflatex",
                        "-interaction=nonstopmode",
                        "-halt-on-error",
                        tex.getFileName().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String log = new String(latex.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assumeThat(log).as("the package tikz is installed").doesNotContain("`tikz.sty' not found");
        assertThat(latex.waitFor()).as(log).isZero();
        try (PDDocument document = Loader.loadPDF(folder.resolve("picture.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void latexHasNoBareSpecialCharacterAndClosesEveryBrace() {
        String tex = new String(
                new TikzPicture().write(list(), Palettes.PRINT, PictureWriter.Ground.TRANSPARENT),
                StandardCharsets.UTF_8);
        assertThat(tex)
                .contains(
                        "A \\& B",
                        "50 \\%",
                        "x\\textasciicircum{}2 \\#1",
                        "\\{z\\} \\$",
                        "\\textless{}i\\textgreater{}");
        String unescaped = tex.replaceAll("\\\\[{}]", "");
        assertThat(unescaped.chars().filter(c -> c == '{').count())
                .isEqualTo(unescaped.chars().filter(c -> c == '}').count());
    }

    @Test
    void latexSetsDashesQuotesAndSignsWithItsUsualFonts() {
        String tex = new String(
                new TikzPicture().write(list(SIGNS, RARE), Palettes.PRINT, PictureWriter.Ground.TRANSPARENT),
                StandardCharsets.UTF_8);
        assertThat(tex)
                .contains("\\textemdash{}", "\\textquotedblleft{}", "$\\perp\\!\\!\\!\\perp$", "x$_2$")
                .contains("lmodern}\\usepackage[T1]{fontenc}}{\\DeclareUnicodeCharacter{")
                .doesNotContain("{?}");
    }

    private static DisplayList list(String... more) {
        List<String> names = Stream.concat(NAMES.stream(), Stream.of(more)).toList();
        CausalGraph.Builder graph = CausalGraph.builder();
        names.forEach(graph::variable);
        names.stream().skip(1).forEach(name -> graph.directed(name, names.getFirst()));
        CausalDocument document =
                CausalDocument.empty().edit().graph(graph.build()).done();
        return SceneBuilder.picture(Scene.of(LayeredLayout.applied(document))).list();
    }

    private static Element xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    private static List<String> texts(Element root, String tag) {
        NodeList found = root.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
