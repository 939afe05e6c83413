package org.siteselection.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects which reference cases passed and writes {@code target/conformance.md}. */
final class ConformanceReport {
    private static final Map<String, List<Double>> DEVIATIONS = new TreeMap<>();

    private ConformanceReport() {}

    /** Notes a case whose assertions held, with its largest deviation. */
    static synchronized void passed(ReferenceCase published, double deviation) {
        DEVIATIONS
                .computeIfAbsent(published.method(), method -> new ArrayList<>())
                .add(deviation);
    }

    /**
     * @param elsewhere reasons by method for which cases were not run here
     */
    static synchronized void write(Map<String, String> elsewhere) throws IOException {
        StringBuilder table = new StringBuilder("| method | cases | passed | largest deviation | papers |\n");
        table.append("|---|---|---|---|---|\n");
        Map<String, List<ReferenceCase>> byMethod = ReferenceCase.all()
                .collect(Collectors.groupingBy(ReferenceCase::method, TreeMap::new, Collectors.toList()));
        byMethod.forEach((method, cases) -> {
            List<Double> passed = DEVIATIONS.getOrDefault(method, List.of());
            String result = elsewhere.getOrDefault(method, String.valueOf(passed.size()));
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
        Files.writeString(Path.of("target", "conformance.md"), table);
    }
}
