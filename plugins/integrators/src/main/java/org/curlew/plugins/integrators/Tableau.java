package org.curlew.plugins.integrators;

import java.util.Arrays;

/**
 * The coefficients of an explicit Runge-Kutta method; one that is not of the order it claims cannot be built.
 *
 * <pre>  k_i = v(W + h Σ_{j<i} a_ij k_j),   W <- W + h Σ_i b_i k_i,   error = h Σ_i (b_i - b̂_i) k_i</pre>
 *
 * @param a one row a stage; row i holds its i coefficients, none in the first
 * @param b weights of the stages, sum 1
 * @param c places of the stages, the row sums of a
 * @param embedded b̂, the weights of the embedded method that the error is estimated with; empty where there is none
 * @param order p, by the conditions of all {@link RootedTree}s of up to p nodes
 * @param embeddedOrder p̂ of the embedded method; 0 where there is none
 */
record Tableau(String name, double[][] a, double[] b, double[] c, double[] embedded, int order, int embeddedOrder) {

    private static final double ROUNDING = 1e-13;

    Tableau {
        demand(a.length == b.length && b.length == c.length, name, "a, b and c must have a row a stage");
        for (int i = 0; i < a.length; i++) {
            demand(a[i].length == i, name, "row " + i + " of a must have " + i + " coefficients");
            demand(near(Arrays.stream(a[i]).sum(), c[i]), name, "row " + i + " of a must sum to c");
        }
        demand(near(Arrays.stream(b).sum(), 1), name, "b must sum to 1");
        demand(hasOrder(a, b, order), name, "it must have order " + order);
        demand(
                embedded.length == 0 || embedded.length == b.length && hasOrder(a, embedded, embeddedOrder),
                name,
                "the embedded method must have order " + embeddedOrder);
    }

    /** A method without an error estimate. */
    Tableau(String name, double[][] a, double[] b, double[] c, int order) {
        this(name, a, b, c, new double[0], order, 0);
    }

    int stages() {
        return b.length;
    }

    /** Stages that the result itself needs: a last stage of weight 0 serves the error estimate and the next step only. */
    int neededStages() {
        return b[b.length - 1] == 0 ? b.length - 1 : b.length;
    }

    /** Whether the last stage is the first one of the next step: a_s = b. */
    boolean firstSameAsLast() {
        double[] last = a[a.length - 1];
        return last.length > 0 && b[b.length - 1] == 0 && Arrays.equals(last, Arrays.copyOf(b, last.length));
    }

    boolean estimatesError() {
        return embedded.length > 0;
    }

    static boolean hasOrder(double[][] a, double[] b, int order) {
        return RootedTree.upTo(order).stream().allMatch(tree -> Math.abs(tree.defect(a, b)) <= ROUNDING);
    }

    private static boolean near(double x, double y) {
        return Math.abs(x - y) <= ROUNDING;
    }

    private static void demand(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("tableau of " + name + ": " + rule);
        }
    }
}
