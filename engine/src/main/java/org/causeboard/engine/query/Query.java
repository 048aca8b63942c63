package org.causeboard.engine.query;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.variable.Value;

/// A question that a person can ask. Sealed: planner, printer, parser, file format and forms list the cases; a new kind
/// of question is a new case, and the compiler then lists the places.
///
/// `do(...)` behind the bar of a written question sets the world of every variable in it, conditions included:
/// `P(Y | do(X=1), Z=0)` conditions on Z after the intervention.
public sealed interface Query {

    /// `P(Y=1, Z=0 | X=1)`: how probable some events are together.
    record Probability(List<Event> events, List<Event> given) implements Query {
        public Probability {
            events = List.copyOf(events);
            given = List.copyOf(given);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("A probability needs at least one event.");
            }
            if (events.stream().anyMatch(Event.Likelihood.class::isInstance)) {
                throw new IllegalArgumentException("How probable an uncertain report is depends on a factor that nobody"
                        + " knows. Give it as a condition, or ask for a state.");
            }
        }
    }

    /// `P(Y | X=1)`: the whole (joint) distribution of variables.
    record Distribution(List<Counterfactual> targets, List<Event> given) implements Query {
        public Distribution {
            targets = List.copyOf(targets);
            given = List.copyOf(given);
            if (targets.isEmpty()) {
                throw new IllegalArgumentException("A distribution needs at least one variable.");
            }
        }
    }

    /// `E[Y | ...]`, `Var[Y | ...]`, `SD[Y | ...]` or `Median[Y | ...]`: one number of a distribution.
    record Moment(Statistic statistic, Counterfactual target, List<Event> given) implements Query {
        public Moment {
            Objects.requireNonNull(target, "target");
            given = List.copyOf(given);
        }
    }

    /// `Q[0.9](Y | ...)`: the smallest value that is reached or undercut with probability `level`.
    record Quantile(double level, Counterfactual target, List<Event> given) implements Query {
        public Quantile {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("A quantile's level lies between 0 and 1, not at " + level + ".");
            }
            given = List.copyOf(given);
        }
    }

    /// `p(Y=3 | ...)`: the density of a number at a point.
    record Density(Counterfactual target, double at, List<Event> given) implements Query {
        public Density {
            Objects.requireNonNull(target, "target");
            given = List.copyOf(given);
            if (!Double.isFinite(at)) {
                throw new IllegalArgumentException("A density is asked for at a finite number, not at " + at + ".");
            }
        }
    }

    /// `MAP(Y, Z | X=1)`: the values of some variables that are most probable together, the others summed out (marginal
    /// MAP); of numbers, where their joint density is highest.
    record MostProbable(List<Counterfactual> targets, List<Event> given) implements Query {
        public MostProbable {
            targets = List.copyOf(targets);
            given = List.copyOf(given);
            if (targets.isEmpty()) {
                throw new IllegalArgumentException(
                        "The most probable values need at least one variable; all of them are an Explanation.");
            }
        }
    }

    /// `MPE(| do(W=0), X=1)`: the most probable values of all variables of one world together, given what was seen in
    /// it.
    ///
    /// @param given events in `world`
    record Explanation(World world, List<Event> given) implements Query {
        public Explanation {
            given = List.copyOf(given);
            for (Event event : given) {
                if (!event.subject().world().equals(world)) {
                    throw new IllegalArgumentException("An explanation is about one world, but '"
                            + event.subject().variable() + "' is given in another. Ask for the most probable values"
                            + " of the variables of both worlds instead.");
                }
            }
        }
    }

    /// `a - b` or `a / b` of two questions with a number for an answer.
    record Contrast(Query left, Comparison comparison, Query right) implements Query {
        public Contrast {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }
    }

    /// A shorthand for an effect: `ATE(X -> Y)`, `NDE(X -> Y)`, `PNS(X -> Y)`, ...
    ///
    /// @param kind which effect
    /// @param treatment the cause
    /// @param outcome the variable that the effect is on
    /// @param levels what is compared, treated against control; by default the two states, or
    /// a step of one unit from 0
    /// @param mediators for CDE their levels, for NDE and NIE which variables count as mediators
    /// (empty: all between)
    /// @param given for CATE the stratum
    record Effect(
            EffectKind kind,
            String treatment,
            String outcome,
            Optional<Levels> levels,
            List<Mediator> mediators,
            List<Event> given)
            implements Query {
        public Effect {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(levels, "levels");
            mediators = List.copyOf(mediators);
            given = List.copyOf(given);
        }

        /// The effect with default levels, over the whole population.
        public static Effect of(EffectKind kind, String treatment, String outcome) {
            return new Effect(kind, treatment, outcome, Optional.empty(), List.of(), List.of());
        }
    }

    /// `PSE(X -> M -> Y)`: the effect of a treatment along some directed paths only, the other paths being held as they
    /// would be under control.
    ///
    /// @param paths each from `treatment` to `outcome`, both ends included; at least one
    /// @param levels what is compared, treated against control; by default as for an [Effect]
    record PathEffect(
            String treatment, String outcome, List<List<String>> paths, Optional<Levels> levels, List<Event> given)
            implements Query {
        public PathEffect {
            Objects.requireNonNull(levels, "levels");
            paths = paths.stream().map(List::copyOf).toList();
            given = List.copyOf(given);
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("A path-specific effect needs at least one path.");
            }
            for (List<String> path : paths) {
                if (path.size() < 2
                        || !path.getFirst().equals(treatment)
                        || !path.getLast().equals(outcome)) {
                    throw new IllegalArgumentException("The path " + path + " does not lead from '" + treatment
                            + "' to '" + outcome + "'. Name all variables along it, both ends included.");
                }
            }
        }
    }

    /// `X _||_ Y | Z`: whether the graph separates two sets given a third.
    record Separation(Set<String> left, Set<String> right, Set<String> given) implements Query {
        public Separation {
            left = sorted(left);
            right = sorted(right);
            given = sorted(given);
        }

        private static Set<String> sorted(Set<String> names) {
            return Collections.unmodifiableSet(new TreeSet<>(names));
        }
    }

    /// One number of a distribution.
    enum Statistic {
        MEAN,
        VARIANCE,
        STANDARD_DEVIATION,
        MEDIAN
    }

    /// How two numbers are compared.
    enum Comparison {
        DIFFERENCE,
        RATIO
    }

    /// Treated against control.
    record Levels(Value treated, Value control) {}

    /// A variable on the way from treatment to outcome, and the level at which a controlled effect holds it.
    record Mediator(String variable, Optional<Value> level) {}

    /// The effects that have a name.
    enum EffectKind {
        /// `E[Y_{x1}] - E[Y_{x0}]`.
        ATE,
        /// The same among the treated: given X = x1.
        ATT,
        /// The same among the untreated: given X = x0.
        ATU,
        /// The same in a stratum.
        CATE,
        /// With the mediators held at a level.
        CDE,
        /// `E[Y_{x1, M_{x0}}] - E[Y_{x0}]`.
        NDE,
        /// `E[Y_{x0, M_{x1}}] - E[Y_{x0}]`.
        NIE,
        /// Total effect, the sum of the parts above; the same as ATE.
        TE,
        /// Probability of necessity `P(Y_{x0}=0 | X=x1, Y=1)`.
        PN,
        /// Probability of sufficiency `P(Y_{x1}=1 | X=x0, Y=0)`.
        PS,
        /// Probability of necessity and sufficiency `P(Y_{x1}=1, Y_{x0}=0)`.
        PNS
    }
}
