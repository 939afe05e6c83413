package org.siteselection.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingService;
import org.siteselection.ranking.RankingService.Basis;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings;
import org.siteselection.ranking.request.CandidateEntry;
import org.siteselection.ranking.scenario.ScenariosAnswer;
import org.siteselection.ranking.scenario.ScenariosRequest;
import org.siteselection.ranking.scenario.ScenariosService;
import org.siteselection.report.ReportContent.Given;
import org.siteselection.report.ReportContent.GivenPoint;
import org.siteselection.report.ReportContent.Heading;
import org.siteselection.robustness.RobustnessRequest;
import org.siteselection.robustness.RobustnessRequestReader;
import org.siteselection.robustness.RobustnessService;
import org.siteselection.rules.RuleSet;
import org.siteselection.runs.ReproducedRuns.ReproducedRun;

/** Collects the answers of a document, all on the same rules and data, and writes it. */
@ApplicationScoped
class ReportService {
    /** Maximum of characters of a request that is printed. */
    private static final int LONGEST_COMMAND = 20_000;

    private final RankingService basis;
    private final TracedRankings rankings;
    private final RobustnessService robustness;
    private final ScenariosService scenarios;
    private final StateOutlines outlines;
    private final ReportStyle style;

    ReportService(
            RankingService basis,
            TracedRankings rankings,
            RobustnessService robustness,
            ScenariosService scenarios,
            StateOutlines outlines,
            ReportStyle style) {
        this.basis = basis;
        this.rankings = rankings;
        this.robustness = robustness;
        this.scenarios = scenarios;
        this.outlines = outlines;
        this.style = style;
    }

    /**
     * The rules and data of the document of a request.
     *
     * @throws ApiException as for a ranking
     */
    Basis basis(ReportRequest request) {
        return basis.basis(request.ranking());
    }

    /**
     * The document of a request, in HTML.
     *
     * @param current rules and data of the request
     * @param gone whether the caller has closed its connection
     * @throws ApiException as for a ranking, an analysis of robustness and scenarios
     */
    String write(ReportRequest request, Basis current, BooleanSupplier gone) {
        RankingWithProvenance ranking = rankings.explained(request.ranking(), current);
        String title = request.title();
        Heading heading = new Heading(
                title == null ? title(current.rules()) : title,
                request.question(),
                "A ranking by the current rules and data.",
                command(request.body()),
                null);
        RobustnessRequest analysis = request.robustness();
        return html(new ReportContent(
                heading,
                ranking,
                given(request.ranking()),
                analysis == null ? null : robustness.analyse(current, analysis, gone),
                request.scenarios() ? scenarios(request.ranking(), current) : null));
    }

    /**
     * The document of a stored run, in HTML, on the rules and data of the run.
     *
     * @param parts parts of the document; null for those that suit the run
     */
    String write(ReproducedRun run, RankingRequest request, Parts parts, BooleanSupplier gone) {
        RankingWithProvenance ranking = run.ranking();
        Basis stored = new Basis(ranking.rules(), ranking.catalogue());
        String label = run.label();
        Heading heading = new Heading(
                label == null ? title(ranking.rules()) : label,
                null,
                "Run " + run.id() + ", made by " + run.createdBy() + " on " + run.createdAt() + ".",
                "curl -s -X POST http://localhost:8080/v1/runs/" + run.id()
                        + "/replay -H \"Authorization: Bearer $TOKEN\"",
                run.identical()
                        ? null
                        : "The stored ranking of this run differs from this one, which is computed from its stored rules and data.");
        return html(new ReportContent(
                heading,
                ranking,
                given(request),
                parts.robustness(ranking)
                        ? robustness.analyse(stored, RobustnessRequestReader.usual(request), gone)
                        : null,
                parts.scenarios(ranking.rules()) ? scenarios(request, stored) : null));
    }

    /**
     * Parts of the document of a run.
     *
     * @param robustness null for yes, if the run ranks few enough candidates
     * @param scenarios null for yes, if the rules have some
     */
    record Parts(@Nullable Boolean robustness, @Nullable Boolean scenarios) {
        boolean robustness(RankingWithProvenance ranking) {
            int ranked = ranking.answer().ranking().size();
            return robustness == null ? 0 < ranked && ranked <= RobustnessService.MOST_CANDIDATES : robustness;
        }

        boolean scenarios(RuleSet rules) {
            return scenarios == null ? !rules.scenarios().isEmpty() : scenarios;
        }
    }

    private ScenariosAnswer scenarios(RankingRequest request, Basis read) {
        return scenarios.compare(new ScenariosRequest(request, null), read);
    }

    private String html(ReportContent content) {
        return ReportTemplates.document(ReportView.of(content, outlines), style).render();
    }

    private static Given given(RankingRequest request) {
        Map<String, GivenPoint> points = new TreeMap<>();
        if (request.candidates() != null) {
            for (CandidateEntry entry : request.candidates()) {
                Double latitude = entry.point().latitude();
                Double longitude = entry.point().longitude();
                if (latitude != null && longitude != null) {
                    points.put(entry.id(), new GivenPoint(latitude, longitude));
                }
            }
        }
        return new Given(request.weights(), request.waivers(), points);
    }

    private static String title(RuleSet rules) {
        String title = rules.heading().title();
        return title == null ? "Site selection" : title;
    }

    /** The command, with the whole request unless that is long. */
    static String command(ObjectNode body) {
        String start = "curl -s http://localhost:8080/v1/rankings -H 'Content-Type: application/json' -d ";
        String word = quoted(body);
        return word.length() <= LONGEST_COMMAND
                ? start + word
                : start
                        + "@request.json   # the request of this report, without title, question, robustness and scenarios";
    }

    /** The text as one word of a POSIX shell. */
    static String quoted(ObjectNode body) {
        return "'" + String.join("'\\''", List.of(body.toString().split("'", -1))) + "'";
    }
}
