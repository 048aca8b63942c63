package org.causeboard.engine.formula;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What reading a formula gives. Sealed: either a formula or the problems.
public sealed interface ParsedFormula {

    /// A formula that follows the grammar.
    final class Read implements ParsedFormula {
        private final Formula formula;
        private final Map<Formula, int[]> places;

        Read(Formula formula, Map<Formula, int[]> places) {
            this.formula = formula;
            this.places = Collections.unmodifiableMap(new IdentityHashMap<>(places));
        }

        /// The formula.
        public Formula formula() {
            return formula;
        }

        FormulaProblem problem(FormulaProblem.Kind kind, Formula at, String detail, Optional<String> suggestion) {
            int[] place = places.getOrDefault(at, new int[] {0, 0});
            return new FormulaProblem(kind, place[0], place[1], detail, suggestion);
        }
    }

    /// A text that does not.
    record Unreadable(List<FormulaProblem> problems) implements ParsedFormula {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
