package org.siteselection.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates a {@link Tree} with boxed values, {@code Optional.empty()} for missing, and truths as the numbers 0, 1/2, 1
 * with minimum for {@code &&} and maximum for {@code ||}. Slow, and independent of the package's evaluator.
 */
final class NaiveInterpreter {
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String code) {
            super(code);
        }
    }

    private NaiveInterpreter() {}

    static Optional<Object> value(Tree tree) {
        List<Tree> parts = tree.parts();
        return switch (tree.head()) {
            case "?:" -> value(parts.get(0)).flatMap(chosen -> value(parts.get((Boolean) chosen ? 1 : 2)));
            case "!" -> value(parts.get(0)).map(p -> !(Boolean) p);
            case "&&" -> kleene(parts, 0.0);
            case "||" -> kleene(parts, 1.0);
            case "has" -> Optional.of(value(parts.get(0)).isPresent());
            case "in" -> membership(parts);
            default -> tree.isLeaf() ? leaf(tree.head()) : strict(tree.head(), parts);
        };
    }

    private static Optional<Object> kleene(List<Tree> parts, double decisive) {
        List<Object> degrees = new ArrayList<>();
        for (Tree part : parts) {
            try {
                degrees.add(degree(value(part)));
            } catch (Failure failure) {
                degrees.add(failure);
            }
        }
        if (degrees.contains(decisive)) {
            return Optional.of(decisive == 1);
        }
        if (degrees.contains(0.5)) {
            return Optional.empty();
        }
        for (Object degree : degrees) {
            if (degree instanceof Failure failure) {
                throw failure;
            }
        }
        return Optional.of(decisive == 0);
    }

    private static double degree(Optional<Object> truth) {
        return truth.map(p -> (Boolean) p ? 1.0 : 0.0).orElse(0.5);
    }

    private static Optional<Object> membership(List<Tree> parts) {
        boolean open = false;
        Failure failed = null;
        for (Tree element : parts.subList(1, parts.size())) {
            try {
                Optional<Object> left = value(parts.get(0));
                Optional<Object> right = value(element);
                if (left.isPresent() && right.isPresent() && same(left.get(), right.get())) {
                    return Optional.of(true);
                }
                open |= left.isEmpty() || right.isEmpty();
            } catch (Failure failure) {
                failed = failed == null ? failure : failed;
            }
        }
        if (!open && failed != null) {
            throw failed;
        }
        return open ? Optional.empty() : Optional.of(false);
    }

    private static boolean same(Object left, Object right) {
        return left instanceof Double x && right instanceof Double y ? close(x, y) : left.equals(right);
    }

    private static boolean close(double x, double y) {
        BigDecimal difference = new BigDecimal(x).subtract(new BigDecimal(y)).abs();
        BigDecimal larger = new BigDecimal(Math.max(Math.abs(x), Math.abs(y)));
        return difference.compareTo(larger.scaleByPowerOfTen(-12)) <= 0;
    }

    private static Optional<Object> leaf(String written) {
        int metric = Sample.METRICS.indexOf(written);
        if (metric >= 0) {
            double fact = Sample.VALUES.metric(metric);
            return fact != fact ? Optional.empty() : Optional.of(fact);
        }
        return Optional.of(
                switch (written) {
                    case "headcount" -> 250.0;
                    case "automated", "true" -> true;
                    case "false" -> false;
                    case "country", "'CN'" -> "CN";
                    case "\"US\"" -> "US";
                    case "''" -> "";
                    default -> Double.valueOf(written);
                });
    }

    private static Optional<Object> strict(String head, List<Tree> parts) {
        List<Optional<Object>> values =
                parts.stream().map(NaiveInterpreter::value).toList();
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Object[] given = values.stream().map(Optional::orElseThrow).toArray();
        if (head.equals("==") || head.equals("!=")) {
            return Optional.of(same(given[0], given[1]) == head.equals("=="));
        }
        double[] x = new double[given.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (Double) given[i];
        }
        return Optional.of(
                switch (head) {
                    case "<" -> !close(x[0], x[1]) && x[0] < x[1];
                    case "<=" -> close(x[0], x[1]) || x[0] <= x[1];
                    case ">" -> !close(x[0], x[1]) && x[0] > x[1];
                    case ">=" -> close(x[0], x[1]) || x[0] >= x[1];
                    default -> finite(calculate(head, x));
                });
    }

    private static double finite(double result) {
        if (Double.isInfinite(result)) {
            throw new Failure("overflow");
        }
        if (Double.isNaN(result)) {
            throw new Failure("domain");
        }
        return result;
    }

    /** A sum below a hundredth of the larger operand is rounded to the decimals of the 15th digit of that operand. */
    private static double sum(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        if (Double.isInfinite(a + b) || Math.abs(a + b) * 100 >= larger) {
            return a + b;
        }
        BigDecimal fifteenDigits = new BigDecimal(larger).round(new MathContext(15));
        // Rounding up to the next power of ten costs a digit before the point.
        int carried = fifteenDigits.precision() == 1 && fifteenDigits.compareTo(new BigDecimal(larger)) > 0 ? 1 : 0;
        int decimals = 15 - (fifteenDigits.precision() - fifteenDigits.scale()) + carried;
        return new BigDecimal(a + b).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static double remainder(double a, double b) {
        double rest = a % b;
        BigDecimal noise = new BigDecimal(b).abs().scaleByPowerOfTen(-12);
        BigDecimal size = new BigDecimal(rest).abs();
        boolean none = size.compareTo(noise) <= 0
                || new BigDecimal(b).abs().subtract(size).compareTo(noise) <= 0;
        return none ? 0 : rest;
    }

    private static double calculate(String head, double[] x) {
        boolean divides = head.equals("/") || head.equals("%");
        if (divides && x[1] == 0) {
            throw new Failure("division-by-zero");
        }
        boolean outside = switch (head) {
            case "ln", "log10" -> x[0] <= 0;
            case "pow" -> x[0] == 0 && x[1] < 0;
            case "clamp" -> x[1] > x[2] && !close(x[1], x[2]);
            default -> false;
        };
        if (outside) {
            throw new Failure("domain");
        }
        return switch (head) {
            case "neg" -> -x[0];
            case "+" -> sum(x[0], x[1]);
            case "-" -> sum(x[0], -x[1]);
            case "*" -> x[0] * x[1];
            case "/" -> x[0] / x[1];
            case "%" -> remainder(x[0], x[1]);
            case "abs" -> x[0] < 0 ? -x[0] : x[0];
            case "ln" -> StrictMath.log(x[0]);
            case "log10" -> StrictMath.log10(x[0]);
            case "exp" -> StrictMath.exp(x[0]);
            case "sqrt" -> StrictMath.sqrt(x[0]);
            case "pow" -> StrictMath.pow(x[0], x[1]);
            case "clamp" -> x[0] < x[1] ? x[1] : x[0] > x[2] ? x[2] : x[0];
            case "min" -> java.util.Arrays.stream(x).min().orElseThrow();
            case "max" -> java.util.Arrays.stream(x).max().orElseThrow();
            default -> throw new IllegalArgumentException(head);
        };
    }
}
