package org.causeboard.model.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.ParsedQuery;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Situation;
import org.causeboard.model.workbench.Snapshots;

/// A world that is to be shown on the canvas: what is set in it, and what is known of it or, when it is imagined, of
/// the world as it was.
///
/// @param done what is set, by variable
/// @param known what is seen, by variable
/// @param stance how it is looked at
/// @param tolerance how far off numbers may be
record WantedWorld(Map<String, Value> done, Map<String, Value> known, Situation.Stance stance, double tolerance) {

    /// The world that a question asks about.
    static WantedWorld of(Goal.Shown goal, CausalDocument document) {
        if (!(QueryText.parse(goal.query(), Snapshots.of(document).variables().values())
                instanceof ParsedQuery.Read(Query query))) {
            throw new IllegalArgumentException("'" + goal.query() + "' is no question of the lesson's document.");
        }
        if (query instanceof Query.Probability probability) {
            return of(probability.events().getFirst().subject().world(), probability.given(), goal.tolerance());
        }
        if (query instanceof Query.Moment moment) {
            return of(moment.target().world(), moment.given(), goal.tolerance());
        }
        throw new IllegalArgumentException(
                "'" + goal.query() + "' asks about no single world. Ask for a probability or a mean.");
    }

    private static WantedWorld of(World world, List<Event> given, double tolerance) {
        boolean facts = given.stream().anyMatch(event -> event.subject().world().isFactual());
        Situation.Stance stance = Situation.Stance.SEE;
        if (!world.isFactual()) {
            stance = facts ? Situation.Stance.IMAGINE : Situation.Stance.DO;
        }
        return new WantedWorld(done(world), known(given), stance, tolerance);
    }

    private static Map<String, Value> done(World world) {
        Map<String, Value> done = new TreeMap<>();
        for (Intervention intervention : world.interventions()) {
            if (intervention instanceof Intervention.SetTo(String variable, Value value)) {
                done.put(variable, value);
            }
        }
        return done;
    }

    private static Map<String, Value> known(List<Event> events) {
        Map<String, Value> known = new TreeMap<>();
        for (Event event : events) {
            if (event instanceof Event.Equals(Counterfactual subject, Value value)) {
                known.put(subject.variable(), value);
            }
        }
        return known;
    }

    /// Whether what is shown is this world; if not, the first thing that is missing.
    LessonVerdict judge(Situation shown) {
        return different(known, known(shown.given()), shown.given().size(), Words.SEEN)
                .or(() -> otherStance(shown))
                .or(() -> different(
                        done, done(shown.world()), shown.world().interventions().size(), Words.DONE))
                .<LessonVerdict>map(LessonVerdict.NotYet::new)
                .orElseGet(LessonVerdict.Reached::new);
    }

    /// Where nothing is known it makes no difference whether a world is done or imagined.
    private Optional<String> otherStance(Situation shown) {
        boolean crosses = stance == Situation.Stance.IMAGINE;
        if (crosses == (shown.stance() == Situation.Stance.IMAGINE)
                || !crosses && shown.given().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                crosses
                        ? "Facts and what is done belong to two worlds here: go to Imagine."
                        : "One world is enough here: leave Imagine.");
    }

    private Optional<String> different(Map<String, Value> wanted, Map<String, Value> is, int all, Words words) {
        for (Map.Entry<String, Value> entry : wanted.entrySet()) {
            Value found = is.get(entry.getKey());
            if (found == null) {
                return Optional.of("'" + entry.getKey() + "' " + words.missing);
            }
            if (!isNear(found, entry.getValue())) {
                return Optional.of("'" + entry.getKey() + "' " + words.otherwise);
            }
        }
        return all > wanted.size() ? Optional.of(words.more) : Optional.empty();
    }

    private boolean isNear(Value found, Value wanted) {
        return found.equals(wanted)
                || found instanceof Value.Quantity(double x)
                        && wanted instanceof Value.Quantity(double y)
                        && Math.abs(x - y) <= tolerance;
    }

    /// What is said of findings and of interventions that are not those wanted.
    private enum Words {
        SEEN(
                "is not known yet: click its value in See.",
                "is known to be something else.",
                "More is known than the task says. Esc takes everything back."),
        DONE(
                "is not set yet: click its value in Do, or in Imagine.",
                "is set to something else.",
                "More is done than the task says. Esc takes everything back.");

        private final String missing;
        private final String otherwise;
        private final String more;

        Words(String missing, String otherwise, String more) {
            this.missing = missing;
            this.otherwise = otherwise;
            this.more = more;
        }
    }
}
