package org.siteselection.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of the language, with their arguments. */
enum Function {
    MIN(1, Integer.MAX_VALUE, "min(a, b, ...)"),
    MAX(1, Integer.MAX_VALUE, "max(a, b, ...)"),
    ABS(1, 1, "abs(x)"),
    LN(1, 1, "ln(x)"),
    LOG10(1, 1, "log10(x)"),
    EXP(1, 1, "exp(x)"),
    SQRT(1, 1, "sqrt(x)"),
    POW(2, 2, "pow(x, y)"),
    CLAMP(3, 3, "clamp(x, low, high)"),
    HAS(1, 1, "has(metric)");

    static final List<String> NAMES =
            Arrays.stream(values()).map(Function::spelling).toList();

    private final int fewest;
    private final int most;
    private final String usage;

    Function(int fewest, int most, String usage) {
        this.fewest = fewest;
        this.most = most;
        this.usage = usage;
    }

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    String usage() {
        return usage;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** {@code 2 arguments} or {@code at least 1 argument}. */
    String arity() {
        return (most > fewest ? "at least " : "") + fewest + (fewest == 1 ? " argument" : " arguments");
    }

    static Optional<Function> of(String spelling) {
        int index = NAMES.indexOf(spelling);
        return index < 0 ? Optional.empty() : Optional.of(values()[index]);
    }
}
