package org.causeboard.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.palette.PaletteViewModel;
import org.causeboard.app.theme.Choice;
import org.causeboard.app.workspace.Lifetime;

/// All settings of the catalogue under their headings; a choice applies at once.
public final class SettingsView extends VBox {
    private static final int MOST_BUTTONS = 3;
    private static final double NAME_WIDTH = 210;

    private final SettingsModel model;
    private final Lifetime lifetime;
    private final Messages messages;

    public SettingsView(SettingsModel model, Messages messages, Lifetime lifetime) {
        this.lifetime = lifetime;
        super(6);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("settings-list");
        String section = "";
        for (Setting<?> setting : Setting.ALL) {
            if (!setting.section().equals(section)) {
                section = setting.section();
                Label heading = new Label(messages.text("settings." + section));
                heading.getStyleClass().add("section-title");
                getChildren().add(heading);
            }
            getChildren().add(row(setting));
        }
        getChildren().add(foot());
    }

    private <T> Node row(Setting<T> setting) {
        Label name = new Label(name(setting));
        name.setWrapText(true);
        name.setMinWidth(NAME_WIDTH);
        name.setMaxWidth(NAME_WIDTH);
        Node control = setting.values().size() <= MOST_BUTTONS ? buttons(setting) : box(setting);
        name.setLabelFor(control);
        HBox row = new HBox(12, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// The settings as entries of the palette, which are also found by the names of their values.
    ///
    /// @param open shows a control of this view
    public List<PaletteViewModel.Choice> choices(Consumer<Node> open) {
        return Setting.ALL.stream().map(setting -> choice(setting, open)).toList();
    }

    private <T> PaletteViewModel.Choice choice(Setting<T> setting, Consumer<Node> open) {
        List<String> names = new ArrayList<>(List.of(name(setting)));
        setting.values().forEach(value -> names.add(words(setting, value)));
        messages.find("setting." + setting.name() + ".also").ifPresent(names::add);
        return new PaletteViewModel.Choice.GoTo(
                messages.text("palette.setting", name(setting)), names, () -> open.accept(chosen(setting)));
    }

    /// Of buttons the one that is chosen.
    private Node chosen(Setting<?> setting) {
        Node control = lookup("#setting-" + setting.name());
        return control instanceof HBox ? control.lookup(".toggle-button:selected") : control;
    }

    private String name(Setting<?> setting) {
        return messages.text("setting." + setting.name());
    }

    private <T> Node buttons(Setting<T> setting) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.setId("setting-" + setting.name());
        box.getStyleClass().addAll("segmented");
        List<ToggleButton> all = new ArrayList<>();
        for (T value : setting.values()) {
            ToggleButton button = new Choice(words(setting, value));
            button.setId("setting-" + setting.name() + "-" + Setting.written(value));
            button.setAccessibleText(name(setting) + ": " + button.getText());
            button.setToggleGroup(group);
            all.add(button);
        }
        box.getChildren().setAll(all);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) { // a click on the chosen one does not leave all unchosen
                group.selectToggle(before);
            } else if (now != before) {
                model.set(setting, setting.values().get(all.indexOf(now)));
            }
        });
        lifetime.hear(model.value(setting))
                .subscribe(now -> group.selectToggle(all.get(setting.values().indexOf(now))));
        return box;
    }

    private <T> Node box(Setting<T> setting) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("setting-" + setting.name());
        box.getItems().setAll(setting.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words(setting, value);
            }

            @Override
            public T fromString(String text) {
                return setting.usual(); // the box cannot be written in
            }
        });
        box.setAccessibleText(name(setting));
        lifetime.hear(model.value(setting)).subscribe(box::setValue);
        box.valueProperty().subscribe((_, now) -> {
            if (now != null) {
                model.set(setting, now);
            }
        });
        return box;
    }

    private <T> String words(Setting<T> setting, T value) {
        return value instanceof Integer
                ? messages.text("setting." + setting.name() + ".value", value)
                : messages.text("setting." + setting.name() + "."
                        + Setting.written(value).toLowerCase(Locale.ROOT));
    }

    private Node foot() {
        Label kept = new Label(
                model.place().isEmpty()
                        ? messages.text("settings.kept-nowhere")
                        : messages.text("settings.kept", model.place()));
        kept.setWrapText(true);
        kept.getStyleClass().add("quiet");
        HBox.setHgrow(kept, Priority.ALWAYS);
        kept.setMaxWidth(Double.MAX_VALUE);
        Button reset = new Button(messages.text("settings.reset"));
        reset.setId("settings-reset");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(_ -> model.reset());
        HBox foot = new HBox(12, kept, reset);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
