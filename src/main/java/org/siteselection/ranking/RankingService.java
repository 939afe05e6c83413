package org.siteselection.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.etag.OpenVersions;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.http.security.Access;
import org.siteselection.http.security.AccessTokens;
import org.siteselection.ranking.KnownRanking.Form;
import org.siteselection.ranking.RankingWorkbooks.WorkbookContent;
import org.siteselection.rulefiles.InvalidRulesException;
import org.siteselection.rulefiles.RuleLibrary;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Answers ranking requests from the active rules and the current catalogue. */
@ApplicationScoped
public class RankingService implements OpenVersions {
    /** Codes of rule errors that can also occur during a ranking. */
    private static final Set<String> OF_RANKINGS =
            Set.of("method-needs-direction", "method-needs-scale", "division-by-zero", "overflow", "domain");

    /** Estimated bytes beyond which an answer is streamed, so that its turn lasts until the caller has read it. */
    private static final long LARGEST_IN_MEMORY = 8 * 1024 * 1024;

    private final RuleLibrary library;
    private final Catalogue catalogue;
    private final RankingAdmission admission;
    private final KnownRankings known;
    private final RankingBytes bytes;
    private final Access access;
    private final AccessTokens tokens;
    private final RankingWorkbooks workbooks;

    RankingService(
            RuleLibrary library,
            Catalogue catalogue,
            RankingAdmission admission,
            KnownRankings known,
            RankingBytes bytes,
            Access access,
            AccessTokens tokens,
            RankingWorkbooks workbooks) {
        this.known = known;
        this.bytes = bytes;
        this.workbooks = workbooks;
        this.access = access;
        this.tokens = tokens;
        this.library = library;
        this.catalogue = catalogue;
        this.admission = admission;
    }

    /**
     * The rules and data of an answer, read once, so that an answer never mixes two versions.
     */
    public record Basis(RuleSet rules, CatalogueSnapshot catalogue) {}

    /**
     * @throws ApiException {@code unknown-name} for an unknown rule set, {@code invalid-rules} for inline rules with errors;
     *     {@code unauthorized} if the request selects users' own sites and the caller may not read them
     */
    public Basis basis(RankingRequest request) {
        if (request.selectsSites() && !access.readsConfidential()) {
            throw new ApiException(
                    ProblemCode.UNAUTHORIZED,
                    "Own sites are confidential: selecting them needs a bearer token of the role viewer or editor."
                            + tokens.remedy());
        }
        CatalogueSnapshot snapshot = catalogue.visible();
        if (request.rules() != null) {
            return new Basis(inline(request, snapshot), snapshot);
        }
        String id = String.valueOf(request.ruleSet());
        RuleSet rules = library.ruleSet(id).orElseThrow(() -> {
            String message = unknownRuleSet(id);
            return new ApiException(ProblemCode.UNKNOWN_NAME, message, List.of(new Violation("ruleSet", message)));
        });
        return new Basis(rules, snapshot);
    }

    /** The versions of rules and figures of an answer; without those of the rules if there is no such rule set. */
    List<String> versions(String ruleSet) {
        return versions(ruleSet, catalogue.visible());
    }

    @Override
    public String start() {
        return "/v1/rankings/";
    }

    @Override
    public String template() {
        return start() + "{ruleSet}";
    }

    @Override
    public List<String> openVersions(String ruleSet) {
        return versions(ruleSet, catalogue.open());
    }

    private List<String> versions(String ruleSet, CatalogueSnapshot snapshot) {
        return List.of(
                library.ruleSet(ruleSet).map(RuleSet::digest).orElse(""),
                snapshot.digest(),
                String.valueOf(snapshot.staleAfterYears()));
    }

    /** @throws ApiException {@code not-found} if the address names an unknown rule set */
    public void require(String id) {
        if (library.ruleSet(id).isEmpty()) {
            throw new ApiException(ProblemCode.NOT_FOUND, unknownRuleSet(id));
        }
    }

    private String unknownRuleSet(String id) {
        String near = NearestName.hint(id, library.ids());
        return "There is no rule set '" + ShortText.of(id) + "'."
                + (near.isEmpty() ? " Known: " + String.join(", ", library.ids()) + "." : near);
    }

    private RuleSet inline(RankingRequest request, CatalogueSnapshot snapshot) {
        try {
            return library.compile(
                    java.util.Objects.requireNonNull(request.rules()), snapshot, request.metricsOfOwnFacts());
        } catch (InvalidRulesException e) {
            throw refusal(e, "rules");
        }
    }

    /**
     * The problem of a rule document with errors.
     *
     * @param document name of the document, with which the fields of the violations begin
     */
    public static ApiException refusal(InvalidRulesException e, String document) {
        List<Violation> violations = e.issues().stream()
                .filter(RankingService::isError)
                .map(issue -> new Violation(
                        issue.path().isEmpty() ? document : document + "." + issue.path(),
                        (issue.message() + " " + issue.hint()).strip()))
                .toList();
        return invalid(e.issues(), violations);
    }

    private static boolean isError(Issue issue) {
        return issue.severity() == Issue.Severity.ERROR;
    }

    /** Rules whose only errors can also occur during a ranking get the code of the ranking. */
    private static ApiException invalid(List<Issue> issues, List<Violation> violations) {
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        String detail = violations.get(0).field() + ": " + violations.get(0).message() + more;
        Set<String> codes =
                issues.stream().filter(RankingService::isError).map(Issue::code).collect(Collectors.toSet());
        ApiException problem = codes.size() == 1 && OF_RANKINGS.containsAll(codes)
                ? new ApiException(ProblemCode.UNSCORABLE, detail, violations)
                        .as(codes.iterator().next())
                : new ApiException(ProblemCode.INVALID_RULES, detail, violations);
        return problem.with("issues", issues);
    }

    /** What earlier answers found out about the places of a question; an assessment of the question adds to it. */
    public KnownPlaces places(Question question) {
        return known(question).places();
    }

    /** What earlier rankings found out that is the same for a question. */
    KnownRanking known(Question question) {
        return known.of(question);
    }

    /**
     * Resolves every name of a request without scoring, so that an invalid request never gets a 304.
     *
     * @throws ApiException as {@link #basis}, and for unknown names
     */
    Question question(RankingRequest request) {
        Basis basis = basis(request);
        return QuestionBuilder.build(basis.rules(), basis.catalogue(), request);
    }

    /**
     * The answer: a {@link RankingAnswer}, or its bytes in JSON.
     *
     * @throws ApiException {@code too-large} beyond the limits of a request
     * @throws java.util.concurrent.RejectedExecutionException if it is heavy and the wait exceeds its limit
     */
    Object rank(Question question, Explain explain) {
        byte[] same = known.answer(question, Form.of(explain));
        if (same != null) {
            return same;
        }
        Workload load = WorkloadEstimate.ofRanking(question, explain, known.texts(question));
        admission.admit(load);
        return load.answer() > LARGEST_IN_MEMORY ? bytes.streamed(question, explain) : bytes.json(question, explain);
    }

    /** As {@link #rank}, for two candidates. */
    ComparisonAnswer compare(Question question, Explain explain) {
        requirePair(question);
        admission.admit(WorkloadEstimate.ofComparison(question, explain));
        return Rankings.compare(question, explain, known.of(question));
    }

    private static void requirePair(Question question) {
        int candidates = question.candidates().size();
        if (candidates != 2) {
            JsonFields.refuse(
                    List.of(new Violation("candidates", "must select exactly two, select " + candidates + ".")));
        }
    }

    /**
     * As {@link #rank}, as a workbook, which shows every criterion if {@code explain} does, otherwise the factors.
     *
     * @throws ApiException also {@code too-large} if a sheet cannot hold all rows
     */
    byte[] workbook(Question question, RankingRequest request) {
        Explain shown = request.explain(question) == Explain.FULL ? Explain.FULL : Explain.TOP;
        admission.admit(WorkloadEstimate.ofWorkbook(question, shown));
        return workbooks.write(
                new WorkbookContent(Rankings.trace(question, shown, known.of(question)), request, null, Map.of()));
    }

    /** As {@link #compare}, as a workbook, which always shows every criterion. */
    byte[] comparedWorkbook(Question question, RankingRequest request) {
        requirePair(question);
        admission.admit(WorkloadEstimate.ofComparison(question, Explain.FULL).twice());
        Rankings.TracedComparison traced = Rankings.traceComparison(question, Explain.FULL, known.of(question));
        return workbooks.write(new WorkbookContent(traced.ranking(), request, traced.comparison(), Map.of()));
    }

    /** As {@link #rank}, as a table in UTF-8; the explanation level of the request is ignored. */
    byte[] table(Question question) {
        byte[] same = known.answer(question, Form.table(question));
        if (same != null) {
            return same;
        }
        admission.admit(WorkloadEstimate.ofTable(question, known.texts(question)));
        return bytes.table(question);
    }
}
