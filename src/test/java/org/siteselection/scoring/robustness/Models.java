package org.siteselection.scoring.robustness;

import java.util.List;
import java.util.Random;
import org.siteselection.scoring.Ranks;
import org.siteselection.scoring.method.Matrices;

/** Random additive models for tests. */
public final class Models {
    private Models() {}

    /** Scores 0..100, a third of them whole tens so that some are level; some weights may be 0. */
    public static AdditiveModel random(Random random, int candidates, int criteria) {
        double[][] scores = new double[candidates][criteria];
        for (double[] row : scores) {
            for (int c = 0; c < criteria; c++) {
                row[c] = random.nextInt(3) == 0 ? 10 * random.nextInt(11) : 100 * random.nextDouble();
            }
        }
        return new AdditiveModel(Matrices.ids(candidates), scores, weights(random, criteria));
    }

    static double[] weights(Random random, int criteria) {
        double[] weights = new double[criteria];
        for (int c = 0; c < criteria; c++) {
            weights[c] = random.nextInt(6) == 0 ? 0 : random.nextDouble();
        }
        weights[0] += 0.1;
        WeightSampler.normalise(weights);
        return weights;
    }

    static AdditiveModel of(double[] weights, double[]... scores) {
        return new AdditiveModel(Matrices.ids(scores.length), scores, weights);
    }

    static double[] row(double... scores) {
        return scores;
    }

    /** The first candidate of the highest rounded score. */
    static int leader(AdditiveModel model) {
        return leader(model.scores());
    }

    static int leader(double[] scores) {
        int leader = 0;
        for (int i = 1; i < scores.length; i++) {
            leader = Ranks.rounded(scores[i]) > Ranks.rounded(scores[leader]) ? i : leader;
        }
        return leader;
    }

    /** Rows in another order, ids with them. */
    static AdditiveModel permuted(AdditiveModel model, List<Integer> order) {
        double[][] scores = new double[model.size()][model.criteria()];
        for (int i = 0; i < scores.length; i++) {
            for (int c = 0; c < model.criteria(); c++) {
                scores[i][c] = model.score(order.get(i), c);
            }
        }
        return new AdditiveModel(order.stream().map(model.ids()::get).toList(), scores, model.weights());
    }
}
