package org.siteselection.rulefiles.reading;

import java.util.List;
import java.util.Optional;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.scoring.weighting.AnalyticHierarchyProcess;
import org.siteselection.scoring.weighting.Weighting;
import org.siteselection.text.Texts;

/** Reads {@code pairwise}: the square matrix of judgements of the analytic hierarchy process. */
final class PairwiseReader {
    /** A larger judgement is a typing error; Saaty's scale ends at 9. */
    private static final double LARGEST_JUDGEMENT = 1000;

    /** Allows 0.33 for a third. */
    private static final double RECIPROCAL_TOLERANCE = 0.02;

    private final Section section;
    private final Issues issues;

    PairwiseReader(Section section, Issues issues) {
        this.section = section;
        this.issues = issues;
    }

    /**
     * @param n number of siblings
     * @param order position of each row's sibling among the siblings; empty if the order is invalid
     */
    Optional<Weighting> read(int n, Optional<List<Integer>> order) {
        if (n > AnalyticHierarchyProcess.LARGEST) {
            section.error(
                    "bad-judgement",
                    "method",
                    "ahp compares at most " + AnalyticHierarchyProcess.LARGEST + " siblings; here are " + n + ".",
                    "Group them into factors.");
            section.get("pairwise");
            return Optional.empty();
        }
        Optional<double[][]> matrix = matrix(n);
        if (order.isEmpty() || matrix.isEmpty()) {
            return Optional.empty();
        }
        double[][] sorted = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sorted[order.get().get(i)][order.get().get(j)] = matrix.get()[i][j];
            }
        }
        AnalyticHierarchyProcess ahp = new AnalyticHierarchyProcess(sorted);
        Double ratio = ahp.weights(List.of()).consistencyRatio();
        if (ratio != null && ratio > AnalyticHierarchyProcess.TOLERABLE_RATIO) {
            issues.warning(
                    "inconsistent-judgements",
                    section.keyAt("pairwise"),
                    section.path("pairwise"),
                    "The consistency ratio of the judgements is " + Texts.number(Math.round(ratio * 1000) / 1000.0)
                            + ", above 0.1.",
                    "Look for judgements that contradict each other.");
        }
        return Optional.of(ahp);
    }

    private Optional<double[][]> matrix(int n) {
        if (!section.has("pairwise")) {
            section.missing("pairwise", "it must be a square matrix of " + n + " rows");
            return Optional.empty();
        }
        List<Doc> rows = section.list("pairwise").orElse(List.of());
        if (rows.size() != n) {
            section.error("bad-judgement", "pairwise", "'pairwise' must have " + n + " rows, has " + rows.size() + ".");
            return Optional.empty();
        }
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            String path = section.path("pairwise") + "[" + i + "]";
            if (!(rows.get(i) instanceof Doc.Sequence row) || row.items().size() != n) {
                issues.error(
                        "bad-judgement",
                        rows.get(i).at(),
                        path,
                        "A row of 'pairwise' must be a list of " + n + " numbers.");
                return Optional.empty();
            }
            for (int j = 0; j < n; j++) {
                Doc cell = row.items().get(j);
                Object value = cell instanceof Doc.Scalar scalar ? scalar.value() : null;
                if (!(value instanceof Double number) || number < 1 / LARGEST_JUDGEMENT || number > LARGEST_JUDGEMENT) {
                    issues.error(
                            "bad-judgement",
                            cell.at(),
                            path + "[" + j + "]",
                            "A judgement must be a positive number such as 3 or 0.3333, was " + cell.kind() + ".");
                    return Optional.empty();
                }
                matrix[i][j] = number;
                double product = j > i ? 1 : matrix[i][j] * matrix[j][i];
                if (Math.abs(product - 1) > RECIPROCAL_TOLERANCE) {
                    issues.error(
                            "not-reciprocal",
                            cell.at(),
                            path + "[" + j + "]",
                            i == j
                                    ? "The diagonal must be 1, was " + Texts.number(number) + "."
                                    : "Row " + (i + 1) + ", column " + (j + 1) + " must be the reciprocal of "
                                            + Texts.number(matrix[j][i]) + ", was " + Texts.number(number) + ".");
                    return Optional.empty();
                }
            }
        }
        return Optional.of(matrix);
    }
}
