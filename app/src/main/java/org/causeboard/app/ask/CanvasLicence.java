package org.causeboard.app.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.engine.ask.Absence;
import org.causeboard.engine.ask.Method;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.scm.Coupling;

/// The licence of the pictures on the canvas, in one line: how they were computed and what was assumed for it, or why
/// there are none.
public final class CanvasLicence extends Label {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Messages messages;
    private final Tooltip explanation = new Tooltip();

    public CanvasLicence(LiveDistributions live, Messages messages) {
        this.messages = messages;
        setId("canvas-licence");
        getStyleClass().add("quiet");
        managedProperty().bind(textProperty().isNotEmpty());
        live.shownProperty().subscribe(known -> show(known.present()));
    }

    private void show(Panorama panorama) {
        pseudoClassStateChanged(PROBLEM, isProblem(panorama));
        setText(words(panorama));
        Optional<String> why = explanation(panorama);
        why.ifPresent(explanation::setText);
        setTooltip(why.isPresent() ? explanation : null);
    }

    private String words(Panorama panorama) {
        return switch (panorama) {
            case Panorama.Shown shown when shown.distributions().isEmpty() -> "";
            case Panorama.Shown(var _, var missing, Method method, Optional<Coupling> coupling) ->
                messages.text("pictures.method", brief(method))
                        + coupling.map(it -> messages.text("pictures.assuming", name(it)))
                                .orElse("")
                        + (withoutValue(missing).isEmpty()
                                ? ""
                                : messages.text("pictures.except", String.join(", ", withoutValue(missing))));
            case Panorama.Impossible(String event) -> messages.text("pictures.impossible", event);
            case Panorama.Unseen(String event) -> messages.text("pictures.unseen", event);
            case Panorama.Unfit(List<String> problems) ->
                messages.text("pictures.none", messages.engine(problems.getFirst()));
            case Panorama.TooLarge(double cells) -> messages.text("pictures.too-large", messages.number(cells));
            case Panorama.Cancelled _ -> "";
        };
    }

    private String brief(Method method) {
        if (method instanceof Method.MonteCarlo draws) {
            long worth = Math.round(draws.effectiveDraws());
            return worth < draws.draws()
                    ? messages.text("pictures.weighted", draws.draws(), worth)
                    : messages.text("pictures.simulated", draws.draws());
        }
        return new MethodWords(messages).of(method);
    }

    private Optional<String> explanation(Panorama panorama) {
        if (!(panorama instanceof Panorama.Shown shown)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        if (shown.method() instanceof Method.MonteCarlo draws && !draws.isTrustworthy()) {
            lines.add(messages.text("pictures.too-few"));
        }
        lines.add(messages.engine(shown.method().why()));
        shown.coupling().ifPresent(it -> lines.add(messages.text("coupling." + key(it) + ".meaning")));
        List<String> unfinished = new ArrayList<>(shown.missing().keySet());
        unfinished.removeAll(withoutValue(shown.missing()));
        if (!unfinished.isEmpty()) {
            lines.add(messages.text("pictures.missing", String.join(", ", unfinished)));
        }
        shown.missing().forEach((variable, absence) -> {
            if (absence instanceof Absence.NoValue(String reason)) {
                lines.add(messages.text("pictures.without", variable, messages.engine(reason)));
            }
        });
        return Optional.of(String.join("\n", lines));
    }

    private static List<String> withoutValue(Map<String, Absence> missing) {
        return missing.keySet().stream()
                .filter(variable -> missing.get(variable) instanceof Absence.NoValue)
                .toList();
    }

    private static boolean isProblem(Panorama panorama) {
        return switch (panorama) {
            case Panorama.Shown shown ->
                (shown.method() instanceof Method.MonteCarlo draws && !draws.isTrustworthy())
                        || !withoutValue(shown.missing()).isEmpty();
            case Panorama.Impossible _, Panorama.Unseen _, Panorama.Unfit _, Panorama.TooLarge _ -> true;
            case Panorama.Cancelled _ -> false;
        };
    }

    private String name(Coupling coupling) {
        return messages.text("coupling." + key(coupling));
    }

    private static String key(Coupling coupling) {
        return coupling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
