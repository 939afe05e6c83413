package org.siteselection.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.siteselection.suites.OwnDirectory;

/** Collects which reference cases passed and writes {@code target/conformance.md}. */
final class ConformanceReport {
    private static final Map<String, List<Double>> DEVIATIONS = new TreeMap<>();

    /** Cases with another value by the contract, or with another comparison by their README. */
    private static final Map<String, String> OTHERWISE = new TreeMap<>(Map.of(
            "jsmaa-utility-asc-desc",
            "extrapolates to 2 and -1; value functions clamp, so the answer is 0.6, 1, 0",
            "jmcdm-ahp-consistency-8x8",
            "prints column means; the principal eigenvector gives lambda max 8.698198 and a ratio of 0.070739",
            "pymcdm-waspas",
            "weights sum to 1.0155 and a sum of linear and power parts does not scale; the order is compared",
            "skc-vikor",
            "ranks number compromise sets; the answer's compromise.set is compared",
            "skc-vikor-warn-zerodiv-2",
            "ranks number compromise sets; the answer's compromise.set is compared",
            "skc-aras-balezentiene2012reducing-without-ideal",
            "the first row is the ideal alternative, which the method makes for itself; it is not sent"));

    private ConformanceReport() {}

    /** Records a passed case with its largest deviation. */
    static synchronized void passed(ReferenceCase published, double deviation) {
        DEVIATIONS
                .computeIfAbsent(published.method(), method -> new ArrayList<>())
                .add(deviation);
    }

    static synchronized void write() throws IOException {
        StringBuilder table = new StringBuilder("| method | cases | passed | largest deviation | papers |\n");
        table.append("|---|---|---|---|---|\n");
        Map<String, List<ReferenceCase>> byMethod = ReferenceCase.all()
                .collect(Collectors.groupingBy(ReferenceCase::method, TreeMap::new, Collectors.toList()));
        byMethod.forEach((method, cases) -> {
            List<Double> passed = DEVIATIONS.getOrDefault(method, List.of());
            String result = String.valueOf(passed.size());
            String deviation = passed.isEmpty()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%.2g",
                            passed.stream().mapToDouble(x -> x).max().orElse(0));
            String papers = cases.stream()
                    .map(published -> published.json().path("paper").asText())
                    .distinct()
                    .collect(Collectors.joining("; "));
            table.append("| ")
                    .append(String.join(" | ", method, String.valueOf(cases.size()), result, deviation, papers))
                    .append(" |\n");
        });
        table.append("\nCases that are compared otherwise than by their printed scores:\n\n");
        OTHERWISE.forEach((id, reason) ->
                table.append("- ").append(id).append(": ").append(reason).append("\n"));
        Files.writeString(OwnDirectory.written("conformance.md"), table);
    }
}
