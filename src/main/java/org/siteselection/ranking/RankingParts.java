package org.siteselection.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.QuestionWarnings;
import org.siteselection.ranking.KnownRanking.Form;
import org.siteselection.ranking.KnownRanking.Frame;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.known.KnownEntry;
import org.siteselection.scoring.Ranks;

/** Collects the candidates of a ranking as they are written: known ones, and others that are assessed and then known. */
final class RankingParts {
    private final Question question;
    private final KnownRanking known;
    private final Form form;
    private final ObjectMapper mapper;
    private final QuestionWarnings warnings;
    private final List<KnownEntry> entries = new ArrayList<>();
    private List<Warning> ofValues = List.of();
    private @Nullable Frame frame;

    /** @param mapper writes entries in JSON */
    RankingParts(Question question, KnownRanking known, Form form, ObjectMapper mapper) {
        this.question = question;
        this.known = known;
        this.form = form;
        this.mapper = mapper;
        this.warnings = new QuestionWarnings(question);
        this.frame = known.frame();
    }

    /**
     * The parts of an answer.
     *
     * @param ranked by rank
     * @param ranks their ranks
     * @param excluded by id
     */
    record Parts(
            Frame frame, List<KnownEntry> ranked, int[] ranks, List<KnownEntry> excluded, List<Warning> warnings) {}

    /**
     * Null if no candidate is ranked, so that the answer has no weights.
     *
     * @throws org.siteselection.assessment.UnscorableException if the question cannot be scored
     */
    @Nullable
    Parts collect() {
        List<Candidate> others = new ArrayList<>();
        for (Candidate candidate : question.candidates()) {
            KnownEntry entry = KnownPlaces.isPlain(candidate, question) ? known.entry(form, candidate.id()) : null;
            if (entry == null) {
                others.add(candidate);
            } else {
                entries.add(entry);
            }
        }
        if (!others.isEmpty()) {
            assess(question.of(others));
        }
        Frame found = frame;
        return found == null || entries.stream().noneMatch(KnownEntry::ranked) ? null : sorted(found);
    }

    private void assess(Question others) {
        Assessment assessment = Assessor.assess(others, known.places());
        RankingAnswer answer = AnswerWriter.write(assessment, explain(), known.parts(question, explain(), mapper));
        ofValues = QuestionWarnings.ofValues(assessment);
        if (frame == null && !answer.ranking().isEmpty()) {
            frame = new Frame(frame(answer, null, List.of()), QuestionWarnings.idle(assessment));
            known.keep(frame);
        }
        for (int i = 0; i < answer.ranking().size(); i++) {
            Assessed assessed = assessment.ranked().get(i);
            add(
                    assessed.candidate(),
                    new KnownEntry(
                            assessed.candidate().id(),
                            true,
                            assessed.result().score(),
                            warnings.notes(assessed),
                            CostWriter.presentValue(assessed),
                            afterRank(written(answer.ranking().get(i)))));
        }
        for (int i = 0; i < answer.excluded().size(); i++) {
            Exclusion exclusion = assessment.excluded().get(i);
            add(
                    exclusion.candidate(),
                    new KnownEntry(
                            exclusion.candidate().id(),
                            false,
                            Double.NaN,
                            warnings.notes(exclusion),
                            Double.NaN,
                            written(answer.excluded().get(i))));
        }
    }

    private void add(Candidate candidate, KnownEntry entry) {
        entries.add(entry);
        // A warning of a value is not part of an entry.
        if (ofValues.isEmpty() && KnownPlaces.isPlain(candidate, question)) {
            known.keep(form, entry);
        }
    }

    private Explain explain() {
        return switch (form) {
            case NONE -> Explain.NONE;
            case TOP, TABLE, WIDE_TABLE -> Explain.TOP;
            case FULL -> Explain.FULL;
        };
    }

    private byte[] written(Object entry) {
        if (form == Form.TABLE || form == Form.WIDE_TABLE) {
            RankingTable table = new RankingTable(question.rules(), form == Form.WIDE_TABLE);
            String row = entry instanceof Entry ranked ? table.row(ranked) : table.row((Excluded) entry);
            return row.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return mapper.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The comma after the rank, which is the first value in both forms, and all that follows. */
    private static byte[] afterRank(byte[] entry) {
        int comma = 0;
        while (entry[comma] != ',') {
            comma++;
        }
        return Arrays.copyOfRange(entry, comma, entry.length);
    }

    /** The answer without candidates, with other costs and warnings. */
    static RankingAnswer frame(
            RankingAnswer answer, CostViews.@Nullable CostRange costs, List<RankingAnswer.WarningView> warnings) {
        return new RankingAnswer(
                answer.ruleSet(),
                answer.catalogue(),
                answer.method(),
                answer.higherIsBetter(),
                answer.scoreRange(),
                answer.parameters(),
                List.of(),
                List.of(),
                answer.weighting(),
                answer.compromise(),
                costs,
                answer.notice(),
                warnings);
    }

    private Parts sorted(Frame found) {
        Map<String, KnownEntry> byId = new HashMap<>();
        List<Ranks.Entry> scores = new ArrayList<>();
        List<KnownEntry> excluded = new ArrayList<>();
        for (KnownEntry entry : entries) {
            if (entry.ranked()) {
                byId.put(entry.id(), entry);
                scores.add(new Ranks.Entry(entry.id(), entry.score()));
            } else {
                excluded.add(entry);
            }
        }
        excluded.sort(Comparator.comparing(KnownEntry::id));
        List<Ranks.Ranked> ranks = Ranks.of(scores, question.method().higherIsBetter());
        List<KnownEntry> ranked = ranks.stream()
                .map(rank -> Objects.requireNonNull(byId.get(rank.id())))
                .toList();
        List<Warning> all = warnings.all(
                ofValues,
                found.idle(),
                ranked.stream().map(KnownEntry::stale).toList(),
                excluded.stream().map(KnownEntry::stale).toList());
        int[] places = ranks.stream().mapToInt(Ranks.Ranked::rank).toArray();
        return new Parts(found, ranked, places, excluded, all);
    }
}
