package org.siteselection.rulefiles.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.fields.Position;
import org.siteselection.text.ShortText;

/** Resolves a scalar without quotes by the core schema of YAML 1.2, section 10.3, without its ambiguous forms. */
final class PlainScalar {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern ODD_NUMBER =
            Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+|[-+]?0[0-9]+(\\.[0-9]*)?([eE].*)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9]+(:[0-5]?[0-9])+(\\.[0-9]*)?");

    private PlainScalar() {}

    /**
     * The value, or the text itself with an issue if it looks like a number that readers interpret differently.
     *
     * @return String, finite Double, Boolean or null
     */
    static @Nullable Object meaning(String value, Position at, DocPath path, Issues issues) {
        switch (value) {
            case "", "~", "null", "Null", "NULL":
                return null;
            case "true", "True", "TRUE":
                return Boolean.TRUE;
            case "false", "False", "FALSE":
                return Boolean.FALSE;
            default:
                break;
        }
        // Java matches a repeated group by recursion, so the text must be short.
        boolean sexagesimal =
                value.length() <= 100 && SEXAGESIMAL.matcher(value).matches();
        if (sexagesimal || ODD_NUMBER.matcher(value).matches()) {
            issues.unreadable(
                    "yaml-number",
                    at,
                    path.toString(),
                    quoted(value) + " is read as different numbers by different YAML readers.",
                    "Write a plain decimal number, or quote it if it is text.");
            return value;
        }
        if (NOT_FINITE.matcher(value).matches()) {
            issues.unreadable("not-finite", at, path.toString(), quoted(value) + " is not a finite number.", "");
            return value;
        }
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        double number = Double.parseDouble(value);
        if (Double.isInfinite(number)) {
            issues.unreadable(
                    "not-finite",
                    at,
                    path.toString(),
                    quoted(value) + " is beyond the largest number, about 1.8e308.",
                    "");
            return value;
        }
        if (number == 0 && !isZero(value)) {
            issues.unreadable(
                    "not-finite", at, path.toString(), quoted(value) + " is too small to be distinguished from 0.", "");
            return value;
        }
        return number;
    }

    private static String quoted(String value) {
        return "'" + ShortText.of(value, 60) + "'";
    }

    private static boolean isZero(String number) {
        return number.split("[eE]")[0].chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }
}
