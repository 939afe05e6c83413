package org.siteselection.suites;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.SelectClasses;

/** No test of the application is left out of the suites. */
class SuitesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.siteselection");
    private static final List<JavaClass> TESTS = CLASSES.stream()
            .filter(type ->
                    type.isAnnotatedWith(QuarkusTest.class) || type.isAnnotatedWith(QuarkusIntegrationTest.class))
            .toList();

    @Test
    void theSuiteOfOtherSettingsNamesTheTestsWithAProfile() {
        assertThat(TESTS)
                .hasSizeGreaterThan(100)
                .filteredOn(type -> type.getSimpleName().endsWith("Test"))
                .allSatisfy(type -> assertThat(type.getName().matches(Suites.OTHER_SETTINGS))
                        .as(type.getName())
                        .isEqualTo(type.isAnnotatedWith(TestProfile.class)));
    }

    @Test
    void theSuiteOfThePackagedApplicationLeavesOutTheTestsThatStartTheirOwn() {
        assertThat(CLASSES)
                .filteredOn(type -> type.getSimpleName().endsWith("IT"))
                .hasSizeGreaterThan(40)
                .allSatisfy(type -> assertThat(type.getName().matches(Suites.OWN_SERVICES))
                        .as(type.getName())
                        .isEqualTo(!type.isAnnotatedWith(QuarkusIntegrationTest.class)));
    }

    /** The suites on PostgreSQL name these classes, which a name without a class would silently leave out. */
    @Test
    void namedClassesExist() {
        assertThat(TESTS)
                .extracting(JavaClass::getName)
                .contains(named(StoredCatalogueSuite.class))
                .contains(named(StoredRunsSuite.class));
    }

    private static String[] named(Class<?> suite) {
        return suite.getAnnotation(SelectClasses.class).names();
    }

    /** Suites select tests by name; the benchmarks run by name alone. */
    @Test
    void everyTestHasANameThatASuiteSelects() {
        assertThat(TESTS)
                .extracting(JavaClass::getSimpleName)
                .allMatch(name -> name.matches(".*(Test|IT|Costs|Latencies)"));
    }
}
