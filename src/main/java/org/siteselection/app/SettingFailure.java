package org.siteselection.app;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.ShortText;

/** The message for a start that failed because a setting cannot have its value. */
final class SettingFailure {
    private static final Pattern UNREADABLE = Pattern.compile(
            "SRCFG00039: The config property (\\S+) with the config value \"(.*)\" threw an Exception"
                    + " whilst being converted (.*)",
            Pattern.DOTALL);
    private static final Pattern INTERVAL =
            Pattern.compile("Invalid every\\(\\) expression on: .*\\$\\{([^:}]+).*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^(?:[\\w.]+Exception: )?SRCFG\\d+: ");

    private SettingFailure() {}

    /**
     * @param values value of a setting by its name
     * @return null if the failure has another reason
     */
    static @Nullable String report(Throwable failure, UnaryOperator<String> values) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            Matcher unreadable = UNREADABLE.matcher(message);
            if (unreadable.find()) {
                return unreadable.group(1) + ": the value '" + ShortText.of(unreadable.group(2)) + "' is invalid. "
                        + CODE.matcher(unreadable.group(3)).replaceFirst("");
            }
            Matcher interval = INTERVAL.matcher(message);
            if (interval.matches()) {
                return interval.group(1) + ": must be a duration such as 500ms, 5s or 1h, or off, was '"
                        + ShortText.of(values.apply(interval.group(1))) + "'.";
            }
        }
        return null;
    }
}
