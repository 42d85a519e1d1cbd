package org.curlew.plugins.observables;

import org.curlew.spi.Matrix;
import org.curlew.spi.Moment;
import org.curlew.spi.Weights;

/** A moment of a path of weights that is given: there is no learning behind it. */
record GivenWeights(long epoch, Weights weights) implements Moment {

    @Override
    public double trainError() {
        return Double.NaN;
    }

    @Override
    public double testError() {
        return Double.NaN;
    }

    @Override
    public Weights velocity() {
        throw new UnsupportedOperationException("weights are given");
    }

    @Override
    public Weights gradient() {
        throw new UnsupportedOperationException("weights are given");
    }

    @Override
    public Matrix activity(int layer) {
        throw new UnsupportedOperationException("weights are given");
    }

    @Override
    public void velocity(Weights at, Weights velocity) {
        throw new UnsupportedOperationException("weights are given");
    }

    @Override
    public void advance(Weights weights) {
        throw new UnsupportedOperationException("weights are given");
    }
}
