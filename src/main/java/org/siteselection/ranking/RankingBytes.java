package org.siteselection.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Question;
import org.siteselection.ranking.KnownRanking.Form;
import org.siteselection.ranking.RankingParts.Parts;
import org.siteselection.ranking.known.KnownEntry;

/**
 * Writes rankings as bytes. A place that an earlier answer to the same rules, catalogue and parameters has is not assessed and
 * written again; only its rank and the warnings depend on the other candidates. The bytes are the same as without this
 * knowledge.
 */
@ApplicationScoped
class RankingBytes {
    private static final byte[] RANK = utf8("{\"rank\":");
    private static final byte[] COMMA = utf8(",");
    private static final byte[] BETWEEN = utf8("],\"excluded\":[");
    private static final byte[] END = utf8("]");
    private static final byte[] NOTHING = {};
    /** Members of an answer without candidates. No text contains them, because quotes in texts are escaped. */
    private static final byte[] GAP = utf8("\"ranking\":[],\"excluded\":[]");

    private static final int BEFORE_CANDIDATES = "\"ranking\":[".length();

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
            return parts == null
                    ? answer(question, explain, all)
                    : kept(question, all, Form.of(explain), json(question, parts));
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
                    ? utf8(table.csv(answer(question, Explain.TOP, all)))
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
        byte[] frame = frame(question, parts);
        int gap = indexOf(GAP, frame);
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(Arrays.copyOf(frame, gap + BEFORE_CANDIDATES));
        addRanked(parts, RANK, COMMA, pieces);
        pieces.add(BETWEEN);
        for (int i = 0; i < parts.excluded().size(); i++) {
            pieces.add(i == 0 ? NOTHING : COMMA);
            pieces.add(parts.excluded().get(i).text());
        }
        pieces.add(END);
        pieces.add(Arrays.copyOfRange(frame, gap + GAP.length, frame.length));
        return joined(pieces);
    }

    private static byte[] table(RankingTable table, Parts parts) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(utf8(table.head()));
        addRanked(parts, NOTHING, NOTHING, pieces);
        parts.excluded().forEach(entry -> pieces.add(entry.text()));
        return joined(pieces);
    }

    private static void addRanked(Parts parts, byte[] start, byte[] between, List<byte[]> pieces) {
        for (int i = 0; i < parts.ranked().size(); i++) {
            pieces.add(i == 0 ? NOTHING : between);
            pieces.add(start);
            pieces.add(utf8(Integer.toString(parts.ranks()[i])));
            pieces.add(parts.ranked().get(i).text());
        }
    }

    /** The answer without candidates. */
    private byte[] frame(Question question, Parts parts) {
        RankingAnswer answer = parts.frame().answer();
        List<CostWriter.Priced> prices = new ArrayList<>();
        for (KnownEntry entry : parts.ranked()) {
            prices.add(new CostWriter.Priced(entry.id(), entry.presentValue()));
        }
        RankingAnswer complete = RankingParts.frame(
                answer,
                CostWriter.range(question.rules(), prices),
                AnswerWriter.warnings(question.rules(), parts.warnings()));
        try {
            return mapper.writeValueAsBytes(complete);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int indexOf(byte[] wanted, byte[] text) {
        int start = 0;
        while (!Arrays.equals(wanted, 0, wanted.length, text, start, start + wanted.length)) {
            start++;
        }
        return start;
    }

    private static byte[] joined(List<byte[]> pieces) {
        byte[] all = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int end = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, end, piece.length);
            end += piece.length;
        }
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
