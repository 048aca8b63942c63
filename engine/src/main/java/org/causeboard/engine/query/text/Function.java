package org.causeboard.engine.query.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The functions of the language, with the spellings of each; the first is the one that is printed.
enum Function {
    P("P", "Pr", "Prob"),
    DENSITY("p", "density"),
    E("E", "Mean", "mean"),
    VAR("Var", "var", "Variance"),
    SD("SD", "sd"),
    MEDIAN("Median", "median"),
    Q("Q", "Quantile", "quantile"),
    MAP("MAP", "argmax"),
    MPE("MPE"),
    ATE("ATE"),
    ATT("ATT", "ETT"),
    ATU("ATU", "ATC", "ETU"),
    CATE("CATE"),
    CDE("CDE"),
    NDE("NDE"),
    NIE("NIE"),
    TE("TE"),
    PN("PN"),
    PS("PS"),
    PNS("PNS"),
    PSE("PSE");

    private final List<String> spellings;

    Function(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /// The function that is spelt so.
    static Optional<Function> named(String spelling) {
        return Arrays.stream(values())
                .filter(function -> function.spellings.contains(spelling))
                .findFirst();
    }

    /// The name of each as it is printed.
    static List<String> names() {
        return Arrays.stream(values()).map(Function::spelling).toList();
    }

    String spelling() {
        return spellings.getFirst();
    }

    /// Whether its argument is `X -> Y`.
    boolean isEffect() {
        return ordinal() >= ATE.ordinal();
    }
}
