package org.siteselection.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.security.Access;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings;
import org.siteselection.rulefiles.KeptRules;

/** Ranks a request and stores it with all inputs of the ranking. */
@ApplicationScoped
class RunRecorder {
    private static final Logger LOG = Logger.getLogger(RunRecorder.class);

    private final TracedRankings rankings;
    private final RunStore store;
    private final Access access;
    private final ObjectMapper answers;
    private final String version;
    private final long largestAnswer;

    RunRecorder(
            TracedRankings rankings,
            RunStore store,
            Access access,
            ObjectMapper answers,
            @ConfigProperty(name = "quarkus.application.version") String version,
            RunsConfig config) {
        this.rankings = rankings;
        this.store = store;
        this.access = access;
        this.answers = answers;
        this.version = version;
        this.largestAnswer = config.largestAnswer().asLongValue();
    }

    /** @param repeated whether an earlier request with the same key made the run */
    record Recorded(StoredRun run, boolean repeated) {}

    /**
     * Ranks and stores, once for each key of a caller: a second request with the same key, even concurrently and on another
     * replica, returns the run of the first. A failed request leaves its key unused.
     *
     * @throws ApiException as for a ranking request; {@code idempotency-key-reused} if the key was used with another body;
     *     {@code run-too-large}
     */
    Recorded record(NewRun given, Optional<String> key) {
        String caller = access.caller();
        Optional<StoredRun> earlier = earlier(given, caller, key);
        if (earlier.isPresent()) {
            return new Recorded(earlier.get(), true);
        }
        RankingWithProvenance ranking = rankings.rank(given.request());
        Packed packed = pack(given.request(), ranking);
        UUID id = UUID.randomUUID();
        Recorded recorded = ConflictRetry.retried(() -> {
            // Looked up in each attempt, because a lost conflict may be with the same request.
            Optional<StoredRun> first = earlier(given, caller, key);
            if (first.isPresent()) {
                return new Recorded(first.get(), true);
            }
            RunEntity row = row(given, ranking, packed);
            row.id = id;
            row.createdBy = caller;
            row.idempotencyKey = key.orElse(null);
            store.insert(row, new KeptCatalogue(ranking.catalogue()));
            return new Recorded(StoredRun.of(row), false);
        });
        if (!recorded.repeated()) {
            RankingAnswer answer = ranking.answer();
            // No names of candidates, which can be confidential.
            LOG.infof(
                    "Run %s stored by %s: rules %s, catalogue %s, %d ranked, %d excluded",
                    recorded.run().id(),
                    caller,
                    answer.ruleSet().digest(),
                    answer.catalogue().digest(),
                    answer.ranking().size(),
                    answer.excluded().size());
        }
        return recorded;
    }

    private Optional<StoredRun> earlier(NewRun given, String caller, Optional<String> key) {
        Optional<RunEntity> found = key.flatMap(name -> store.find(caller, name));
        found.filter(run -> !run.fingerprint.equals(given.fingerprint())).ifPresent(run -> {
            String message = "was used before with another body, for the run " + run.id + ". Send a new key.";
            throw new ApiException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    IdempotencyKey.HEADER + " " + message,
                    List.of(new Violation(IdempotencyKey.HEADER, message)));
        });
        return found.map(StoredRun::of);
    }

    private record Packed(PackedText request, PackedText rules, PackedText facts, PackedText answer) {}

    private Packed pack(ObjectNode request, RankingWithProvenance ranking) {
        try {
            return new Packed(
                    PackedText.of(ExactJson.write(request)),
                    PackedText.of(ExactJson.write(KeptRules.of(ranking.rules()))),
                    PackedText.of(out -> out.write(ExactJson.bytes(ranking.facts())), largestAnswer),
                    PackedText.of(out -> answers.writeValue(out, ranking.answer()), largestAnswer));
        } catch (PackedText.TooLongException e) {
            throw new ApiException(
                    ProblemCode.RUN_TOO_LARGE,
                    "The ranking has more than " + largestAnswer + " bytes, the most that is stored. Ask with explain"
                            + " 'top' or 'none', or for fewer candidates.");
        }
    }

    private RunEntity row(NewRun given, RankingWithProvenance ranking, Packed packed) {
        RankingAnswer answer = ranking.answer();
        RunEntity row = new RunEntity();
        // In the precision of databases, so that the first answer and later ones have the same value.
        row.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.label = given.label();
        row.fingerprint = given.fingerprint();
        row.applicationVersion = version;
        row.ruleSet = shortened(answer.ruleSet().id());
        row.ruleSetVersion = shortened(answer.ruleSet().version());
        row.rulesDigest = answer.ruleSet().digest();
        row.snapshot = answer.catalogue().digest();
        row.edition = answer.catalogue().edition();
        row.staleAfterYears = ranking.catalogue().staleAfterYears();
        row.method = answer.method();
        row.ranked = answer.ranking().size();
        row.excluded = answer.excluded().size();
        row.leader = leader(answer.ranking());
        row.request = packed.request.packed();
        row.rules = packed.rules.packed();
        row.facts = packed.facts.packed();
        row.answer = packed.answer.packed();
        return row;
    }

    private static @Nullable String leader(List<RankingAnswer.Entry> ranking) {
        boolean alone =
                ranking.size() == 1 || ranking.size() > 1 && ranking.get(1).rank() > 1;
        return alone ? ranking.get(0).id() : null;
    }

    /** Only lists show these columns, and only inline documents have long names. */
    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= RunEntity.LONGEST_NAME
                ? name
                : name.substring(0, RunEntity.LONGEST_NAME - 1) + "…";
    }
}
