package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siteselection.http.Numbers;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.Hierarchy;

/** A change of weights that takes from some criteria and gives to one, in words. */
final class WeightShift {
    private static final int MOST_NAMED = 3;

    private final Hierarchy hierarchy;
    private final Map<String, String> titles;

    WeightShift(RuleSet rules, Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.titles = rules.root().nodes().collect(Collectors.toMap(node -> node.path(), node -> node.title()));
    }

    /**
     * @param before global criterion weights
     * @param after the same after the change
     * @return {@code When 16.4 percent of all weight moves from 'Price' to 'Debt'}
     */
    String text(double[] before, double[] after) {
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
                        .thenComparing(c -> hierarchy.criterion(c).path()))
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
        return "'" + titles.get(hierarchy.criterion(c).path()) + "'";
    }
}
