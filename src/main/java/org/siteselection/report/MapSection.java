package org.siteselection.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.report.StateOutlines.Outline;

/** The map of the states: shade by score, hatch and outline by status. */
final class MapSection {
    /** The palest and the deepest shade are 0 and one less. */
    static final int SHADES = 7;

    private static final double OUTER = 0.1;

    private static final String NONE = "none";
    /** Places of the labels of small states beside the coast. */
    private static final Map<String, double[]> CALLOUTS = Map.of(
            "VT", new double[] {828, 62},
            "NH", new double[] {868, 40},
            "MA", new double[] {954, 162},
            "RI", new double[] {954, 191},
            "CT", new double[] {954, 220},
            "NJ", new double[] {954, 249},
            "DE", new double[] {954, 278},
            "MD", new double[] {954, 307},
            "DC", new double[] {954, 336});

    private MapSection() {}

    /**
     * @param low score of the palest shade, as {@code high} of the deepest
     */
    record MapView(
            List<Shape> shapes,
            List<Callout> callouts,
            List<SiteDots.Dot> sites,
            String low,
            String high,
            String unit) {}

    /**
     * A state.
     *
     * @param shade {@code q0} to {@code q6}, {@code none} for an excluded one, {@code absent} for one that is no candidate
     * @param status conditional, unknown or excluded; empty otherwise
     * @param label its postal code; empty if it has a call-out
     */
    record Shape(String path, String shade, String status, String label, String x, String y) {}

    /**
     * The label of a small state in a box.
     *
     * @param x middle of the box, as {@code y}; {@code toX} and {@code toY} lie in the state
     */
    record Callout(String label, String shade, String status, double x, double y, double toX, double toY) {
        public double left() {
            return x - 17;
        }

        public double top() {
            return y - 12;
        }
    }

    /** Null if no candidate is a state or a site with coordinates. */
    static @Nullable MapView of(ReportContent content, StateOutlines outlines) {
        RankingAnswer answer = content.answer();
        Map<String, Entry> ranked = new HashMap<>();
        answer.ranking().forEach(entry -> ranked.put(entry.id(), entry));
        List<String> excluded =
                answer.excluded().stream().map(RankingAnswer.Excluded::id).toList();
        boolean states =
                outlines.byState().keySet().stream().anyMatch(id -> ranked.containsKey(id) || excluded.contains(id));
        List<SiteDots.Site> sites = SiteDots.sites(content);
        if (!states && sites.isEmpty()) {
            return null;
        }
        List<String> onSites = sites.stream().map(SiteDots.Site::id).toList();
        double[] scores = ranked.entrySet().stream()
                .filter(entry -> outlines.byState().containsKey(entry.getKey()) || onSites.contains(entry.getKey()))
                .mapToDouble(entry -> entry.getValue().score())
                .sorted()
                .toArray();
        // A tenth at both ends goes to the outer shades, so that one far place does not make all others alike.
        int last = scores.length - 1;
        double low = last < 0 ? 0 : scores[(int) Math.floor(last * OUTER)];
        double high = last < 0 ? 0 : scores[(int) Math.ceil(last * (1 - OUTER))];
        List<Shape> shapes = new ArrayList<>();
        List<Callout> callouts = new ArrayList<>();
        outlines.byState().forEach((id, outline) -> {
            Entry entry = ranked.get(id);
            boolean out = excluded.contains(id);
            String shade = entry == null
                    ? out ? NONE : "absent"
                    : "q" + shade(entry.score(), low, high, answer.higherIsBetter());
            String status =
                    entry == null ? out ? "excluded" : "" : entry.status().equals("pass") ? "" : entry.status();
            double[] at = CALLOUTS.get(id);
            shapes.add(shape(outline, shade, status, at == null ? id : ""));
            if (at != null) {
                callouts.add(new Callout(id, shade, status, at[0], at[1], outline.x(), outline.y()));
            }
        });
        List<SiteDots.Dot> dots = sites.stream()
                .map(site -> {
                    Entry entry = ranked.get(site.id());
                    return site.dot(
                            entry == null ? NONE : "q" + shade(entry.score(), low, high, answer.higherIsBetter()));
                })
                .toList();
        boolean turned = !answer.higherIsBetter();
        return new MapView(
                shapes,
                callouts,
                dots,
                ReportNumbers.score(turned ? high : low, content.bounded()) + (turned ? " or more" : " or less"),
                ReportNumbers.score(turned ? low : high, content.bounded()) + (turned ? " or less" : " or more"),
                content.bounded() ? "points" : "score");
    }

    private static Shape shape(Outline outline, String shade, String status, String label) {
        return new Shape(
                outline.path(), shade, status, label, String.valueOf(outline.x()), String.valueOf(outline.y() + 4));
    }

    /** Deep for good scores. */
    private static int shade(double score, double low, double high, boolean higherIsBetter) {
        if (high <= low) {
            return SHADES / 2;
        }
        double share = (score - low) / (high - low);
        return Math.max(0, Math.min(SHADES - 1, (int) ((higherIsBetter ? share : 1 - share) * SHADES)));
    }
}
