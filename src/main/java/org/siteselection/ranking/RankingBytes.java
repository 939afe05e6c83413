package org.siteselection.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.ranking.KnownRanking.Form;
import org.siteselection.ranking.KnownRanking.KnownParts;
import org.siteselection.ranking.RankingParts.Parts;
import org.siteselection.ranking.known.AnswerPieces;
import org.siteselection.ranking.known.CutText;
import org.siteselection.ranking.known.KnownEntry;

/**
 * Writes rankings as bytes. A place that an earlier answer to the same rules, catalogue and parameters has is not assessed and
 * written again; only its rank and the warnings depend on the other candidates. Under weights of the request only the numbers
 * that they change are written anew. The bytes are the same as without this knowledge.
 */
@ApplicationScoped
class RankingBytes {
    /** Members of an answer without candidates. No text contains them, because quotes in texts are escaped. */
    private static final List<String> CANDIDATES = List.of("\"ranking\":[],\"excluded\":[]");

    private final KnownRankings known;
    private final ObjectMapper mapper;

    RankingBytes(KnownRankings known, ObjectMapper mapper) {
        this.known = known;
        this.mapper = mapper;
    }

    /**
     * The answer: a {@link RankingAnswer}, or its bytes in JSON.
     *
     * @throws org.siteselection.http.problem.ApiException if the question cannot be scored
     */
    Object json(Question question, Explain explain) {
        return Rankings.scorable(() -> {
            KnownRanking all = known.of(question);
            Parts parts = parts(question, all, Form.of(explain));
            if (parts != null) {
                return kept(question, all, Form.of(explain), json(question, parts));
            }
            Assessment assessment = Assessor.assess(question, all.places());
            KnownParts known = all.parts(question, explain, mapper);
            return all.keepsTexts(question)
                    ? json(assessment, explain, known, all)
                    : AnswerWriter.write(assessment, explain, known);
        });
    }

    /** As {@link #json}, for an answer that is too large for the memory of several requests and is written while it is sent. */
    RankingAnswer streamed(Question question, Explain explain) {
        return Rankings.scorable(() -> {
            KnownRanking all = known.of(question);
            return AnswerWriter.write(Assessor.assess(question, all.places()), explain, all.streamed(question, mapper));
        });
    }

    /** As {@link #json}, as a table in UTF-8. */
    byte[] table(Question question) {
        return Rankings.scorable(() -> {
            KnownRanking all = known.of(question);
            Form form = Form.table(question);
            RankingTable table = new RankingTable(question.rules(), form == Form.WIDE_TABLE);
            Parts parts = parts(question, all, form);
            return parts == null
                    ? table.csv(answer(question, Explain.TOP, all)).getBytes(StandardCharsets.UTF_8)
                    : kept(question, all, form, table(table, parts));
        });
    }

    private static byte[] kept(Question question, KnownRanking all, Form form, byte[] answer) {
        all.keep(question, form, answer);
        return answer;
    }

    private @Nullable Parts parts(Question question, KnownRanking all, Form form) {
        return KnownRanking.keepsEntries(question) ? new RankingParts(question, all, form, mapper).collect() : null;
    }

    private RankingAnswer answer(Question question, Explain explain, KnownRanking all) {
        return AnswerWriter.write(
                Assessor.assess(question, all.places()), explain, all.parts(question, explain, mapper));
    }

    private byte[] json(Question question, Parts parts) {
        return json(
                frame(question, parts),
                parts.ranked().size(),
                (i, answer) -> addRanked(parts, i, "{\"rank\":", answer),
                parts.excluded().size(),
                (i, answer) -> answer.add(parts.excluded().get(i).text()));
    }

    /** The answer with weights of the request, from the texts of its places. */
    private byte[] json(Assessment assessment, Explain explain, KnownParts known, KnownRanking all) {
        AnswerWriter writer = new AnswerWriter(assessment, explain, known);
        EntryText.Writer texts = new EntryText.Writer(assessment, mapper);
        return json(
                writer.answer(List.of(), List.of()),
                assessment.ranked().size(),
                (i, answer) -> {
                    Assessed one = assessment.ranked().get(i);
                    if (KnownPlaces.isPlain(one.candidate(), assessment.question())) {
                        String id = one.candidate().id();
                        texts.write(one, all.text(explain, id, () -> writer.text(one, mapper)), answer);
                    } else {
                        answer.add(bytes(writer.entry(one)));
                    }
                },
                assessment.excluded().size(),
                (i, answer) ->
                        answer.add(bytes(writer.excluded(assessment.excluded().get(i)))));
    }

    /** Writes one of the candidates, by its place in the list. */
    private interface Element {
        void write(int index, AnswerPieces answer);
    }

    private byte[] json(RankingAnswer frame, int ranked, Element entry, int excluded, Element exclusion) {
        CutText around = new CutText(bytes(frame), CANDIDATES);
        AnswerPieces answer = new AnswerPieces();
        around.add(0, answer);
        answer.ascii("\"ranking\":");
        list(ranked, entry, answer);
        answer.ascii(",\"excluded\":");
        list(excluded, exclusion, answer);
        around.add(1, answer);
        return answer.joined();
    }

    private static void list(int size, Element element, AnswerPieces answer) {
        answer.ascii("[");
        for (int i = 0; i < size; i++) {
            answer.ascii(i == 0 ? "" : ",");
            element.write(i, answer);
        }
        answer.ascii("]");
    }

    private static byte[] table(RankingTable table, Parts parts) {
        AnswerPieces answer = new AnswerPieces().add(table.head().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < parts.ranked().size(); i++) {
            addRanked(parts, i, "", answer);
        }
        parts.excluded().forEach(entry -> answer.add(entry.text()));
        return answer.joined();
    }

    private static void addRanked(Parts parts, int i, String start, AnswerPieces answer) {
        answer.ascii(start)
                .ascii(Integer.toString(parts.ranks()[i]))
                .add(parts.ranked().get(i).text());
    }

    /** The answer without candidates. */
    private RankingAnswer frame(Question question, Parts parts) {
        List<CostWriter.Priced> prices = new ArrayList<>();
        for (KnownEntry entry : parts.ranked()) {
            prices.add(new CostWriter.Priced(entry.id(), entry.presentValue()));
        }
        return RankingParts.frame(
                parts.frame().answer(),
                CostWriter.range(question.rules(), prices),
                AnswerWriter.warnings(question.rules(), parts.warnings()));
    }

    private byte[] bytes(Object part) {
        try {
            return mapper.writeValueAsBytes(part);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
