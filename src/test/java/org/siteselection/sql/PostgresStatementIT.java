package org.siteselection.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.database.SharedPostgres;
import org.siteselection.rulefiles.GeneratedRules;
import org.siteselection.rules.RuleSet;

/**
 * A statement on a real PostgreSQL gives the numbers of the service. It needs no packaged application; {@code mvn verify -Pbulk}
 * compares more documents and engines.
 */
class PostgresStatementIT {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final int ROWS = 400;

    private static Engine postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = new PostgresEngine(SharedPostgres.server());
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void allScalesAndOperators() throws Exception {
        RuleSet rules = GeneratedRules.sound(AllScales.DOCUMENT, EDITION);
        Question question = Question.ofAll(rules, EDITION);
        SqlStatement statement =
                SqlStatement.of(question, new SqlStatement.Target(SqlDialect.POSTGRESQL, List.of("sites"), true));
        Rows rows = Rows.of(rules, statement.inputs(), EDITION, ROWS, 1, false);
        EngineComparison comparison = new EngineComparison(question, rows);

        assertThat(comparison.differences(postgres)).isEmpty();
        assertThat(comparison.ranked()).isGreaterThan(ROWS / 10);
        assertThat(comparison.faults()).isPositive().isLessThan(ROWS / 2);
    }
}
