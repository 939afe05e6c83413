package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The build creates no native executable, so these tests derive from the code that it would answer like the JVM. */
class NativeExecutableTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.siteselection");

    /** What a static initialiser would find while the executable is built, not while it runs. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.getenv",
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.lineSeparator",
            "java.lang.System.console",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Runtime.availableProcessors",
            "java.lang.Runtime.maxMemory",
            "java.lang.Runtime.totalMemory",
            "java.lang.Runtime.freeMemory",
            "java.lang.Math.random",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.util.Date.<init>",
            "java.security.SecureRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.nio.file.Files.createTempFile",
            "java.nio.file.Path.toAbsolutePath",
            "java.lang.ProcessHandle.current",
            "java.lang.Thread.start",
            "java.util.concurrent.Executors.newFixedThreadPool",
            "java.util.concurrent.Executors.newSingleThreadExecutor",
            "java.util.concurrent.Executors.newScheduledThreadPool");

    private static final Set<String> PACKAGES_OF_THE_MACHINE =
            Set.of("java.lang.management", "java.net", "javax.net", "java.sql", "com.sun.management");

    /** What depends on the charset, language or zone of the machine, which an executable may fix when it is built. */
    private static final Set<String> BY_DEFAULT = Set.of(
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.time.ZoneId.systemDefault()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.util.Locale.getDefault()");

    private static Class<?> load(JavaClass type) {
        try {
            return Class.forName(type.getName(), false, NativeExecutableTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        return properties;
    }

    @Test
    void everyTypeThatJacksonWritesOrReadsIsKept() throws ClassNotFoundException {
        List<Class<?>> all = new ArrayList<>();
        CODE.forEach(type -> all.add(load(type)));
        TreeMap<String, String> types = new JacksonTypes(all, BytecodeCall.all()).found();
        assertThat(types)
                .as("found on every way")
                .containsKeys(
                        "org.siteselection.http.problem.Violation",
                        "org.siteselection.ranking.RankingAnswer$GateView",
                        "org.siteselection.catalogue.edit.FactsResource$FactList",
                        "org.siteselection.catalogue.Uncertainty",
                        "org.siteselection.catalogue.SnapshotText$WrittenColumn",
                        "org.siteselection.ranking.ReadFact",
                        "org.siteselection.rulefiles.KeptRules",
                        "org.siteselection.rules.Issue$Severity",
                        "org.siteselection.runs.PackedJson",
                        "org.siteselection.scoring.value.Point",
                        "org.siteselection.audit.AuditEntry");
        Map<String, String> missing = new TreeMap<>();
        for (Map.Entry<String, String> type : types.entrySet()) {
            if (!Registrations.keeps(Class.forName(type.getKey()))) {
                missing.put(type.getKey(), type.getValue());
            }
        }
        assertThat(missing)
                .as("types without @RegisterForReflection, and why Jackson meets them")
                .isEmpty();
    }

    @Test
    void everyCommandIsKept() {
        List<Class<?>> commands = new ArrayList<>();
        for (JavaClass type : CODE) {
            if (type.isAnnotatedWith(CommandLine.Command.class)
                    || type.isAssignableTo(CommandLine.IVersionProvider.class)) {
                commands.add(load(type));
            }
        }
        assertThat(commands).hasSizeGreaterThan(2).allMatch(Registrations::keeps);
    }

    @Test
    void everyHintByNameIsAClass() {
        for (String name :
                NativeHints.class.getAnnotation(RegisterForReflection.class).classNames()) {
            assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
        }
        assertThat(Registrations.keeps(CommandLine.HelpCommand.class)).isTrue();
        assertThat(Registrations.keeps(String.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources", "scoring-rules/rule-set.schema.json"})
    void everyPackagedFileIsInTheExecutable(String source) throws IOException {
        List<String> globs = List.of(
                properties().getProperty("quarkus.native.resources.includes").split(","));
        Path root = Path.of(source);
        try (Stream<Path> files = Files.walk(root)) {
            List<String> packaged = files.filter(Files::isRegularFile)
                    .map(file -> source.startsWith("src")
                            ? root.relativize(file)
                            : Path.of("rules").resolve(file.getFileName()))
                    .map(file -> file.toString().replace('\\', '/'))
                    // Read by the framework, which brings them in itself.
                    .filter(file -> !file.startsWith("META-INF/services/")
                            && !file.startsWith("db/migration/")
                            && !file.startsWith("templates/")
                            // Read while the application is built.
                            && !file.matches("catalogue/(places|metrics|sources|facts|laws|count[a-z-]+)\\.csv")
                            && !file.startsWith("openapi/")
                            && !file.startsWith("web/")
                            && !file.startsWith("META-INF/branding/")
                            && !file.equals("application.properties")
                            && !file.endsWith(".md"))
                    .toList();
            assertThat(Stream.concat(packaged.stream(), Stream.of("catalogue/edition.packed")))
                    .hasSizeGreaterThan(1)
                    .allMatch(file -> globs.stream()
                            .anyMatch(glob -> FileSystems.getDefault()
                                    .getPathMatcher("glob:" + glob)
                                    .matches(Path.of(file))));
        }
    }

    @Test
    void theBuildSeesThePropertyThatLeavesMalformedAddressesToTheService() throws Exception {
        assertThat(properties()
                        .getProperty("quarkus.native.additional-build-args")
                        .split(","))
                .contains("-J-Dvertx.disableURIValidation=true");
        assertThat(Files.readString(Path.of("pom.xml")))
                .as("what the build for an executable would override")
                .doesNotContain("quarkus.native.additional-build-args", "quarkus.native.resources.includes");
        // The field decides in the handler before all others; a new version of the framework may name it differently.
        Class<?> handler = Class.forName("io.quarkus.vertx.http.runtime.VertxHttpRecorder$1");
        assertThat(handler.getDeclaredFields())
                .anyMatch(field -> field.getName().equals("DISABLE_URI_VALIDATION"));
    }

    @Test
    void anExecutableGetsNoOptionOfAJvm() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String profile = pom.substring(pom.indexOf("<id>native</id>"));
        assertThat(profile.substring(0, profile.indexOf("</profile>")))
                .contains("<packaged-application.jvm></packaged-application.jvm>");
        String arguments =
                pom.substring(pom.indexOf("<quarkus.test.arg-line>"), pom.indexOf("</quarkus.test.arg-line>"));
        assertThat(arguments).contains("${packaged-application.jvm}").doesNotContain("-X", "short-lived-jvm");
    }

    @Test
    void noStaticInitialiserStoresStateOfTheBuildMachine() {
        List<String> kept = new ArrayList<>();
        for (JavaClass type : CODE) {
            type.getStaticInitializer()
                    .ifPresent(initialiser -> reached(initialiser).forEach(call -> {
                        if (isOfTheMachine(call)) {
                            kept.add(type.getName() + " calls " + call);
                        }
                    }));
        }
        assertThat(kept).isEmpty();
        assertThat(isOfTheMachine("java.lang.System.getenv")).isTrue();
    }

    private static boolean isOfTheMachine(String call) {
        return OF_THE_MACHINE.contains(call)
                || PACKAGES_OF_THE_MACHINE.stream().anyMatch(name -> call.startsWith(name + "."));
    }

    /** Full names of what is called from here on, through methods of the application. */
    private static Set<String> reached(JavaCodeUnit start) {
        Set<String> names = new HashSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.pop().getCallsFromSelf().forEach(call -> {
                names.add(
                        call.getTargetOwner().getName() + "." + call.getTarget().getName());
                call.getTarget().resolveMember().ifPresent(unit -> {
                    if (unit.getOwner().getName().startsWith(JacksonTypes.OURS) && seen.add(unit)) {
                        open.push(unit);
                    }
                });
            });
        }
        return names;
    }

    @Test
    void nothingDependsOnTheCharsetLanguageOrZoneOfTheMachine() {
        List<String> calls = new ArrayList<>();
        for (JavaClass type : CODE) {
            type.getCodeUnitCallsFromSelf().forEach(call -> {
                String name =
                        call.getTargetOwner().getName() + "." + call.getTarget().getName() + "("
                                + String.join(
                                        ", ",
                                        call.getTarget().getRawParameterTypes().stream()
                                                .map(JavaClass::getName)
                                                .toList())
                                + ")";
                if (BY_DEFAULT.contains(name)) {
                    calls.add(type.getName() + " calls " + name);
                }
            });
        }
        assertThat(calls).isEmpty();
    }
}
