package org.curlew.plugins.observables;

import java.util.random.RandomGenerator;
import org.curlew.spi.Measure;
import org.curlew.spi.Memory;
import org.curlew.spi.Moment;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/** Carries a second trajectory along, brings it back to its distance after every epoch and adds up the logarithms of what it had parted by. */
final class PartingTrajectory implements Measure {

    /** A separation that shrinks to less than rounding in one epoch counts as this factor, and is drawn anew. */
    private static final double ROUNDING = 0x1p-52;

    private final double relative;
    private final long settling;
    private final RandomGenerator random;
    private final Weights separation;
    private final Weights other;
    private double distance;
    private double sum;

    PartingTrajectory(Network network, double relative, long settling, RandomGenerator random) {
        this.relative = relative;
        this.settling = settling;
        this.random = random;
        separation = Weights.zeros(network);
        other = Weights.zeros(network);
    }

    @Override
    public void watch(Moment moment) {
        Weights w = moment.weights();
        if (moment.epoch() == 0) {
            WeightSpace.draw(separation, random);
        } else {
            moment.advance(other);
            WeightSpace.add(other, -1, w, separation);
            double parted = WeightSpace.norm(separation);
            double factor = Math.max(parted / distance, ROUNDING);
            if (moment.epoch() > settling) {
                sum += Math.log(factor);
            }
            if (factor > ROUNDING) {
                WeightSpace.scale(separation, 1 / parted);
            } else {
                WeightSpace.draw(separation, random);
            }
        }
        double norm = WeightSpace.norm(w);
        distance = relative * (norm > 0 ? norm : 1);
        WeightSpace.add(w, distance, separation, other);
    }

    @Override
    public void measure(Moment moment, double[] series) {
        long counted = moment.epoch() - settling;
        series[0] = counted > 0 && Double.isFinite(sum) ? sum / counted : Double.NaN;
    }

    @Override
    public void remember(Memory memory) {
        memory.weights(separation);
        memory.weights(other);
        distance = memory.number(distance);
        sum = memory.number(sum);
    }
}
