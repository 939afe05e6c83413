package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.RuleSet;

/** What the diff of two runs of all counties takes. */
class OutlineWorkloadTest {
    private static final double MEGABYTE = 1024 * 1024;

    /** The limits of a heap of 512 MB: a sixteenth for an answer, a quarter for heavy work. */
    @Test
    void twoRunsOfAllCountiesAreComparedInAHeapOf512Megabytes() {
        CatalogueSnapshot catalogue = PackagedEdition.snapshot();
        RuleSet rules = RuleFiles.read(Path.of("scoring-rules"))
                .ruleSet("asic-assembly-county")
                .orElseThrow();
        List<Candidate> counties =
                catalogue.counties().stream().map(Candidate::of).toList();
        Question question = new Question(rules, catalogue, counties, Map.of(), Map.of(), Map.of(), rules.method());
        Workload diff = WorkloadEstimate.ofOutline(question, 501).twice();
        assertThat(diff.answer()).isBetween(MEGABYTE, 32 * MEGABYTE);
        assertThat(diff.memory()).isBetween(16 * MEGABYTE, 128 * MEGABYTE);
        assertThat(WorkloadEstimate.ofRanking(question, Explain.FULL).answer()).isGreaterThan(32 * MEGABYTE);
    }
}
