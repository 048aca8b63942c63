package org.causeboard.app.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.workspace.Workspace;

/// Which actions and variables go by what was typed, best first.
public final class PaletteViewModel {
    private static final int MOST = 60;
    private static final int BY_ANOTHER_NAME = 3; // worse than the beginning of a name, better than a word within it
    private static final int BEGINNING = 2;
    private static final int IMPOSSIBLE = 3; // worse than what is possible, unless its name begins as typed
    private static final int EVERY_WORD = 4;
    private static final int TELLING = 3; // letters of a word that tells what is looked for
    private static final String FRAGMENT = "insert-";
    private static final Pattern PARTED = Pattern.compile("[^\\p{L}\\p{N}]+"); // words from each other

    private final Actions actions;
    private final Workspace workspace;
    private final Messages messages;
    private final Consumer<String> reveal;
    private final Supplier<List<Choice>> more;
    private final BooleanSupplier complete;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private Subscription watched = Subscription.EMPTY;

    /// @param reveal goes to a variable
    /// @param more what else can be chosen at present
    /// @param complete whether that is all; until it is, nothing else is offered in place of what may come
    public PaletteViewModel(
            Actions actions,
            Workspace workspace,
            Messages messages,
            Consumer<String> reveal,
            Supplier<List<Choice>> more,
            BooleanSupplier complete) {
        this.actions = actions;
        this.workspace = workspace;
        this.messages = messages;
        this.reveal = reveal;
        this.more = more;
        this.complete = complete;
        typed.addListener(_ -> refresh());
    }

    /// What was typed.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What goes by it.
    public ObservableList<Choice> choices() {
        return choices;
    }

    /// Starts anew, with nothing typed; from then on nothing is offered that another document has not.
    public void open() {
        typed.set("");
        refresh();
        watched.unsubscribe();
        watched = workspace.documentProperty().subscribe((before, now) -> {
            if (!before.graph().variables().equals(now.graph().variables())) {
                refresh();
            }
        });
    }

    /// No longer follows the document.
    public void close() {
        watched.unsubscribe();
    }

    /// Looks again, since something else can be chosen now.
    public void refresh() {
        String wanted = typed.get().strip().toLowerCase(Locale.ROOT);
        List<Choice> all = everything();
        List<Choice> found = best(all, choice -> rank(choice, wanted));
        choices.setAll(found.isEmpty() && complete.getAsBoolean() ? nearest(all, wanted) : found);
    }

    /// Those with a rank that is not negative, the least first.
    private static List<Choice> best(List<Choice> all, ToIntFunction<Choice> rank) {
        record Ranked(Choice choice, int rank) {}
        return all.stream()
                .map(choice -> new Ranked(choice, rank.applyAsInt(choice)))
                .filter(each -> each.rank() >= 0)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(MOST)
                .map(Ranked::choice)
                .toList();
    }

    /// Where nothing goes by all words: what goes by most of the letters of those that say something.
    private List<Choice> nearest(List<Choice> all, String wanted) {
        List<String> sought =
                parts(wanted).stream().filter(word -> word.length() >= TELLING).toList();
        int most = sought.stream().mapToInt(String::length).sum();
        return best(all, choice -> {
            List<String> parts = parts(allNames(choice));
            int letters = sought.stream()
                    .filter(word -> begins(parts, word))
                    .mapToInt(String::length)
                    .sum();
            return letters == 0 ? -1 : most - letters;
        });
    }

    /// How well a choice fits, less for better and -1 for not at all: by its name, or less well in each respect by
    /// other words. Another word as it was typed is better than what stands amid a name.
    private int rank(Choice choice, String wanted) {
        int rank = rankAmongPossible(choice, wanted);
        boolean impossible = choice instanceof Choice.Act act && !act.action().isPossible();
        return impossible && rank > BEGINNING ? rank + IMPOSSIBLE : rank;
    }

    private int rankAmongPossible(Choice choice, String wanted) {
        int byName = score(choice.name().toLowerCase(messages.locale()), wanted);
        return IntStream.concat(
                        IntStream.of(byName).filter(each -> each >= 0).map(each -> 2 * each),
                        IntStream.concat(
                                        choice.otherNames().stream()
                                                .mapToInt(name -> score(name.toLowerCase(messages.locale()), wanted))
                                                .filter(each -> each >= 0),
                                        IntStream.of(EVERY_WORD).filter(_ -> isAllOf(allNames(choice), wanted)))
                                .map(each -> 2 * each + BY_ANOTHER_NAME))
                .min()
                .orElse(-1);
    }

    private String allNames(Choice choice) {
        return String.join(" ", choice.words(), choice.name(), String.join(" ", choice.otherNames()))
                .toLowerCase(messages.locale());
    }

    private List<Choice> everything() {
        List<Choice> all = new ArrayList<>();
        for (Action action : actions.all()) {
            if (!action.id().equals("palette")) {
                all.add(new Choice.Act(words(action), also(action), action));
            }
        }
        for (String variable : workspace.document().graph().variables()) {
            all.add(new Choice.GoTo(
                    messages.text("palette.variable", variable), variable, () -> reveal.accept(variable)));
        }
        all.addAll(more.get());
        return all;
    }

    /// Other words that people look for.
    private List<String> also(Action action) {
        return messages.find("action." + action.id() + ".also").stream()
                .flatMap(also -> Stream.of(also.split(" ")))
                .toList();
    }

    /// In the menu fragments stand among fragments; here they say what they are.
    private String words(Action action) {
        String name = messages.text("action." + action.id());
        boolean isFragment =
                action.topic() == Action.Topic.INSERT && action.id().startsWith(FRAGMENT);
        return isFragment ? messages.text("fragments.insert-named", name) : name;
    }

    /// 0 where the words are what was typed, 1 where they begin so, 2 where one of them does, 3 where they contain it,
    /// 4 where each of its several words begins one of them, in whatever order and however parted, 5 where it is put
    /// together from how some of them begin, -1 where nothing fits.
    static int score(String words, String wanted) {
        if (words.equals(wanted)) {
            return 0;
        }
        if (words.startsWith(wanted)) {
            return 1;
        }
        if (words.contains(" " + wanted)) {
            return 2;
        }
        if (words.contains(wanted)) {
            return 3;
        }
        if (isAllOf(words, wanted)) {
            return EVERY_WORD;
        }
        return parts(wanted).contains(wanted) && abbreviates(wanted, parts(words)) ? 5 : -1;
    }

    /// Whether several words were typed that each begin one of these.
    private static boolean isAllOf(String words, String wanted) {
        List<String> parts = parts(words);
        List<String> sought = parts(wanted);
        return sought.size() > 1 && sought.stream().allMatch(word -> begins(parts, word));
    }

    private static boolean begins(List<String> parts, String word) {
        return parts.stream().anyMatch(part -> part.startsWith(word));
    }

    /// Whether something is put together from how some of these words begin, in their order: «nv» and «newva» for «new
    /// variable».
    private static boolean abbreviates(String wanted, List<String> words) {
        BitSet explained = new BitSet(); // how many letters from the first on
        explained.set(0);
        for (String word : words) {
            for (int from = wanted.length() - 1; from >= 0; from--) {
                for (int more = 1;
                        explained.get(from) && wanted.regionMatches(from, word, 0, more) && more <= word.length();
                        more++) {
                    explained.set(from + more);
                }
            }
        }
        return explained.get(wanted.length());
    }

    private static List<String> parts(String words) {
        return PARTED.splitAsStream(words).filter(part -> !part.isEmpty()).toList();
    }

    /// Something to choose. Sealed: an action shows its shortcut and may be impossible, a place can always be gone to.
    public sealed interface Choice {
        /// What it is called.
        String words();

        /// What a person calls it.
        String name();

        /// What else a person may type to find it.
        List<String> otherNames();

        /// An action, which may have other names than the one that is shown.
        record Act(String words, List<String> also, Action action) implements Choice {
            public Act {
                also = List.copyOf(also);
            }

            @Override
            public String name() {
                return words;
            }

            @Override
            public List<String> otherNames() {
                return also;
            }
        }

        /// Something with names of its own, the usual one first, such as a variable to go to.
        record GoTo(String words, List<String> named, Runnable go) implements Choice {
            public GoTo {
                named = List.copyOf(named);
            }

            /// Something with one name of its own.
            public GoTo(String words, String named, Runnable go) {
                this(words, List.of(named), go);
            }

            @Override
            public String name() {
                return named.getFirst();
            }

            @Override
            public List<String> otherNames() {
                return Stream.concat(Stream.of(words), named.stream().skip(1)).toList();
            }
        }
    }
}
