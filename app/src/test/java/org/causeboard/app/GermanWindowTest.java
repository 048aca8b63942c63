package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.workspace.Item;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// In a German window nothing is said in English on the way from a graph to an answer: neither by its controls,
/// tooltips and screen-reader texts nor by what the engine gives as reasons.
@Tag("ui")
class GermanWindowTest extends FreshStage {
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|is|are|of|with|and|its|from|not|what|which|there|variables|arrows|Show|Add|Close)\\b");

    private final Set<String> english = new TreeSet<>();
    private final SettingsModel settings = SettingsModel.usual();
    private Window window;

    @Override
    public void start(Stage stage) {
        settings.set(Setting.LANGUAGE, Setting.Language.GERMAN);
        window = Window.create(new SameThreadRunner(), settings, 980, 900);
        window.show(stage);
    }

    private void open(String example) {
        CausalDocument document = Gallery.find(example).orElseThrow().document();
        interact(() -> window.studio()
                .workspace()
                .open(document.edit().title("Beispiel").done(), Optional.empty()));
        Frames.pass();
    }

    private void ask(String question) {
        interact(() -> window.canvas().requestFocus());
        clickOn("#query-field");
        push(KeyCode.CONTROL, KeyCode.A);
        write(question).push(KeyCode.ENTER);
        Frames.pass();
        read();
    }

    private void read() {
        interact(() -> read(window.scene().getRoot()));
    }

    private void read(Node node) {
        if (!node.isVisible() || "gallery".equals(node.getId()) || node instanceof TextInputControl) {
            return; // titles of papers and what people write are in their own language
        }
        if (node instanceof Labeled label) {
            hear(label.getText());
        }
        if (node instanceof Text text) {
            hear(text.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            hear(control.getTooltip().getText());
        }
        node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .forEach(tooltip -> hear(((Tooltip) tooltip).getText()));
        hear((String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }

    private void hear(String text) {
        if (text != null && ENGLISH.matcher(text).find()) {
            english.add(text);
        }
    }

    private void walkThroughTheTabs() {
        TabPane tabs = (TabPane) window.scene().lookup("#bottom-tabs");
        for (Tab tab : List.copyOf(tabs.getTabs())) {
            interact(() -> tabs.getSelectionModel().select(tab));
            Frames.pass();
            read();
        }
    }

    private List<String> found(String words) {
        push(KeyCode.CONTROL, KeyCode.A).write(words);
        Frames.pass();
        return lookup("#palette-list").<PaletteViewModel.Choice>queryListView().getItems().stream()
                .map(PaletteViewModel.Choice::words)
                .toList();
    }

    @Test
    void brightnessAndExamplesAreFoundByTheWordsThatPeopleUse() {
        push(KeyCode.CONTROL, KeyCode.K);
        assertThat(found("kidney")).contains("Beispiel: Nierensteine");
        assertThat(found("thema")).contains("Einstellung: Helligkeit", "Helles Aussehen", "Dunkles Aussehen");
        assertThat(found("hell")).contains("Einstellung: Helligkeit", "Helles Aussehen");
        assertThat(found("dunkel")).contains("Einstellung: Helligkeit", "Dunkles Aussehen");
        found("dunkler modus");
        type(KeyCode.ENTER);
        Frames.pass();
        assertThat(settings.get(Setting.THEME)).isEqualTo(Appearance.DARK);
    }

    @Test
    void titlesOfTabsAreWholeInAWindowOfUsualWidth() {
        interact(() -> {
            window.studio().actions().get("fold-right").perform();
            window.scene().getWindow().setWidth(975); // leaves the tabs as much room as between both panes at 1280
        });
        TabPane tabs = (TabPane) window.scene().lookup("#bottom-tabs");
        for (Tab tab : List.copyOf(tabs.getTabs())) {
            interact(() -> tabs.getSelectionModel().select(tab));
            Frames.pass();
            assertThat(seen("#bottom-tabs .tab-label")).contains(tab.getText());
        }
        assertThat(tabs.getWidth()).isLessThan(735);
    }

    @Test
    void waysToBeginHaveWholeNamesWhereEverythingIsLarger() {
        interact(() -> {
            window.studio().settings().set(Setting.SCALE, 150);
            window.scene().getWindow().setWidth(960); // as little room as at 200 % in a window of 1280
        });
        Frames.pass();
        assertThat(seen("#hints .way .label")).contains("Ein Beispiel öffnen");
    }

    private List<String> seen(String labels) {
        return lookup(labels).queryAllAs(Labeled.class).stream()
                .map(label -> ((Text) label.lookup(".text")).getText().replace('\n', ' '))
                .toList();
    }

    @Test
    void nothingIsEnglishFromTheEmptyCanvasToAnAnswer() {
        read();
        open("confounding");
        interact(() -> window.studio().workspace().select(new Item.VariableItem("high_cholesterol")));
        Frames.pass();
        walkThroughTheTabs();
        for (String question : List.of(
                "P(high_cholesterol=yes | do(exercise=yes))",
                "ATE(exercise -> high_cholesterol)",
                "exercise _||_ high_cholesterol | age",
                "P(nothing)",
                "P(high_cholesterol=perhaps)",
                "P(")) {
            ask(question);
        }
        assertThat(english).isEmpty();
    }

    @Test
    void nothingIsEnglishWhereAQuestionIsNotIdentified() {
        open("instrument");
        walkThroughTheTabs();
        assertThat(english).isEmpty();
    }

    @Test
    void theDocumentOfALessonIsCalledWhatTheLessonIsCalled() {
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.K);
        write("Simpson-Paradox").push(KeyCode.ENTER);
        Frames.pass();
        assertThat(window.studio().workspace().document().title()).isEqualTo("Das Simpson-Paradox");
        read();
        assertThat(english).isEmpty();
    }
}
