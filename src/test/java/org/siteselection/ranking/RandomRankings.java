package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random ranking requests for the shipped rules: valid ones, and some that the rules refuse. */
public final class RandomRankings {
    private static final List<String> STATES =
            List.of(("AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO"
                            + " MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY")
                    .split(" "));
    private static final List<String> RULES = List.of(
            "asic-assembly", "mining-site", "asic-assembly-cost", "tax-climate-2024", "asic-assembly", "mining-site");
    private static final List<String> FACTORS =
            List.of("labor", "energy", "policy", "logistics", "risk", "site", "corporate");
    private static final List<String> METRICS = List.of(
            "electricity_price_industrial_ttm",
            "electricity_price_industrial",
            "unemployment_rate",
            "wage_assembler_misc");
    private static final List<String> METHODS =
            List.of("weighted_product", "minimum", "topsis", "vikor", "promethee_ii", "waspas", "weighted_sum");

    private final Random random;

    RandomRankings(long seed) {
        random = new Random(seed);
    }

    /** A request: its body, and the media type of its answer. */
    public record Ranking(String accept, String body) {}

    Ranking next() {
        List<String> members = new ArrayList<>();
        String rules = pick(RULES);
        members.add("\"ruleSet\":\"" + rules + "\"");
        List<String> ids = candidates();
        if (!ids.isEmpty()) {
            List<String> entries =
                    new ArrayList<>(ids.stream().map(id -> "\"" + id + "\"").toList());
            if (chance(0.15)) {
                entries.add("{\"id\":\"own_" + random.nextInt(3) + "\",\"state\":\"" + pick(STATES) + "\",\"facts\":{\""
                        + pick(METRICS) + "\":" + number(20) + "}}");
            }
            members.add("\"candidates\":[" + String.join(",", entries) + "]");
        }
        if (chance(0.8)) {
            members.add("\"explain\":\"" + pick(List.of("none", "top", "full")) + "\"");
        }
        if (chance(0.3)) {
            members.add("\"weights\":{\"" + pick(FACTORS) + "\":" + (chance(0.1) ? "0" : number(80)) + "}");
        }
        if (chance(0.3)) {
            members.add("\"parameters\":{" + parameter(rules) + "}");
        }
        if (chance(0.2)) {
            String place = ids.isEmpty() ? pick(STATES) : pick(ids);
            members.add("\"facts\":{\"" + place + "\":{\"" + pick(METRICS) + "\":" + number(20) + "}}");
        }
        if (chance(0.15)) {
            String place = ids.isEmpty() ? pick(STATES) : pick(ids);
            members.add("\"waivers\":{\"" + place + "\":{\"foreign_ownership\":\"Memo " + random.nextInt(9) + "\"}}");
        }
        if (chance(0.15)) {
            members.add("\"method\":\"" + pick(METHODS) + "\"");
        }
        String body = "{" + String.join(",", members) + "}";
        return new Ranking(chance(0.2) ? "text/csv" : "application/json", body);
    }

    private String parameter(String rules) {
        return switch (random.nextInt(rules.startsWith("asic") ? 5 : 2)) {
            case 0 -> "\"parent_country\":\"" + pick(List.of("US", "CN", "KP", "DE")) + "\"";
            case 1 -> "\"unknown\":1";
            case 2 -> "\"headcount\":" + (1 + random.nextInt(2000));
            case 3 -> "\"power_price_percent\":" + (80 + random.nextInt(60));
            default -> "\"technician_percent\":" + random.nextInt(26);
        };
    }

    private List<String> candidates() {
        if (chance(0.25)) {
            return List.of();
        }
        List<String> all = new ArrayList<>(STATES);
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(chance(0.5) ? 3 : 51));
    }

    private String number(int most) {
        return String.format(Locale.ROOT, "%.3f", random.nextDouble() * most);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public static List<Ranking> of(long seed, int count) {
        RandomRankings requests = new RandomRankings(seed);
        return Stream.generate(requests::next).limit(count).collect(Collectors.toList());
    }
}
