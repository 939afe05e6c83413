package org.siteselection.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.http.request.JsonSize;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleNode;

/**
 * Upper estimate of the bytes of an answer, from the texts of the rules and laws, which are repeated for every candidate.
 * Numbers count with their maximum length.
 */
final class AnswerSize {
    /** Cells of a table row: eight of the candidate, and one for each factor. */
    private static final int OF_ROW = 160;

    private final Question question;
    private final List<RuleCriterion> criteria;
    private final AnswerTexts texts;

    /** @param texts those of the rules and catalogue of the question */
    AnswerSize(Question question, AnswerTexts texts) {
        this.question = question;
        this.texts = texts;
        this.criteria = question.rules().root().criteria().toList();
    }

    /** A ranking as JSON. */
    long ranking(Explain explain) {
        long each = texts.each(explain, question.method());
        long sum = texts.once();
        for (Candidate candidate : question.candidates()) {
            sum += each + JsonSize.of(candidate.id()) + JsonSize.of(candidate.name()) + texts.laws(candidate);
        }
        return sum;
    }

    /** A ranking as a table. */
    long table() {
        long each = OF_ROW
                + (long) AnswerTexts.OF_NUMBER * (texts.factors() + 3)
                + texts.reasonOfExclusion(question.method());
        long sum = each;
        for (Candidate candidate : question.candidates()) {
            sum += each + JsonSize.of(candidate.id()) + JsonSize.of(candidate.name());
        }
        return sum;
    }

    /**
     * A ranking as a workbook: the texts and numbers of the answer, without reasons and mostly without names of members.
     * The bytes are compressed; texts that are all different hardly are.
     */
    long workbook(Explain explain) {
        return explain == Explain.FULL
                ? ranking(explain)
                : ranking(Explain.NONE)
                        + (long) AnswerTexts.OF_NUMBER
                                * texts.factors()
                                * question.candidates().size();
    }

    /**
     * One of several rankings, of which only ranks, scores, costs and exclusions are shown.
     *
     * @param first whether it also has the parts of the whole answer, such as the warnings that the others share
     */
    long scenario(boolean first) {
        long sum = first ? texts.once() : 2L * AnswerTexts.OF_CANDIDATE;
        // A candidate is ranked or excluded.
        long each = Math.max(OF_ROW, texts.reasonOfExclusion(question.method()));
        for (Candidate candidate : question.candidates()) {
            // Once in its ranking, and once with its ranks in all of them.
            sum += each + 2 * JsonSize.of(candidate.id()) + JsonSize.of(candidate.name());
        }
        return sum;
    }

    /** The parts that only a comparison has: each criterion on both sides, and the changes that would reverse the order. */
    long comparison() {
        long sum = 0;
        for (RuleCriterion criterion : criteria) {
            sum += 2L * AnswerTexts.OF_CRITERION
                    + 3 * JsonSize.of(criterion.path())
                    + 3 * JsonSize.of(criterion.title())
                    + 3 * JsonSize.of(criterion.unit());
        }
        return sum + texts.costs(Explain.NONE);
    }

    /** The parts that only a robustness analysis has. */
    long robustness(int candidates, boolean breakEvens) {
        long byPath = 0;
        long titles = 0;
        for (RuleNode node : question.rules().root().nodes().toList()) {
            byPath += AnswerTexts.OF_NUMBER + JsonSize.of(node.path());
            titles += AnswerTexts.OF_NUMBER + JsonSize.of(node.title());
        }
        // Central weights and costs of each candidate; intervals, smallest flip.
        long sum = candidates * (AnswerTexts.OF_CANDIDATE + 4L * AnswerTexts.OF_NUMBER + byPath)
                + 2 * byPath
                + titles
                + (long) AnswerTexts.OF_CANDIDATE * criteria.size();
        // Shares of ranks and of pairs, and the orders without each candidate.
        sum += 4L * AnswerTexts.OF_NUMBER * candidates * candidates;
        return breakEvens ? sum + candidates * breakEvens() : sum;
    }

    private long breakEvens() {
        Map<String, Long> readers = new HashMap<>();
        for (RuleCriterion criterion : criteria) {
            long path = JsonSize.of(criterion.path()) + 1;
            criterion.value().metrics().forEach(metric -> readers.merge(metric, path, Long::sum));
        }
        long sum = 0;
        for (RuleCriterion criterion : criteria) {
            sum += AnswerTexts.OF_GATE + JsonSize.of(criterion.path()) + JsonSize.of(criterion.unit());
            for (String metric : criterion.value().metrics()) {
                sum += readers.getOrDefault(metric, 0L);
            }
        }
        return sum;
    }
}
