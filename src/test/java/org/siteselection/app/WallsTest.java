package org.siteselection.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.http.Budgeted;

/** The dependency rules of CONTRIBUTING.md. */
class WallsTest {
    private static final String HOUSE = "org.siteselection";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    /** The packages that each package may use, besides itself and {@code text}. */
    private static final Map<String, String[]> MAY_USE = Map.ofEntries(
            Map.entry("text", new String[] {}),
            Map.entry("fields", new String[] {}),
            Map.entry("scoring", new String[] {}),
            Map.entry("expression", new String[] {"scoring"}),
            Map.entry("http", new String[] {"fields"}),
            Map.entry("catalogue", new String[] {"audit", "storage", "http"}),
            Map.entry("rules", new String[] {"fields", "scoring", "expression"}),
            Map.entry("assessment", new String[] {"scoring", "expression", "rules", "catalogue"}),
            Map.entry(
                    "rulefiles",
                    new String[] {"fields", "scoring", "expression", "rules", "assessment", "catalogue", "http"}),
            Map.entry("ranking", new String[] {
                "fields", "scoring", "expression", "rules", "assessment", "rulefiles", "catalogue", "http"
            }),
            Map.entry("robustness", new String[] {
                "fields", "scoring", "expression", "rules", "assessment", "rulefiles", "ranking", "http"
            }),
            Map.entry(
                    "runs",
                    new String[] {"scoring", "ranking", "rules", "rulefiles", "catalogue", "audit", "storage", "http"}),
            Map.entry(
                    "report", new String[] {"scoring", "ranking", "robustness", "rules", "runs", "catalogue", "http"}),
            Map.entry(
                    "sql",
                    new String[] {"scoring", "expression", "rules", "assessment", "catalogue", "ranking", "http"}),
            Map.entry("audit", new String[] {"storage", "http"}),
            Map.entry("storage", new String[] {"http"}),
            Map.entry("cli", new String[] {"rules", "rulefiles", "ranking", "sql", "catalogue", "http"}));

    /** Requests that are posted for their size and change nothing, by resource and method. */
    private static final Set<String> ASKED_BY_POST = Set.of(
            "RankingsResource.post",
            "ComparisonsResource.post",
            "ScenariosResource.post",
            "VariantResource.post",
            "RobustnessResource.post",
            "ReportsResource.post",
            "RuleSetsResource.validate",
            "RunResource.replay");

    @Test
    void everyPackageIsInThePlan() {
        Set<String> found = CODE.stream()
                .map(type -> type.getPackageName().substring(HOUSE.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());
        found.remove("app");
        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void packagesUseOnlyThePackagesOfThePlan(String room) {
        String[] allowed = Stream.concat(Stream.of(room, "text"), Stream.of(MAY_USE.get(room)))
                .map(WallsTest::room)
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(HOUSE + "..").and(not(resideInAnyPackage(allowed))))
                .because("the plan in CONTRIBUTING.md says what " + room + " may use"));
    }

    @ParameterizedTest
    @MethodSource("pureRooms")
    void theCoreIsPlainJava(String room) {
        check(classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", room(room), room("scoring"), room("text")))
                .because("the mathematics is tested in milliseconds and trusted without a container"));
        check(noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.time..",
                        "java.sql..",
                        "java.net.."))
                .because("the core has no clock and no input or output"));
    }

    static Stream<String> pureRooms() {
        return Stream.of("scoring", "expression", "text", "fields");
    }

    @Test
    void onlyStoringPackagesUseTheDatabase() {
        check(noClasses()
                .that(not(resideInAnyPackage(
                        room("catalogue.store"), room("audit"), room("runs"), room("storage"), room("app"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..",
                        "io.quarkus.hibernate..",
                        "io.quarkus.panache..",
                        "org.hibernate..",
                        "java.sql.."))
                .because("scoring reads a snapshot, never the database"));
    }

    @Test
    void onlyRuleFilesUseYaml() {
        check(noClasses()
                .that(not(resideInAnyPackage(room("rulefiles"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.snakeyaml.."))
                .because("one room reads documents, and gives every issue its line and column"));
    }

    @Test
    void theAssessmentOfACandidateIsPlainJava() {
        check(noClasses()
                .that()
                .resideInAnyPackage(room("rules"), room("assessment"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "jakarta..",
                        "io.quarkus.arc..",
                        "org.jboss..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind.."))
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("how a candidate is scored is read, tested and trusted without files, requests or a clock"));
    }

    @Test
    void onlyResourcesUseJaxRs() {
        check(noClasses()
                .that(not(resideInAnyPackage(room("http"), room("app"))).and(not(simpleNameEndingWith("Resource"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.."))
                .because("a use case does not know how it is called"));
    }

    @Test
    void everyResourceHasATimeBudget() {
        check(classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Budgeted.class)
                .because("no caller may have the service work without end"));
    }

    @Test
    void operationsThatChangeStoredDataNeedARole() {
        check(methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and(not(askedByPost()))
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .because("nobody without a token changes what is stored"));
    }

    @Test
    void listedPostOperationsExist() {
        assertThat(CODE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(POST.class)
                                && askedByPost().test(method)))
                .hasSameSizeAs(ASKED_BY_POST);
    }

    private static DescribedPredicate<JavaMethod> askedByPost() {
        return DescribedPredicate.describe(
                "change nothing",
                method -> ASKED_BY_POST.contains(method.getOwner().getSimpleName() + "." + method.getName()));
    }

    @Test
    void noResourceHasAnEntityInItsSignature() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat(simpleNameEndingWith("Resource"))
                .should()
                .haveRawReturnType(simpleNameEndingWith("Entity"))
                .because("a table is not an answer"));
    }

    @Test
    void noMeaninglessNames() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$")
                .because("such a name means that a thing has no room yet"));
    }

    @Test
    void noCycles() {
        check(slices().matching(HOUSE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a house with a loop has no ground floor"));
    }

    @Test
    void noCyclesBetweenSubpackages() {
        check(slices().matching(HOUSE + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a room is cut along one direction only, or it is still one room"));
    }

    @Test
    void anAssessmentReadsTheModelOfTheCatalogueOnly() {
        check(noClasses()
                .that()
                .resideInAPackage(room("assessment"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(room("catalogue.store"), room("catalogue.view"), room("catalogue.edit")))
                .because("a candidate is scored on a snapshot, whoever stores, shows or changes it"));
    }

    /** The maximum number of types in a package. */
    @Test
    void noPackageHasMoreThanFortyFiles() {
        Map<String, Long> files = CODE.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(40));
    }

    @Test
    void noNameTwice() {
        Map<String, String> found = new HashMap<>();
        for (JavaClass type : CODE) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                assertThat(found.put(type.getSimpleName(), type.getName()))
                        .as("another %s", type.getName())
                        .isNull();
            }
        }
    }

    private static String room(String name) {
        return HOUSE + "." + name + "..";
    }

    /** Fails for a rule that speaks of no class at all, as one that names a package wrongly. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CODE);
    }
}
