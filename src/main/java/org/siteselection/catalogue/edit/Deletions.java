package org.siteselection.catalogue.edit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.store.SupersededFactRepository;
import org.siteselection.catalogue.view.CatalogueResource;
import org.siteselection.catalogue.view.FactDetail;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.text.ShortText;

/** Decides which rows are deleted with a row, and which rows cannot be deleted. */
@ApplicationScoped
class Deletions {
    private static final String STAYS = " is part of the packaged edition and cannot be deleted; ";

    private final MetricReaders readers;
    private final SupersededFactRepository supersededFacts;

    Deletions(MetricReaders readers, SupersededFactRepository supersededFacts) {
        this.readers = readers;
        this.supersededFacts = supersededFacts;
    }

    /** A user's site, with its facts and laws. */
    ChangeSet place(String id, CatalogueSnapshot base) {
        Place place = base.place(id).orElseThrow(() -> CatalogueResource.noPlace(base, id));
        if (!place.representsSite()) {
            throw conflict("'" + id + "'" + STAYS + "users' own sites can be deleted.");
        }
        return new ChangeSet(
                away(RowType.PLACE, List.of(place)),
                List.of(),
                List.of(),
                away(RowType.FACT, base.facts(id)),
                away(RowType.LAW, base.laws(id)));
    }

    /** A user's metric with its facts, unless a rule set in force reads it. */
    ChangeSet metric(String id, CatalogueSnapshot base) {
        Metric metric = base.metric(id)
                .orElseThrow(() -> CatalogueResource.notFound(
                        "metric", id, base.metrics().stream().map(Metric::id).toList()));
        Change<Metric> back = Change.away(RowType.METRIC, metric);
        Metric packaged = back.after();
        if (packaged != null && back.isChange()) {
            return new ChangeSet(List.of(), List.of(back), List.of(), backTo(packaged, metric, base), List.of());
        }
        List<String> inUse = readers.ruleSetsReading(id);
        if (!inUse.isEmpty()) {
            throw conflict("The metric '" + id + "' is read by the rule set" + (inUse.size() == 1 ? " " : "s ")
                    + String.join(", ", inUse) + ". Change the rules first.");
        }
        Change<Metric> change =
                own("The metric '" + id + "'", RowType.METRIC, metric, "use PUT to change its description.");
        return new ChangeSet(
                List.of(), List.of(change), List.of(), away(RowType.FACT, base.factsOfMetric(id)), List.of());
    }

    /**
     * A packaged metric whose description a user changed gets its packaged description again, and keeps its facts. If the
     * user's metric has another unit, because a later edition added a metric of the same id, the packaged figures replace
     * the user's.
     */
    private static List<Change<Fact>> backTo(Metric packaged, Metric users, CatalogueSnapshot base) {
        if (packaged.unit().equals(users.unit())) {
            return List.of();
        }
        Map<String, Change<Fact>> changes = new TreeMap<>();
        base.factsOfMetric(users.id()).forEach(fact -> changes.put(fact.place(), Change.away(RowType.FACT, fact)));
        PackagedEdition.data().facts().stream()
                .filter(fact -> fact.metric().equals(users.id()))
                .filter(fact -> !changes.containsKey(fact.place()))
                .forEach(fact -> changes.put(fact.place(), Change.to(RowType.FACT, "", null, fact)));
        return List.copyOf(changes.values());
    }

    /** A user's source without citations, including those of superseded facts. */
    ChangeSet source(String id, CatalogueSnapshot base) {
        Source source = base.source(id)
                .orElseThrow(() -> CatalogueResource.notFound(
                        "source", id, base.sources().stream().map(Source::id).toList()));
        Change<Source> change =
                own("The source '" + id + "'", RowType.SOURCE, source, "use PUT to change its description.");
        long facts = base.data().facts().stream()
                .filter(fact -> fact.source().equals(id))
                .count();
        long laws = base.laws().stream().filter(law -> law.source().equals(id)).count();
        long superseded = supersededFacts.countOfSource(id);
        if (change.after() == null && facts + laws + superseded > 0) {
            throw conflict("The source '" + id + "' is cited by " + facts + " facts, " + laws + " laws and "
                    + superseded + " superseded facts, which would no longer say where they come from.");
        }
        return new ChangeSet(List.of(), List.of(), List.of(change), List.of(), List.of());
    }

    /** A user's fact; a packaged one that it superseded takes effect again. */
    ChangeSet fact(String place, String metric, CatalogueSnapshot base) {
        Fact fact = base.facts(place).stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> FactDetail.notFound(base, place, metric));
        String name = "The fact " + place + " " + metric;
        String instead = "POST a figure that supersedes it.";
        boolean recorded =
                base.factsOfMetric(metric).stream().anyMatch(one -> one.place().equals(fact.place()));
        if (!recorded) {
            // The packaged figures of counties are no rows of the catalogue.
            throw conflict(name + STAYS + instead);
        }
        Change<Fact> change = own(name, RowType.FACT, fact, instead);
        Fact packaged = change.after();
        if (packaged != null && !packaged.unit().equals(fact.unit())) {
            // The metric is a user's with another unit, in which the packaged figure would be wrong.
            change = new Change<>("", fact, null, Origin.USER);
        }
        return new ChangeSet(List.of(), List.of(), List.of(), List.of(change), List.of());
    }

    /** A user's law; a packaged one that it replaced takes effect again. */
    ChangeSet law(String place, String kind, String title, CatalogueSnapshot base) {
        Law law = base.laws(place, kind).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ProblemCode.NOT_FOUND,
                        "'" + ShortText.of(place) + "' has no law '" + ShortText.of(title) + "' of the kind '"
                                + ShortText.of(kind) + "'."));
        Change<Law> change = own("The law '" + title + "'", RowType.LAW, law, "POST a law that replaces it.");
        return new ChangeSet(List.of(), List.of(), List.of(), List.of(), List.of(change));
    }

    private static <R> Change<R> own(String name, RowType<R> kind, R row, String instead) {
        Change<R> change = Change.away(kind, row);
        if (!change.isChange()) {
            throw conflict(name + STAYS + instead);
        }
        return change;
    }

    private static <R> List<Change<R>> away(RowType<R> kind, List<R> rows) {
        Function<R, Change<R>> goes = row -> new Change<>("", row, null, Origin.USER);
        return rows.stream().map(goes).toList();
    }

    private static ApiException conflict(String detail) {
        return new ApiException(ProblemCode.CONFLICT, detail);
    }
}
