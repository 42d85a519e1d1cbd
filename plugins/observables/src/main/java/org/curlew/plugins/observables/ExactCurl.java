package org.curlew.plugins.observables;

import org.curlew.spi.Measure;
import org.curlew.spi.Moment;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/** The curl fraction from the whole Jacobian, a column a weight. */
final class ExactCurl implements Measure {

    private final VelocityDerivative derivative;
    private final Weights direction;
    private final Weights column;
    private final double[][] jacobian;

    ExactCurl(Network network, VelocityDerivative derivative) {
        this.derivative = derivative;
        direction = Weights.zeros(network);
        column = Weights.zeros(network);
        int n = Math.toIntExact(network.weightCount());
        jacobian = new double[n][n];
    }

    @Override
    public void measure(Moment moment, double[] series) {
        if (!derivative.defined(moment)) {
            series[0] = Double.NaN;
            return;
        }
        columns(moment);
        double antisymmetric = 0;
        double symmetric = 0;
        for (int i = 0; i < jacobian.length; i++) {
            for (int j = 0; j < jacobian.length; j++) {
                antisymmetric += Math.pow(jacobian[i][j] - jacobian[j][i], 2);
                symmetric += Math.pow(jacobian[i][j] + jacobian[j][i], 2);
            }
        }
        series[0] = CurlFraction.fraction(antisymmetric, symmetric);
    }

    private void columns(Moment moment) {
        int weight = 0;
        for (int l = 0; l < direction.depth(); l++) {
            double[] d = direction.layer(l).data();
            for (int i = 0; i < d.length; i++) {
                d[i] = 1;
                derivative.along(direction, moment, column);
                d[i] = 0;
                flatten(column, jacobian[weight++]);
            }
        }
    }

    private static void flatten(Weights weights, double[] into) {
        int at = 0;
        for (int l = 0; l < weights.depth(); l++) {
            double[] w = weights.layer(l).data();
            System.arraycopy(w, 0, into, at, w.length);
            at += w.length;
        }
    }
}
