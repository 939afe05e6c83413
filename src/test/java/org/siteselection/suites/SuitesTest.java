package org.siteselection.suites;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No test of the application is left out of the suites. */
class SuitesTest {
    private static final List<JavaClass> TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.siteselection").stream()
                    .filter(type -> type.isAnnotatedWith(QuarkusTest.class)
                            || type.isAnnotatedWith(QuarkusIntegrationTest.class))
                    .toList();

    /** The suites of the default settings and of other settings share out the tests by this tag. */
    @Test
    void testsWithAProfileAndOnlyTheyHaveTheTag() {
        assertThat(TESTS)
                .hasSizeGreaterThan(100)
                .allSatisfy(type -> assertThat(type.tryGetAnnotationOfType(Tag.class)
                                .map(Tag::value)
                                .orElse(""))
                        .as(type.getSimpleName())
                        .isEqualTo(type.isAnnotatedWith(TestProfile.class) ? Tags.OTHER_SETTINGS : ""));
    }

    /** Suites select tests by name; the benchmarks run by name alone. */
    @Test
    void everyTestHasANameThatASuiteSelects() {
        assertThat(TESTS)
                .extracting(JavaClass::getSimpleName)
                .allMatch(name -> name.matches(".*(Test|IT|Costs|Latencies)"));
    }
}
