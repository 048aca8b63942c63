package org.causeboard.engine.formula;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The functions of the formula language. Angles are in radians, `log` is natural.
public enum Function {
    EXP(1, 1),
    LOG(1, 1),
    SQRT(1, 1),
    ABS(1, 1),
    SIGN(1, 1),
    SIN(1, 1),
    COS(1, 1),
    TAN(1, 1),
    TANH(1, 1),
    FLOOR(1, 1),
    CEIL(1, 1),
    ROUND(1, 1),
    LOGISTIC(1, 1),
    LOGIT(1, 1),
    MIN(1, 64),
    MAX(1, 64),
    /// The first value whose condition is not 0: `if(a, x, b, y, z)` is x where a, else y where b, else z.
    IF(3, 65),
    /// 1 when exactly one of two truths holds.
    XOR(2, 2);

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /// How it is written.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it takes this many arguments.
    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most && (this != IF || arguments % 2 == 1);
    }

    int fewest() {
        return fewest;
    }

    /// The function of this name, in any case; `sigmoid`, `ln` and `ifelse` are other names for known ones.
    static Optional<Function> named(String name) {
        String known = switch (name.toLowerCase(Locale.ROOT)) {
            case "sigmoid" -> "logistic";
            case "ln" -> "log";
            case "ifelse" -> "if";
            case String other -> other;
        };
        return Arrays.stream(values())
                .filter(function -> function.written().equals(known))
                .findFirst();
    }

    /// The value for one argument.
    double at(double x) {
        return switch (this) {
            case EXP -> Exponentials.exp(x);
            case LOG -> Math.log(x);
            case SQRT -> Math.sqrt(x);
            case ABS -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case TANH -> Exponentials.tanh(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case ROUND -> Math.rint(x);
            case LOGISTIC -> Exponentials.logistic(x);
            case LOGIT -> Math.log(x / (1 - x));
            case MIN, MAX -> x;
            case IF, XOR -> throw new IllegalArgumentException(written() + " takes more than one argument");
        };
    }
}
