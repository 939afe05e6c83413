package org.siteselection.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.catalogue.store.FactEntity;
import org.siteselection.catalogue.store.FactRepository;

/** Entities are plain classes, and repositories contain all queries. */
class RepositoryWallsTest {
    private static final ArchRule PLAIN_ENTITIES = noClasses()
            .should()
            .beAssignableTo(PanacheEntityBase.class)
            .because("an entity holds the columns of a row; its repository holds the queries");

    private static final ArchRule ENTITY_MANAGER = noClasses()
            .that()
            .areNotAssignableTo(PanacheRepositoryBase.class)
            .should()
            .dependOnClassesThat(equivalentTo(EntityManager.class)
                    .or(equivalentTo(EntityManagerFactory.class))
                    .or(assignableTo(SharedSessionContract.class))
                    .or(equivalentTo(SessionFactory.class))
                    .or(equivalentTo(Panache.class)))
            .orShould()
            .callMethodWhere(target(name("getEntityManager")).or(target(name("getSession"))))
            .because("every query has a name in a repository, beside the other queries of its table");

    private static final ArchRule QUERIES = noClasses()
            .that()
            .areNotAssignableTo(PanacheRepositoryBase.class)
            .should()
            .callMethodWhere(passesAQueryToPanache())
            .because("a repository names its queries for what they find");

    /** By rule, classes that break it. */
    private static final Map<ArchRule, List<Class<?>>> VIOLATIONS = Map.of(
            PLAIN_ENTITIES, List.of(PanacheEntity.class),
            ENTITY_MANAGER, List.of(AsksForTheEntityManager.class, TakesItFromARepository.class),
            QUERIES, List.of(WritesAQuery.class));

    static Stream<ArchRule> rules() {
        return VIOLATIONS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noClassBreaksTheRule(ArchRule rule) {
        WallsTest.check(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aClassThatBreaksTheRuleIsFound(ArchRule rule) {
        assertThat(VIOLATIONS.get(rule)).allSatisfy(violation -> {
            JavaClasses imported = new ClassFileImporter().importClasses(violation);
            assertThat(rule.evaluate(imported).hasViolation()).isTrue();
        });
    }

    /** Such as {@code facts.list("place = ?1", id)}: a method of Panache whose first parameter is the text of a query. */
    private static DescribedPredicate<JavaMethodCall> passesAQueryToPanache() {
        return DescribedPredicate.describe(
                "a query is passed to Panache",
                call -> call.getTarget()
                        .resolveMember()
                        .filter(method -> method.getOwner().isEquivalentTo(PanacheRepositoryBase.class))
                        .filter(method -> method.getRawParameterTypes().stream()
                                .findFirst()
                                .filter(type -> type.isEquivalentTo(String.class))
                                .isPresent())
                        .isPresent());
    }

    private record AsksForTheEntityManager(EntityManager database) {}

    private record TakesItFromARepository(FactRepository facts) {
        void flush() {
            facts.getEntityManager().flush();
        }
    }

    private record WritesAQuery(FactRepository facts) {
        List<FactEntity> ofPlace(String id) {
            return facts.list("place = ?1", id);
        }
    }
}
