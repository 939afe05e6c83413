package org.siteselection.rulefiles;

import io.smallrye.config.common.utils.StringUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/** The configured rule directory, for code that runs before the service or without it. */
public final class RuleDirectorySetting {
    public static final String PROPERTY = "site-selection.rules.directory";
    static final String DEFAULT = "scoring-rules";

    private static final String VARIABLE = variable(PROPERTY);
    /** Settings that bring in other settings: further files, and a profile, with which they have other names. */
    private static final List<String> OTHERS =
            List.of("SMALLRYE_CONFIG_", "QUARKUS_CONFIG_", "MP_CONFIG_", "QUARKUS_PROFILE", "QUARKUS_TEST_PROFILE");

    private RuleDirectorySetting() {}

    /** Relative to the working directory, or absolute; it need not exist. */
    public static Path directory() {
        List<String> named = named(System.getProperties(), System.getenv(), Path.of(""));
        // Reading all settings takes a twentieth of a start, and the service reads them itself.
        if (named.size() == 1) {
            return Path.of(named.get(0));
        }
        return Path.of(ConfigProvider.getConfig()
                .getOptionalValue(PROPERTY, String.class)
                .orElse(DEFAULT));
    }

    /**
     * The directory that a property or a variable names, or the default one, if no other setting can name it; otherwise none or
     * several texts.
     *
     * @param working directory in which files of settings may be
     */
    static List<String> named(Properties properties, Map<String, String> variables, Path working) {
        List<String> named = new ArrayList<>();
        for (String name : properties.stringPropertyNames()) {
            // Unlike a variable, a property has one spelling.
            boolean own = name.equals(PROPERTY);
            if (bringsOthers(name)
                    || !own && name.endsWith(PROPERTY)
                    || own && !isPlain(properties.getProperty(name))) {
                return List.of();
            }
            if (own) {
                named.add(properties.getProperty(name));
            }
        }
        for (Map.Entry<String, String> setting : variables.entrySet()) {
            String name = variable(setting.getKey());
            boolean own = name.equals(VARIABLE);
            if (bringsOthers(name) || !own && name.endsWith(VARIABLE) || own && !isPlain(setting.getValue())) {
                return List.of();
            }
            if (own) {
                named.add(setting.getValue());
            }
        }
        if (Files.exists(working.resolve(".env")) || Files.exists(working.resolve("config"))) {
            return List.of();
        }
        return named.isEmpty() ? List.of(DEFAULT) : List.copyOf(named);
    }

    /** Also for a profile, such as {@code %prod.quarkus.config.locations}. */
    private static boolean bringsOthers(String name) {
        String variable = variable(name);
        return OTHERS.stream().anyMatch(variable::contains);
    }

    private static boolean isPlain(String value) {
        return !value.isBlank() && !value.contains("$") && !value.contains("\\");
    }

    /** The name of a variable of the environment for a property. */
    private static String variable(String name) {
        return StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT);
    }
}
