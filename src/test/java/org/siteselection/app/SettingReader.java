package org.siteselection.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds every setting of the service in its classes, and its meaning in their Javadoc. */
final class SettingReader {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Map<Class<?>, String> TYPES = Map.of(
            Duration.class, "duration",
            MemorySize.class, "size",
            int.class, "number",
            OptionalInt.class, "number",
            String.class, "text");

    private final List<Setting> settings = new ArrayList<>();

    private SettingReader() {}

    /** All settings, in alphabetical order. */
    static List<Setting> read() {
        SettingReader reader = new SettingReader();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/siteselection"))) {
            files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .sorted()
                    .forEach(reader::type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.settings.sort(Comparator.comparing(Setting::name));
        return List.copyOf(reader.settings);
    }

    private void type(String name) {
        try {
            Class<?> type = Class.forName(name, false, SettingReader.class.getClassLoader());
            ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
            if (mapping != null) {
                mapping(type, mapping.prefix());
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                for (Parameter parameter : constructor.getParameters()) {
                    parameter(type, parameter);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mapping(Class<?> mapping, String prefix) {
        for (Method member : mapping.getDeclaredMethods()) {
            if (member.isSynthetic()) {
                continue;
            }
            String name = prefix + "." + StringUtil.skewer(member.getName());
            if (Map.class == member.getReturnType()) {
                mapping((Class<?>) argument(member.getGenericReturnType(), 1), name + ".<name>");
                continue;
            }
            if (member.getReturnType().getEnclosingClass() == mapping) {
                mapping(member.getReturnType(), name);
                continue;
            }
            WithDefault standard = member.getAnnotation(WithDefault.class);
            add(
                    name,
                    member.getGenericReturnType(),
                    standard == null ? null : standard.value(),
                    JavadocText.ofMember(mapping, member.getName()));
        }
    }

    private void parameter(Class<?> owner, Parameter parameter) {
        ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
        if (property != null && property.name().startsWith(KnownSettings.PREFIX)) {
            String standard = property.defaultValue();
            add(
                    property.name(),
                    parameter.getParameterizedType(),
                    standard.equals(ConfigProperty.UNCONFIGURED_VALUE) ? null : standard,
                    JavadocText.ofParameter(owner, parameter.getName()));
        }
    }

    /** A default that is computed follows the words {@code Default:} at the end of the text. */
    private void add(String name, Type type, String standard, String text) {
        int computed = text.lastIndexOf(" Default: ");
        String meaning = computed < 0 ? text : text.substring(0, computed);
        String value = standard != null
                ? "`" + standard + "`"
                : computed < 0 ? "" : text.substring(computed + " Default: ".length());
        settings.add(new Setting(name, word(type), withoutPoint(value), sentence(withoutPoint(meaning))));
    }

    /** The text of a parameter begins with a small letter, that of a member with a capital one. */
    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String withoutPoint(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String word(Type type) {
        Type inner = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? argument(generic, 0)
                : type;
        return Optional.ofNullable(TYPES.get(inner))
                .orElseThrow(() -> new IllegalStateException("No word for a setting of type " + type));
    }

    private static Type argument(Type generic, int index) {
        return ((ParameterizedType) generic).getActualTypeArguments()[index];
    }
}
