package org.causeboard.app.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.model.document.Situation;

/// What is done and seen on the canvas at present. It is not part of the document and not in its history.
///
/// @param evidence what is seen: in See and Do in the present world, in Imagine the facts of the factual world
/// @param reports what is seen with uncertainty, in the same worlds: how probable the report is in each state of its
///     variable, up to a factor; no variable that is in the evidence
/// @param done what is set
/// @param changed what follows another mechanism than its own: policies, draws and cut edges, one of each [key]
///     [Intervention#key()]
/// @param row in Imagine the data row taken as fact, counted from 0, if one was picked; its values are the `evidence`
public record LiveWorld(
        Map<String, Value> evidence,
        Map<String, List<Event.Weight>> reports,
        Map<String, Value> done,
        List<Intervention> changed,
        OptionalInt row) {
    /// Nothing done, nothing seen.
    public static final LiveWorld AS_OBSERVED = new LiveWorld(Map.of(), Map.of(), OptionalInt.empty());

    public LiveWorld {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        Map<String, List<Event.Weight>> weighed = new LinkedHashMap<>();
        reports.forEach((variable, weights) -> weighed.put(variable, List.copyOf(weights)));
        reports = Collections.unmodifiableMap(weighed);
        done = Collections.unmodifiableMap(new LinkedHashMap<>(done));
        changed = List.copyOf(changed);
    }

    /// In which nothing is uncertain and every mechanism is its own but for what is set.
    public LiveWorld(Map<String, Value> evidence, Map<String, Value> done, OptionalInt row) {
        this(evidence, Map.of(), done, List.of(), row);
    }

    /// What is done and seen in a situation. Interventions that set a variable to what it would be elsewhere, and
    /// events other than states and uncertain reports, are not for the canvas.
    public static LiveWorld of(Situation situation) {
        Map<String, Value> evidence = new LinkedHashMap<>();
        Map<String, List<Event.Weight>> reports = new LinkedHashMap<>();
        for (Event event : situation.given()) {
            switch (event) {
                case Event.Equals(var subject, Value value) -> evidence.put(subject.variable(), value);
                case Event.Likelihood(var subject, List<Event.Weight> weights) ->
                    reports.put(subject.variable(), weights);
                case Event.In _, Event.Within _ -> {}
            }
        }
        Map<String, Value> done = new LinkedHashMap<>();
        List<Intervention> changed = new ArrayList<>();
        for (Intervention intervention : situation.world().interventions()) {
            switch (intervention) {
                case Intervention.SetTo(String variable, Value value) -> done.put(variable, value);
                case Intervention.Policy _, Intervention.Draw _, Intervention.CutEdge _ -> changed.add(intervention);
                case Intervention.SetToCounterfactual _ -> {}
            }
        }
        return new LiveWorld(evidence, reports, done, changed, situation.row());
    }

    /// As somebody looks at it, to be kept.
    public Situation seenAs(Mode mode) {
        return new Situation(mode.stance(), world(), events(World.FACTUAL), row);
    }

    /// With a mechanism changed, whatever was done to the variable before.
    public LiveWorld withChange(Intervention change) {
        List<Intervention> next = new ArrayList<>(changed);
        next.removeIf(other -> other.key().equals(change.key()));
        next.add(change);
        boolean ofOneEdge = change instanceof Intervention.CutEdge;
        return new LiveWorld(evidence, reports, ofOneEdge ? done : without(done, change.variable()), next, row);
    }

    /// Without a change of a mechanism.
    ///
    /// @param key of the change, see [Intervention#key()]
    public LiveWorld withoutChange(String key) {
        return new LiveWorld(
                evidence,
                reports,
                done,
                changed.stream().filter(other -> !other.key().equals(key)).toList(),
                row);
    }

    /// Whether anything is set or changed.
    public boolean isIntervened() {
        return !done.isEmpty() || !changed.isEmpty();
    }

    /// With a variable observed at a value, or no longer when it is that already.
    public LiveWorld toggleSeen(String variable, Value value) {
        return new LiveWorld(
                toggled(evidence, variable, value),
                without(reports, variable),
                without(done, variable),
                changed,
                OptionalInt.empty());
    }

    /// With an uncertain report on a variable in the way of a mode, in place of what was seen of it before: in See and
    /// Do it is no longer set, in Imagine the report is a fact. Weights that are all zero take the report away.
    public LiveWorld reporting(Mode mode, String variable, List<Event.Weight> weights) {
        Map<String, List<Event.Weight>> next = without(reports, variable);
        if (weights.stream().anyMatch(weight -> weight.weight() > 0)) {
            next.put(variable, weights);
        }
        return new LiveWorld(
                without(evidence, variable),
                next,
                mode == Mode.IMAGINE ? done : without(done, variable),
                mode == Mode.IMAGINE ? changed : changesBeside(variable),
                evidence.containsKey(variable) ? OptionalInt.empty() : row);
    }

    /// Without what is known of a variable, be it uncertain; what is done stays done.
    public LiveWorld unseen(String variable) {
        return new LiveWorld(
                without(evidence, variable),
                without(reports, variable),
                done,
                changed,
                evidence.containsKey(variable) ? OptionalInt.empty() : row);
    }

    /// Whether something is known of a variable, be it uncertain.
    public boolean isSeen(String variable) {
        return evidence.containsKey(variable) || reports.containsKey(variable);
    }

    /// With a variable set to a value, or no longer when it is that already.
    public LiveWorld toggleDone(String variable, Value value) {
        return new LiveWorld(evidence, reports, toggled(done, variable, value), changesBeside(variable), row);
    }

    /// With a variable set to a value, whatever it was set to before; facts stay facts.
    public LiveWorld withDone(String variable, Value value) {
        Map<String, Value> set = new LinkedHashMap<>(done);
        set.put(variable, value);
        return new LiveWorld(evidence, reports, set, changesBeside(variable), row);
    }

    /// With a variable held at a value in the way of a mode, whatever it was held at before; in Imagine facts stay
    /// facts.
    public LiveWorld holding(Mode mode, String variable, Value value) {
        return switch (mode) {
            case SEE -> released(variable).toggleSeen(variable, value);
            case DO -> released(variable).toggleDone(variable, value);
            case IMAGINE -> withDone(variable, value);
        };
    }

    /// With a data row taken as fact in place of what was seen; what is done stays done.
    ///
    /// @param number of the row, from 0
    /// @param facts its values
    public LiveWorld withRow(int number, Map<String, Value> facts) {
        return new LiveWorld(facts, Map.of(), done, changed, OptionalInt.of(number));
    }

    /// Without any fact.
    public LiveWorld withoutFacts() {
        return new LiveWorld(Map.of(), Map.of(), done, changed, OptionalInt.empty());
    }

    /// With facts that are those of no row.
    LiveWorld withoutRow() {
        return new LiveWorld(evidence, reports, done, changed, OptionalInt.empty());
    }

    /// Without what is done to or seen of a variable.
    public LiveWorld released(String variable) {
        return new LiveWorld(
                without(evidence, variable),
                without(reports, variable),
                without(done, variable),
                changed.stream()
                        .filter(change -> !change.variable().equals(variable))
                        .toList(),
                evidence.containsKey(variable) ? OptionalInt.empty() : row);
    }

    /// As one world and not two: what is set is no longer seen at another value.
    LiveWorld inOneWorld() {
        Map<String, Value> seen = new LinkedHashMap<>(evidence);
        seen.keySet().removeAll(done.keySet());
        Map<String, List<Event.Weight>> heard = new LinkedHashMap<>(reports);
        heard.keySet().removeAll(done.keySet());
        return new LiveWorld(seen, heard, done, changed, seen.size() == evidence.size() ? row : OptionalInt.empty());
    }

    /// Without what is done to or seen of variables that there are no longer.
    public LiveWorld retained(Collection<String> variables) {
        LiveWorld left = this;
        for (String variable : evidence.keySet()) {
            left = variables.contains(variable) ? left : left.released(variable);
        }
        for (String variable : reports.keySet()) {
            left = variables.contains(variable) ? left : left.released(variable);
        }
        for (String variable : done.keySet()) {
            left = variables.contains(variable) ? left : left.released(variable);
        }
        for (Intervention change : changed) {
            boolean there = variables.contains(change.variable())
                    && (!(change instanceof Intervention.CutEdge cut) || variables.contains(cut.cause()));
            left = there ? left : left.withoutChange(change.key());
        }
        return left;
    }

    /// Without what is done to or seen of variables that have other values now, where it is none of them.
    ///
    /// @param others the values of each variable that had others before
    LiveWorld among(Map<String, Domain> others) {
        LiveWorld left = this;
        for (Map.Entry<String, Domain> other : others.entrySet()) {
            String variable = other.getKey();
            boolean stays = Stream.of(evidence, done)
                    .map(held -> Optional.ofNullable(held.get(variable)))
                    .flatMap(Optional::stream)
                    .allMatch(value -> Values.code(other.getValue(), value).isPresent());
            boolean isHeard = Optional.ofNullable(reports.get(variable)).stream()
                    .flatMap(List::stream)
                    .allMatch(weight ->
                            Values.code(other.getValue(), weight.state()).isPresent());
            left = stays && isHeard ? left : left.released(variable);
        }
        return left;
    }

    /// Whether nothing is done or seen.
    public boolean isAsObserved() {
        return evidence.isEmpty() && reports.isEmpty() && !isIntervened() && row.isEmpty();
    }

    /// The interventions as a world of the query language.
    public World world() {
        List<Intervention> interventions = new ArrayList<>();
        done.forEach((variable, value) -> interventions.add(new Intervention.SetTo(variable, value)));
        interventions.addAll(changed);
        return new World(interventions);
    }

    /// What is seen, as events in `seenIn`.
    public List<Event> events(World seenIn) {
        List<Event> events = new ArrayList<>();
        evidence.forEach(
                (variable, value) -> events.add(new Event.Equals(new Counterfactual(variable, seenIn), value)));
        reports.forEach(
                (variable, weights) -> events.add(new Event.Likelihood(new Counterfactual(variable, seenIn), weights)));
        return List.copyOf(events);
    }

    /// The value that a variable is held at, by seeing or doing.
    public Optional<Value> held(String variable) {
        return Optional.ofNullable(done.getOrDefault(variable, evidence.get(variable)));
    }

    /// The variables that a variable listens to because of what is done to it: those that a policy or a draw names.
    public static Set<String> heard(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Policy(String _, String formula) -> FormulaNames.in(formula);
            case Intervention.Draw(String _, String law) -> FormulaNames.in(law);
            case Intervention.SetTo _, Intervention.SetToCounterfactual _, Intervention.CutEdge _ -> Set.of();
        };
    }

    /// The changes that setting a variable leaves: a cut edge into it matters again when it is released.
    private List<Intervention> changesBeside(String variable) {
        return changed.stream()
                .filter(change -> change instanceof Intervention.CutEdge
                        || !change.variable().equals(variable))
                .toList();
    }

    private static Map<String, Value> toggled(Map<String, Value> map, String variable, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(map);
        if (value.equals(changed.get(variable))) {
            changed.remove(variable);
        } else {
            changed.put(variable, value);
        }
        return changed;
    }

    private static <T> Map<String, T> without(Map<String, T> map, String variable) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        changed.remove(variable);
        return changed;
    }
}
