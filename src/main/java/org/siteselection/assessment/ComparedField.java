package org.siteselection.assessment;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.EvaluationException;
import org.siteselection.rules.RuleCriterion;

/**
 * The values of a fixed field that serves only for comparison, by criterion path, one per member in the order of their ids, NaN
 * where a value is missing or not finite. A column is computed when it is first read: with a field of 3,144 counties all
 * columns cost far more than a ranking of two candidates, and only answers with strengths and weaknesses read them.
 */
final class ComparedField extends AbstractMap<String, double[]> {
    private final Map<String, RuleCriterion> criteria;
    private final Question question;
    private final ParameterValues parameters;
    private final Map<String, double[]> columns = new ConcurrentHashMap<>();
    private @Nullable List<CandidateFacts> members;

    ComparedField(List<RuleCriterion> criteria, Question question, ParameterValues parameters) {
        this.criteria = criteria.stream().collect(Collectors.toMap(RuleCriterion::path, criterion -> criterion));
        this.question = question;
        this.parameters = parameters;
    }

    @Override
    public boolean containsKey(Object path) {
        return criteria.containsKey(path);
    }

    @Override
    public double @Nullable [] get(Object path) {
        RuleCriterion criterion = criteria.get(path);
        if (criterion == null) {
            return null;
        }
        double[] known = columns.get(criterion.path());
        return known == null ? computed(criterion) : known;
    }

    private synchronized double[] computed(RuleCriterion criterion) {
        return columns.computeIfAbsent(criterion.path(), key -> column(criterion));
    }

    private double[] column(RuleCriterion criterion) {
        if (members == null) {
            CommonFacts common = new CommonFacts(question);
            members = question.fixedField().stream()
                    .map(member -> new CandidateFacts(member, parameters, common))
                    .toList();
        }
        return members.stream()
                .mapToDouble(member -> valueOrBlank(criterion, member))
                .toArray();
    }

    private static double valueOrBlank(RuleCriterion criterion, CandidateFacts facts) {
        try {
            return facts.number(criterion.value());
        } catch (EvaluationException e) {
            return Double.NaN;
        }
    }

    /** All columns. */
    @Override
    public Set<Entry<String, double[]>> entrySet() {
        return criteria.keySet().stream()
                .map(path -> new SimpleImmutableEntry<>(path, get(path)))
                .collect(Collectors.toSet());
    }
}
