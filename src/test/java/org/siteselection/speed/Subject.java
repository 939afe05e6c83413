package org.siteselection.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.RuleSet;

/** The requests that are measured. */
final class Subject {
    static final String INLINE = "10,000 inline candidates, none";

    private static final String PAIR =
            "{\"ruleSet\":\"asic-assembly\",\"candidates\":[\"TX\",\"FL\"],\"explain\":\"full\"";

    /** Requests by name; each gets a number, from which those with new weights make them. */
    static Map<String, IntFunction<byte[]>> all(Connection connection) throws IOException {
        Map<String, IntFunction<byte[]>> subjects = new LinkedHashMap<>();
        subjects.put("TX and FL, full", always(post("application/json", PAIR + "}")));
        for (String explain : List.of("none", "top", "full")) {
            subjects.put("51 states, " + explain, always(post("application/json", all(explain) + "}")));
        }
        subjects.put("51 states, CSV", always(post("text/csv", all("full") + "}")));
        subjects.put("GET, matching ETag", always(conditional(connection)));
        subjects.put("TX and FL, full, new weights", i -> post("application/json", PAIR + weights(i)));
        subjects.put("51 states, none, new weights", i -> post("application/json", all("none") + weights(i)));
        subjects.put("51 states, full, new weights", i -> post("application/json", all("full") + weights(i)));
        byte[] inline = post("application/json", inline());
        subjects.put(INLINE, always(inline));
        return subjects;
    }

    /** 10,000 candidates with 30 figures each. */
    private static String inline() {
        Map<String, Double> texas = PackagedEdition.data().facts().stream()
                .filter(fact -> fact.place().equals("TX"))
                .collect(Collectors.toMap(Fact::metric, Fact::value));
        RuleSet rules = RuleFiles.read(Path.of("scoring-rules"))
                .ruleSet("asic-assembly")
                .orElseThrow();
        String facts = rules.scope().metrics().stream()
                .filter(texas::containsKey)
                .limit(30)
                .map(metric -> "\"" + metric + "\":" + texas.get(metric))
                .collect(Collectors.joining(",", "{", "}"));
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\":\"site_" + i + "\",\"state\":\"VT\",\"facts\":" + facts + "}")
                .collect(Collectors.joining(",", all("none") + ",\"candidates\":[", "]}"));
    }

    private static String all(String explain) {
        return "{\"ruleSet\":\"asic-assembly\",\"explain\":\"" + explain + "\"";
    }

    private static String weights(int i) {
        return ",\"weights\":{\"labor\":" + (1 + i % 9973) / 100.0 + ",\"energy\":" + (1 + i % 8999) / 90.0 + "}}";
    }

    private static byte[] post(String accept, String body) {
        return Connection.request("POST", "/v1/rankings", accept, "", body);
    }

    private static IntFunction<byte[]> always(byte[] request) {
        return i -> request;
    }

    private Subject() {}

    /** A GET with the tag that the service gives. */
    private static byte[] conditional(Connection connection) throws IOException {
        String address = "/v1/rankings/asic-assembly?candidate=TX&candidate=FL";
        connection.send(Connection.request("GET", address, "application/json", "", ""));
        return Connection.request(
                "GET", address, "application/json", "If-None-Match: " + connection.tag() + "\r\n", "");
    }
}
