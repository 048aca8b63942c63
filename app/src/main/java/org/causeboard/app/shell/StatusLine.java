package org.causeboard.app.shell;

import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.causeboard.engine.graph.CausalGraph;
import org.controlsfx.control.StatusBar;

/// The lowest row: what the document holds, the latest notice, where random numbers start.
final class StatusLine extends StatusBar {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private static final Duration FADE = Duration.millis(250);

    private final Studio studio;
    private final FadeTransition fade = new FadeTransition(FADE);

    StatusLine(Studio studio) {
        this.studio = studio;
        setId("status");
        getStyleClass().add("status-line");
        setText("");
        setFocusTraversable(false); // there is nothing to do in it
        Label contents = label("status-contents");
        contents.textProperty()
                .bind(Bindings.createStringBinding(
                        this::contents, studio.workspace().documentProperty()));
        Label notice = label("status-notice");
        studio.notices().latestProperty().subscribe(latest -> show(notice, latest));
        fade.setNode(notice);
        fade.setToValue(0);
        fade.setOnFinished(_ -> studio.notices().clear());
        PassingNews passing = PassingNews.of(studio.notices(), notice.hoverProperty(), StatusLine::later, this::fade);
        studio.lifetime().keep(passing::end);
        Label seed = label("status-seed");
        seed.textProperty()
                .bind(studio.workspace()
                        .documentProperty()
                        .map(document -> studio.messages()
                                .text(
                                        "status.seed",
                                        Long.toString(document.seed().value()))));
        getLeftItems().setAll(contents, notice);
        getRightItems().setAll(seed);
    }

    /// Puts what is to be said of the pictures on the canvas after what the document holds.
    void licence(Node words) {
        getLeftItems().add(1, words);
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Runnable later(Duration time, Runnable does) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(_ -> does.run());
        pause.play();
        return pause::stop;
    }

    private void fade() {
        if (studio.theme().isMotionReduced()) {
            studio.notices().clear();
        } else {
            fade.playFromStart();
        }
    }

    private void show(Label label, Optional<Notices.Notice> latest) {
        fade.stop();
        label.setOpacity(1);
        label.setText(latest.map(Notices.Notice::sentence).orElse(""));
        label.pseudoClassStateChanged(
                PROBLEM,
                latest.filter(notice -> notice.kind() == Notices.Kind.PROBLEM).isPresent());
    }

    private String contents() {
        CausalGraph graph = studio.workspace().document().graph();
        int edges = graph.edges().size();
        boolean arrows = graph.edges().stream().allMatch(edge -> edge.isDirected() || edge.isBidirected());
        return studio.messages()
                .text(
                        "status.contents",
                        graph.size(),
                        arrows ? edges : 0,
                        arrows ? 0 : edges,
                        graph.latent().size());
    }
}
