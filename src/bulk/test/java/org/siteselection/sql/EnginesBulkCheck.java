package org.siteselection.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.database.PostgresServer;
import org.siteselection.rulefiles.GeneratedRules;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.RuleSet;

/** Statements give the numbers of the service in three engines. */
class EnginesBulkCheck {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final int ROWS = Integer.getInteger("bulk.rows", 100_000);
    /** Documents of each generator; Spark needs seconds to plan a statement. */
    private static final int DOCUMENTS = Integer.getInteger("bulk.documents", 60);

    private static final List<Engine> ENGINES = new ArrayList<>();
    private static @Nullable PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PostgresServer();
        ENGINES.addAll(List.of(new DuckDbEngine(), new PostgresEngine(server), new SparkEngine()));
    }

    @AfterAll
    static void stop() throws Exception {
        for (Engine engine : ENGINES) {
            engine.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static List<String> differences(RuleSet rules, int count, long seed, boolean wild, boolean spark)
            throws Exception {
        Question question = Question.ofAll(rules, EDITION);
        SqlStatement statement;
        try {
            statement = SqlStatement.of(question, new SqlStatement.Target(SqlDialect.DUCKDB, List.of("sites"), true));
        } catch (UnscorableException e) {
            return List.of();
        }
        Rows rows = Rows.of(rules, statement.inputs(), EDITION, count, seed, wild);
        EngineComparison comparison = new EngineComparison(question, rows);
        List<String> differences = new ArrayList<>();
        for (Engine engine : ENGINES) {
            if (spark || engine.dialect() != SqlDialect.SPARK) {
                differences.addAll(comparison.differences(engine));
            }
        }
        return differences;
    }

    @Test
    void shippedRuleSets() throws Exception {
        RuleFiles files = RuleFiles.read(Path.of("scoring-rules"));
        Map<String, List<String>> differences = new LinkedHashMap<>();
        for (String id : files.ids()) {
            differences.put(id, differences(files.ruleSet(id).orElseThrow(), 500, 1, true, true));
        }
        assertThat(differences.values()).allMatch(List::isEmpty, "without differences: " + differences);
    }

    @Test
    void partsThatReadNoFigure() throws Exception {
        assertThat(differences(GeneratedRules.sound(KnownParts.DOCUMENT, EDITION), 500, 1, true, true))
                .isEmpty();
    }

    @Test
    void manyRowsOfAllScalesAndOperators() throws Exception {
        RuleSet rules = GeneratedRules.sound(AllScales.DOCUMENT, EDITION);

        assertThat(differences(rules, ROWS, 1, false, true)).isEmpty();
    }

    @Test
    void randomDocuments() throws Exception {
        for (long seed = 1; seed <= DOCUMENTS; seed++) {
            RuleSet rules = GeneratedRules.of(seed, EDITION).orElse(null);
            if (rules != null) {
                assertThat(differences(rules, 200, seed, false, seed < 4))
                        .as("seed " + seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void randomExpressions() throws Exception {
        for (long seed = 1; seed <= DOCUMENTS; seed++) {
            RuleSet rules = GeneratedRules.compiled(RandomExpressions.document(seed), EDITION)
                    .orElse(null);
            if (rules != null) {
                assertThat(differences(rules, 200, seed, true, seed < 12))
                        .as("seed " + seed)
                        .isEmpty();
            }
        }
    }
}
