package org.siteselection.rulefiles;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.PlaceCosts;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Expectation;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Compares the claims of an expectation with its ranking. */
final class ClaimJudge {
    private final Assessment assessment;
    /** Ids of all candidates. */
    private final Set<String> ids = new LinkedHashSet<>();
    /** The ranked candidates by id. */
    private final Map<String, Assessed> byId = new HashMap<>();

    ClaimJudge(Assessment assessment) {
        this.assessment = assessment;
        assessment.question().candidates().forEach(candidate -> ids.add(candidate.id()));
        assessment.ranked().forEach(one -> byId.putIfAbsent(one.candidate().id(), one));
    }

    private Optional<Assessed> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static List<String> names(Expectation.Claim claim) {
        if (claim instanceof Expectation.Order order) {
            return order.ids();
        }
        if (claim instanceof Expectation.Excluded excluded) {
            return excluded.ids();
        }
        if (claim instanceof Expectation.Leader leader) {
            return List.of(leader.id());
        }
        if (claim instanceof Expectation.Cheapest cheapest) {
            return List.of(cheapest.id());
        }
        if (claim instanceof Expectation.Money money) {
            return List.of(money.id());
        }
        return List.of(claim instanceof Expectation.Score score ? score.id() : ((Expectation.Status) claim).id());
    }

    /** What contradicts a claim; empty if it holds. */
    Optional<String> failure(Expectation.Claim claim) {
        Optional<String> unknown =
                names(claim).stream().filter(id -> !ids.contains(id)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("'" + ShortText.of(unknown.get(), 60) + "' is not one of the candidates that it ranks."
                    + NearestName.hint(unknown.get(), ids));
        }
        if (claim instanceof Expectation.Order order) {
            return order(order);
        }
        if (claim instanceof Expectation.Leader leader) {
            List<String> first = assessment.ranked().stream()
                    .filter(a -> a.rank() == 1)
                    .map(a -> a.candidate().id())
                    .toList();
            return first.equals(List.of(leader.id()))
                    ? Optional.empty()
                    : Optional.of("The leader must be " + leader.id() + ", was "
                            + (first.isEmpty()
                                    ? "no candidate"
                                    : first.size() > 3 ? Texts.some(first) : String.join(" and ", first))
                            + ".");
        }
        if (claim instanceof Expectation.Score score) {
            return score(score);
        }
        if (claim instanceof Expectation.Money money) {
            return money(money);
        }
        if (claim instanceof Expectation.Cheapest cheapest) {
            return cheapest(cheapest);
        }
        if (claim instanceof Expectation.Status status) {
            String got = find(status.id()).map(a -> a.status().word()).orElse("not ranked");
            return got.equals(status.status())
                    ? Optional.empty()
                    : Optional.of(
                            "The status of " + status.id() + " must be " + status.status() + ", was " + got + ".");
        }
        TreeSet<String> got = assessment.excluded().stream()
                .map(e -> e.candidate().id())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> wanted = new TreeSet<>(((Expectation.Excluded) claim).ids());
        return got.equals(wanted)
                ? Optional.empty()
                : Optional.of("The excluded candidates must be " + (wanted.isEmpty() ? "none" : Texts.some(wanted))
                        + ", were " + (got.isEmpty() ? "none" : Texts.some(got)) + ".");
    }

    private Optional<String> order(Expectation.Order order) {
        Assessed before = null;
        for (String id : order.ids()) {
            Optional<Assessed> found = find(id);
            if (found.isEmpty()) {
                return Optional.of(id + " is not ranked.");
            }
            Assessed now = found.get();
            if (before != null && before.rank() >= now.rank()) {
                return Optional.of(now.candidate().id() + " (rank " + now.rank() + ", " + Texts.number(now.score())
                        + ") does not rank behind " + before.candidate().id() + " (rank " + before.rank() + ", "
                        + Texts.number(before.score()) + ").");
            }
            before = now;
        }
        return Optional.empty();
    }

    private Optional<String> score(Expectation.Score score) {
        return find(score.id())
                .map(one -> outside("score", score.id(), one.score(), score.min(), score.max()))
                .orElseGet(() -> Optional.of(score.id() + " is not ranked."));
    }

    private Optional<String> money(Expectation.Money money) {
        Optional<Assessed> found = find(money.id());
        if (found.isEmpty()) {
            return Optional.of(money.id() + " is not ranked.");
        }
        String what = money.total().inExpressions();
        double got = total(found.get(), money.total());
        return Double.isNaN(got)
                ? Optional.of(money.id() + " has no " + what + ", because a line is blank.")
                : outside(what, money.id(), got, money.min(), money.max());
    }

    private Optional<String> cheapest(Expectation.Cheapest cheapest) {
        TreeSet<String> least = new TreeSet<>();
        double lowest = Double.NaN;
        for (Assessed one : assessment.ranked()) {
            double got = total(one, CostModel.Total.PRESENT_VALUE);
            if (Double.isNaN(got) || !least.isEmpty() && EqualNumbers.less(lowest, got)) {
                continue;
            }
            if (least.isEmpty() || EqualNumbers.less(got, lowest)) {
                least.clear();
                lowest = got;
            }
            least.add(one.candidate().id());
        }
        return least.equals(Set.of(cheapest.id()))
                ? Optional.empty()
                : Optional.of("The cheapest candidate must be " + cheapest.id() + ", was "
                        + (least.isEmpty() ? "none" : Texts.some(least)) + ".");
    }

    private static double total(Assessed one, CostModel.Total total) {
        PlaceCosts costs = one.costs();
        return costs == null ? Double.NaN : costs.total(total);
    }

    private static Optional<String> outside(
            String what, String id, double got, @Nullable Double min, @Nullable Double max) {
        String start = "The " + what + " of " + id + " is " + Texts.number(got) + ", ";
        if (min != null && EqualNumbers.less(got, min)) {
            return Optional.of(start + "below " + Texts.number(min) + ".");
        }
        if (max != null && EqualNumbers.less(max, got)) {
            return Optional.of(start + "above " + Texts.number(max) + ".");
        }
        return Optional.empty();
    }
}
