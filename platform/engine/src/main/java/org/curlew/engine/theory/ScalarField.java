package org.curlew.engine.theory;

import java.util.List;
import org.curlew.spi.Layer;
import org.curlew.spi.LearningField;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/** The scalar network as the learning field that integrators advance along: one sample x = 1 with target t. */
public final class ScalarField implements LearningField {

    /** M = N = K = 1, linear. */
    public static final Network NETWORK = new Network(List.of(
            new Layer("W1", "hidden", "N", 1, 1, StandardActivation.LINEAR),
            new Layer("W2", "output", "K", 1, 1, StandardActivation.LINEAR)));

    private final ScalarNetwork network;
    private final double norm1;
    private final double norm2;

    /** @param start w1, w2 at the start, whose sizes a constraint keeps */
    public ScalarField(ScalarNetwork network, double start1, double start2) {
        this.network = network;
        norm1 = Math.abs(start1);
        norm2 = Math.abs(start2);
    }

    @Override
    public int samples() {
        return 1;
    }

    @Override
    public void velocity(Weights at, int from, int count, Weights velocity) {
        double w1 = at.layer(0).get(0, 0);
        double w2 = at.layer(1).get(0, 0);
        velocity.layer(0).set(0, 0, network.velocity1(w1, w2));
        velocity.layer(1).set(0, 0, network.velocity2(w1, w2));
    }

    @Override
    public void step(Weights weights, int from, int count, double s) {
        double w1 = weights.layer(0).get(0, 0);
        double w2 = weights.layer(1).get(0, 0);
        weights.layer(0).set(0, 0, w1 + s * network.velocity1(w1, w2));
        weights.layer(1).set(0, 0, w2 + s * network.velocity2(w1, w2));
    }

    @Override
    public void constrain(Weights weights, WeightConstraint constraint) {
        switch (constraint) {
            case NONE -> {}
            case FIXED_FROBENIUS_NORM -> {
                resize(weights, 0, norm1);
                resize(weights, 1, norm2);
            }
            case UNIT_ROW_NORMS -> {
                resize(weights, 0, 1);
                resize(weights, 1, 1);
            }
        }
    }

    private static void resize(Weights weights, int layer, double size) {
        double w = weights.layer(layer).get(0, 0);
        if (w != 0) {
            weights.layer(layer).set(0, 0, Math.copySign(size, w));
        }
    }
}
