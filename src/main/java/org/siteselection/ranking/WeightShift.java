package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.text.Numbers;
import org.siteselection.text.Wording;

/** Describes a change of weights from some criteria to one. */
public final class WeightShift {
    private static final int MOST_NAMED = 3;

    private final List<RuleCriterion> criteria;

    /** @param criteria in the order of the weights */
    public WeightShift(List<RuleCriterion> criteria) {
        this.criteria = criteria;
    }

    /**
     * @param before global criterion weights
     * @param after weights after the change
     * @return {@code When 16.4 percent of all weight moves from 'Price' to 'Debt'}
     */
    public String text(double[] before, double[] after) {
        double moved = 0;
        List<Integer> sources = new ArrayList<>();
        String target = "";
        for (int c = 0; c < before.length; c++) {
            if (after[c] > before[c]) {
                target = quoted(c);
                moved = after[c] - before[c];
            } else if (after[c] < before[c]) {
                sources.add(c);
            }
        }
        List<String> named = sources.stream()
                .sorted(Comparator.comparingDouble((Integer c) -> Numbers.round(after[c] - before[c]))
                        .thenComparing(c -> criteria.get(c).path()))
                .limit(MOST_NAMED)
                .map(this::quoted)
                .toList();
        List<String> all = new ArrayList<>(named);
        if (sources.size() > named.size()) {
            all.add((sources.size() - named.size()) + " more");
        }
        return "When " + Wording.percent(moved) + " of all weight moves from " + Wording.joined(all) + " to " + target;
    }

    private String quoted(int c) {
        return "'" + criteria.get(c).title() + "'";
    }
}
