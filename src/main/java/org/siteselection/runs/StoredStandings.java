package org.siteselection.runs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.ranking.RankingAnswer.Entry;

/**
 * Rank and score of each candidate in a stored ranking, read without the rest of the ranking.
 *
 * @param byId in the order of the ranking
 */
record StoredStandings(Map<String, Standing> byId) {
    private static final JsonFactory JSON = new JsonFactory();

    record Standing(int rank, double score) {}

    /** @throws UncheckedIOException if it is not JSON */
    static StoredStandings of(PackedText answer) {
        Map<String, Standing> byId = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(answer.stream())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean ranking = parser.currentName().equals("ranking");
                if (parser.nextToken() == JsonToken.START_ARRAY && ranking) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        add(parser, byId);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StoredStandings(byId);
    }

    private static void add(JsonParser parser, Map<String, Standing> byId) throws IOException {
        String id = "";
        int rank = 0;
        double score = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getValueAsString("");
                case "rank" -> rank = parser.getValueAsInt();
                case "score" -> score = parser.getValueAsDouble();
                default -> parser.skipChildren();
            }
        }
        byId.put(id, new Standing(rank, score));
    }

    /** Whether a ranking has the same candidates with the same ranks and scores, in the same order. */
    boolean agreesWith(List<Entry> ranking) {
        return List.copyOf(byId.keySet()).equals(ranking.stream().map(Entry::id).toList())
                && ranking.stream()
                        .allMatch(entry -> new Standing(entry.rank(), entry.score()).equals(byId.get(entry.id())));
    }
}
