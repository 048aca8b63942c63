package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/// A box to choose from, with a name for each choice and for none.
final class Choice {
    private static final double LEAST = 40;
    private static final double USUAL = 160;

    private Choice() {}

    /// A box that fills its column. It is as wide as that, so that the list of its choices need not be styled and laid
    /// out to be measured, with every variable that is selected, before anybody opens it.
    static <T> ChoiceBox<T> filling(String id, List<T> choices, Function<Optional<T>, String> words) {
        ChoiceBox<T> box = of(id, choices, words);
        box.setMinWidth(LEAST);
        box.setPrefWidth(USUAL);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /// @param words the name of a choice; of an empty one what stands there before anything is chosen
    static <T> ChoiceBox<T> of(String id, List<T> choices, Function<Optional<T>, String> words) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return words.apply(Optional.ofNullable(choice));
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("It is chosen, not typed.");
            }
        });
        return box;
    }
}
