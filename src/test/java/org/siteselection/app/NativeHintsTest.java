package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A native executable is not built here, so what it must keep is held against the code. */
class NativeHintsTest {
    private static final List<String> HINTS = List.of(new ClassFileImporter()
            .importClasses(NativeHints.class)
            .get(NativeHints.class)
            .getAnnotationOfType(RegisterForReflection.class)
            .classNames());

    static List<String> hints() {
        return HINTS;
    }

    @ParameterizedTest
    @MethodSource("hints")
    void everyHintIsAClass(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name)).isNotNull();
    }

    @Test
    void everyViewBehindAResponseIsKept() {
        Set<String> views = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "org.siteselection.catalogue",
                                "org.siteselection.ranking",
                                "org.siteselection.rules",
                                "org.siteselection.runs")
                        .stream()
                        .filter(type ->
                                type.isRecord() && type.getEnclosingClass().isPresent())
                        .filter(type -> {
                            String around = type.getEnclosingClass().get().getSimpleName();
                            return around.endsWith("Answer")
                                    || around.endsWith("Views")
                                    || around.endsWith("sResource")
                                            && type.getSimpleName().endsWith("List");
                        })
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(views).isNotEmpty();
        assertThat(HINTS).containsAll(views);
    }

    @Test
    void everyValueFunctionThatAViewShowsIsKept() {
        Set<String> functions = new ClassFileImporter()
                .importPackages("org.siteselection.scoring").stream()
                        .filter(type ->
                                type.isRecord() && type.isAssignableTo("org.siteselection.scoring.ValueFunction"))
                        .filter(type -> !type.getSimpleName().equals("FittedScale"))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(HINTS).containsAll(functions);
    }
}
