package org.siteselection.scoring.robustness;

/**
 * The x of least |M x - b|, by Householder's QR decomposition (Golub and Van Loan, Matrix computations, section 5.3), which
 * keeps digits that the normal equations of a thin region would lose.
 *
 * @param solution x
 * @param triangle upper triangular R, by column: the transpose of R times R is the transpose of M times M
 * @param length |M x|
 */
record LeastSquares(double[] solution, double[][] triangle, double length) {

    /**
     * @param columns of M, of full rank, each at least as long as their number; overwritten
     * @param right b; overwritten
     */
    static LeastSquares of(double[][] columns, double[] right) {
        int n = columns.length;
        double[][] triangle = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] v = columns[k];
            double square = 0;
            for (int i = k; i < v.length; i++) {
                square += v[i] * v[i];
            }
            double diagonal = v[k] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
            System.arraycopy(v, 0, triangle[k], 0, k);
            triangle[k][k] = diagonal;
            v[k] -= diagonal;
            for (int j = k + 1; j < n; j++) {
                reflect(v, columns[j], k, diagonal);
            }
            reflect(v, right, k, diagonal);
        }
        double square = 0;
        double[] solution = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            square += right[k] * right[k];
            double sum = right[k];
            for (int j = k + 1; j < n; j++) {
                sum -= triangle[j][k] * solution[j];
            }
            solution[k] = sum / triangle[k][k];
        }
        return new LeastSquares(solution, triangle, Math.sqrt(square));
    }

    /** Reflects {@code x} by the vector {@code v} from {@code k} on, whose squared length is -2 v(k) diagonal. */
    private static void reflect(double[] v, double[] x, int k, double diagonal) {
        double product = 0;
        for (int i = k; i < v.length; i++) {
            product += v[i] * x[i];
        }
        double factor = product / (v[k] * diagonal);
        for (int i = k; i < v.length; i++) {
            x[i] += factor * v[i];
        }
    }

    /** The columns of B times the inverse of R. */
    static double[][] rounded(double[][] basis, double[][] triangle) {
        double[][] result = new double[basis.length][];
        for (int k = 0; k < basis.length; k++) {
            double[] column = basis[k].clone();
            for (int j = 0; j < k; j++) {
                for (int g = 0; g < column.length; g++) {
                    column[g] -= triangle[k][j] * result[j][g];
                }
            }
            for (int g = 0; g < column.length; g++) {
                column[g] /= triangle[k][k];
            }
            result[k] = column;
        }
        return result;
    }
}
