package org.curlew.engine.theory;

/**
 * Whether the manifold of solutions attracts, and how fast it is left where it does not.
 *
 * <p>Distances from the manifold, u = W2 W1 - T2 T1, follow du/dt = -sigma^2 u J. Along the most unstable mode
 *
 * <pre>  |u|(t) = |u|(0) exp(r t),   r = -sigma^2 lambda_min</pre>
 *
 * <p>A minibatch step moves the weights by s = eta B/P along the flow and an epoch has P/B of them, so an epoch advances t by eta:
 * n = log(to/from)/(eta r) epochs from one distance to another, as long as s |J| sigma^2 is small against 1.
 *
 * @param smallestEigenvalue lambda_min of J
 */
public record SolutionManifold(double smallestEigenvalue) {

    /** sigma of the paper's inputs, 1/sqrt(2). */
    public static final double INPUT_DEVIATION = Math.sqrt(0.5);

    public boolean stable() {
        return smallestEigenvalue > 0;
    }

    /** r, per unit of time: positive where the manifold is left, negative where even the slowest mode returns. */
    public double growthRate(double sigma) {
        return -sigma * sigma * smallestEigenvalue;
    }

    /**
     * Epochs in which the most unstable mode grows from one distance to another; infinite where it does not grow.
     *
     * @param eta learning rate; a minibatch step is eta B/P
     */
    public double epochsToLeave(double eta, double sigma, double from, double to) {
        double perEpoch = eta * growthRate(sigma);
        return perEpoch > 0 ? Math.max(0, Math.log(to / from)) / perEpoch : Double.POSITIVE_INFINITY;
    }

    /** Epochs in which the slowest mode shrinks by a factor; infinite where it does not shrink. */
    public double epochsToReturn(double eta, double sigma, double from, double to) {
        double perEpoch = -eta * growthRate(sigma);
        return perEpoch > 0 ? Math.max(0, Math.log(from / to)) / perEpoch : Double.POSITIVE_INFINITY;
    }
}
