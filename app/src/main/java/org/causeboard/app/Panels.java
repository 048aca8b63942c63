package org.causeboard.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import org.causeboard.app.action.Action;
import org.causeboard.app.ask.AnswerPanel;
import org.causeboard.app.ask.QueryField;
import org.causeboard.app.ask.QueryViewModel;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.compare.CompareView;
import org.causeboard.app.compare.CompareViewModel;
import org.causeboard.app.data.ColumnDrag;
import org.causeboard.app.data.DataView;
import org.causeboard.app.data.DataViewModel;
import org.causeboard.app.data.RowBar;
import org.causeboard.app.data.RowFacts;
import org.causeboard.app.export.ExportView;
import org.causeboard.app.export.PictureExport;
import org.causeboard.app.export.PictureOptions;
import org.causeboard.app.files.FileKinds;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.gallery.GalleryView;
import org.causeboard.app.history.HistoryView;
import org.causeboard.app.identification.FormActions;
import org.causeboard.app.identification.IdentificationView;
import org.causeboard.app.identification.IdentificationViewModel;
import org.causeboard.app.identification.PathsView;
import org.causeboard.app.identification.Tracing;
import org.causeboard.app.imagine.TwinOverlay;
import org.causeboard.app.inspector.InspectorView;
import org.causeboard.app.lessons.LessonViewModel;
import org.causeboard.app.mechanism.ChangeActions;
import org.causeboard.app.outline.LeftPane;
import org.causeboard.app.outline.OutlineView;
import org.causeboard.app.outline.OutlineViewModel;
import org.causeboard.app.overview.OverviewView;
import org.causeboard.app.overview.WorldsViewModel;
import org.causeboard.app.present.Presentation;
import org.causeboard.app.present.ScenesView;
import org.causeboard.app.sensitivity.SensitivityView;
import org.causeboard.app.sensitivity.SensitivityViewModel;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Slots;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.text.GraphTextView;
import org.causeboard.app.text.GraphTextViewModel;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.ask.LiveAsk;
import org.causeboard.engine.data.ReadChoices;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Example;

/// Fills the panes around the canvas with their rooms.
final class Panels {
    private final Studio studio;
    private final Slots slots;
    private final CanvasView canvas;
    private final FilePrompts prompts;
    private final Consumer<Runnable> leave;
    private final Supplier<Panels> next;
    private final LiveAsk ask = new LiveAsk();
    private final LiveAsk sideBySide = new LiveAsk(); // its scenes do not hold up those of the canvas
    private final LiveDistributions live;
    private final DataViewModel data;
    private final RowFacts rows;
    private final RowBar rowBar;
    private final TwinOverlay twin;
    private final QueryViewModel question;
    private final LessonViewModel lessons;
    private final PictureExport pictures;
    private final GalleryView gallery;
    private Optional<GraphTextView> text = Optional.empty(); // once it was asked for
    private Optional<Notices.Notice> toldReplaced = Optional.empty();

    /// @param leave goes on once the present document may be left
    /// @param writing is told of another file that is being written
    /// @param next the panels of where the next document stands
    Panels(
            Studio studio,
            Slots slots,
            CanvasView canvas,
            FilePrompts prompts,
            Consumer<Runnable> leave,
            Function<Path, Consumer<Boolean>> writing,
            Supplier<Panels> next) {
        this.leave = leave;
        this.next = next;
        this.studio = studio;
        this.slots = slots;
        this.canvas = canvas;
        this.prompts = prompts;
        live = new LiveDistributions(studio.workspace(), studio.tasks(), ask);
        data = new DataViewModel(
                studio.workspace(),
                studio.tasks(),
                ReadChoices.AUTOMATIC.withUnnamed(studio.messages().text("data.unnamed-column")));
        rows = new RowFacts(studio.workspace());
        rowBar = new RowBar(rows, studio.messages(), canvas::requestFocus);
        twin = new TwinOverlay(studio, live, canvas::requestFocus);
        question = new QueryViewModel(studio.workspace(), studio.tasks(), ask);
        lessons = new LessonViewModel(
                studio.workspace(),
                studio.tasks(),
                sideBySide,
                question.answerProperty().map(asked -> asked.map(QueryViewModel.Asked::question)),
                studio.messages()::model,
                this::openLesson);
        pictures = new PictureExport(studio, prompts, () -> canvas.drawing().scene(), writing);
        gallery = new GalleryView(studio, this::open);
    }

    /// What is selected as a picture, or everything.
    private void copyPicture() {
        pictures.copy(
                studio.workspace().selection().isEmpty()
                        ? PictureOptions.USUAL
                        : PictureOptions.USUAL.withExtent(PictureOptions.Extent.SELECTION));
    }

    /// Puts every panel into its slot and adds what can be done there.
    void fill() {
        SensitivityViewModel sensitivity = new SensitivityViewModel(studio.workspace(), studio.tasks());
        AnswerPanel answer = new AnswerPanel(question, studio.messages(), asked -> {
            sensitivity.look(asked);
            slots.showTab("sensitivity");
        });
        question.answerProperty().subscribe(asked -> {
            if (asked.isEmpty()) {
                sensitivity.forget();
            }
        });
        QueryField field = new QueryField(question, studio.messages(), answer::toggle);
        slots.query(field);
        slots.answer(answer);
        studio.actions()
                .add(Action.of("ask-question", Action.Topic.ASK, field::focus).keys("Shortcut+L"));
        studio.actions().add(Action.of("keep-question", Action.Topic.ASK, () -> {
            String words = question.keep() ? "question.kept" : "question.nothing-to-keep";
            studio.notices().tell(studio.messages().text(words));
        }));
        studio.actions().add(Action.of("toggle-answer", Action.Topic.ASK, answer::toggle));
        ColumnDrag.onto(
                canvas, (columns, x, y) -> data.drawAt(columns, canvas.view().toWorld(x, y)));
        WorldsViewModel worlds = new WorldsViewModel(studio.workspace(), live, studio.tasks(), sideBySide);
        LeftPane left = new LeftPane(
                new OverviewView(studio, live, worlds, () -> slots.showTab("data"), question::ask),
                new OutlineView(new OutlineViewModel(studio.workspace(), canvas.sight()::visit), studio.messages()),
                studio.messages());
        slots.left(left);
        studio.actions()
                .add(Action.of("show-outline", Action.Topic.VIEW, () -> {
                            slots.showLeft();
                            left.toggle();
                        })
                        .keys("Shortcut+Shift+O"));
        InspectorView inspector = new InspectorView(studio, live, data, canvas.marks());
        slots.right(inspector);
        ChangeActions.add(
                studio,
                () -> {
                    slots.showRight();
                    inspector.focusOnChange();
                },
                () -> {
                    slots.showRight();
                    inspector.focusOnReport();
                });
        inspector.addActions(slots::showRight);
        IdentificationViewModel identification = new IdentificationViewModel(studio.workspace(), studio.tasks());
        slots.tab("identification", () -> new IdentificationView(identification, studio, this::open));
        FormActions.add(studio);
        Tracing tracing = new Tracing(studio.workspace(), studio.tasks());
        slots.tab("paths", () -> new PathsView(identification, tracing, studio));
        slots.tab(
                "compare",
                () -> new CompareView(
                        new CompareViewModel(studio.workspace(), studio.tasks(), sideBySide), studio, question::ask));
        tellReplaced();
        slots.tab("data", () -> new DataView(data, rows, studio, prompts));
        slots.tab("text", this::newText);
        studio.actions()
                .add(Action.of("show-text", Action.Topic.VIEW, () -> {
                            slots.showTab("text");
                            text.ifPresent(GraphTextView::focus);
                        })
                        .keys("Shortcut+Shift+T"));
        slots.tab("sensitivity", () -> new SensitivityView(sensitivity, studio));
        slots.tab("history", () -> new HistoryView(studio));
        slots.tab("export", () -> new ExportView(pictures, studio.messages()));
        slots.tab("gallery", () -> gallery);
        studio.actions()
                .add(Action.of("open-gallery", Action.Topic.FILE, () -> slots.showTab("gallery"))
                        .icon("example-gallery"));
        studio.actions()
                .add(Action.of("export-picture", Action.Topic.FILE, () -> slots.showTab("export"))
                        .icon("export")
                        .keys("Shortcut+E"));
        studio.actions()
                .add(Action.of("copy-picture", Action.Topic.EDIT, this::copyPicture)
                        .icon("copy")
                        .keys("Shortcut+Shift+C"));
        studio.actions()
                .add(Action.of("open-data", Action.Topic.FILE, this::chooseData).icon("import-data"));
        studio.actions()
                .add(Action.of("draw-columns", Action.Topic.GRAPH, data::drawAll)
                        .when(data.drawableProperty(), "reason.no-columns"));
        studio.actions()
                .add(Action.of("fit-model", Action.Topic.ASK, data::fit)
                        .icon("fit")
                        .when(data.fittableProperty(), "reason.no-data"));
        addRowActions();
        addTabActions();
    }

    private GraphTextView newText() {
        GraphTextView view = new GraphTextView(new GraphTextViewModel(studio.workspace()), studio.messages());
        text = Optional.of(view);
        return view;
    }

    private void addTabActions() {
        for (String tab : List.of("identification", "paths", "compare", "data", "sensitivity", "history")) {
            studio.actions().add(Action.of("show-" + tab, Action.Topic.VIEW, () -> slots.showTab(tab)));
        }
    }

    private void addRowActions() {
        ObservableValue<Boolean> any = rows.countProperty().map(count -> count > 0);
        studio.actions()
                .add(Action.of("imagine-row", Action.Topic.ASK, this::askForRow)
                        .icon("imagine")
                        .keys("Shortcut+R")
                        .when(any, "reason.no-rows"));
        studio.actions()
                .add(Action.of("next-row", Action.Topic.ASK, () -> rows.step(1))
                        .icon("chevron-right")
                        .keys("Alt+Page Down")
                        .when(any, "reason.no-rows"));
        studio.actions()
                .add(Action.of("previous-row", Action.Topic.ASK, () -> rows.step(-1))
                        .icon("chevron-left")
                        .keys("Alt+Page Up")
                        .when(any, "reason.no-rows"));
    }

    /// A row is fact at once; the cursor stands in its number.
    private void askForRow() {
        if (rows.rowProperty().getValue().isEmpty()) {
            rows.step(1);
        }
        studio.workspace().modeProperty().set(Mode.IMAGINE);
        rowBar.focus();
    }

    /// Adds the tab of the talk's scenes.
    void scenes(Presentation presentation) {
        slots.tab("scenes", () -> new ScenesView(studio, presentation));
        studio.actions().add(Action.of("show-scenes", Action.Topic.VIEW, () -> slots.showTab("scenes")));
    }

    /// Says over the canvas which row is imagined for.
    RowBar rowBar() {
        return rowBar;
    }

    /// Both worlds of what is imagined, over the canvas and its tools while they are asked for.
    TwinOverlay twin() {
        return twin;
    }

    /// The lesson that is under way.
    LessonViewModel lessons() {
        return lessons;
    }

    /// The examples.
    GalleryView gallery() {
        return gallery;
    }

    /// Pictures of what the canvas shows.
    PictureExport pictures() {
        return pictures;
    }

    private void open(CausalDocument document) {
        next.get().show(document);
    }

    private void show(CausalDocument document) {
        question.clear();
        studio.workspace().open(document, Optional.empty());
        Platform.runLater(canvas.sight()::begin); // when the panes have their new sizes
    }

    private void openLesson(CausalDocument document) {
        leave.accept(() -> {
            question.clear();
            studio.workspace().open(document, Optional.empty());
            Platform.runLater(canvas.sight()::fit); // when the card is there
        });
    }

    private void open(Example example, Optional<String> asked) {
        String title = studio.messages().model(example.title()); // the document is called what the card says
        Panels there = next.get();
        there.show(example.document().edit().title(title).done());
        asked.ifPresent(there.question::ask);
    }

    private void chooseData() {
        prompts.open(FileKinds.DATA).ifPresent(this::openData);
    }

    /// Loads rows and shows them, or why they cannot be loaded.
    void openData(Path file) {
        slots.showTab("data");
        data.load(file);
    }

    /// Says which rows are gone and how they come back, as long as that is so.
    private void tellReplaced() {
        data.replacedProperty().subscribe(replaced -> {
            toldReplaced.ifPresent(studio.notices()::takeBack);
            toldReplaced = replaced.map(rows -> studio.notices()
                    .hold(studio.messages()
                            .text(
                                    "data.replaced",
                                    rows.now().name(),
                                    rows.now().rows(),
                                    rows.before().name(),
                                    rows.before().rows())));
        });
    }

    /// Loads rows that were copied elsewhere and shows them.
    void pasteData(String text) {
        slots.showTab("data");
        data.loadText(text, studio.messages().text("clipboard.pasted-rows"));
    }

    /// Keeps nothing of what was worked out, as the window is closed.
    void putAway() {
        live.forget();
        ask.forget();
        sideBySide.forget();
    }

    /// The data and the fit to them.
    DataViewModel data() {
        return data;
    }

    /// The row of the data that is imagined for.
    RowFacts rows() {
        return rows;
    }

    /// What is asked in writing.
    QueryViewModel question() {
        return question;
    }

    /// The distributions that the panels show.
    LiveDistributions live() {
        return live;
    }
}
