package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class ConservedQuantitiesTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new ConservedQuantities();
    }

    @Test
    void their_drift_falls_with_the_step_whatever_is_flipped() {
        for (FlipSide side : FlipSide.values()) {
            double coarse = drift(side, 0.25, 0.5, 0.02, 10);
            double fine = drift(side, 0.25, 0.5, 0.002, 100);
            assertThat(coarse).as("%s", side).isLessThan(0.1);
            assertThat(coarse / fine).as("%s", side).isCloseTo(10, within(1.0));
        }
    }

    @Test
    void relu_keeps_the_balance_of_each_neuron() {
        double coarse = drift("relu", FlipSide.PRESYNAPTIC, 0, 0.5, 0.1, 200);
        double fine = drift("relu", FlipSide.PRESYNAPTIC, 0, 0.5, 0.01, 2000);
        assertThat(coarse / fine).isCloseTo(10, within(1.5));
    }

    @Test
    void a_weight_constraint_breaks_them() {
        double kept = drift(FlipSide.PRESYNAPTIC, 0, 0.5, 0.1, 200);
        double broken = Bench.last(
                new Bench()
                        .readoutFlips(0.5)
                        .steps(Map.of("learningRate", 0.1, "constraint", "fixed-frobenius-norm"))
                        .epochs(200, 2)
                        .measure(new ConservedQuantities()),
                "conserved-quantities");
        assertThat(broken).isGreaterThan(10 * kept);
    }

    private static double drift(FlipSide side, double hidden, double readout, double learningRate, long epochs) {
        return drift("linear", side, hidden, readout, learningRate, epochs);
    }

    private static double drift(
            String activation, FlipSide side, double hidden, double readout, double learningRate, long epochs) {
        return Bench.last(
                new Bench()
                        .shape(6, 8, 2, activation)
                        .flips(side, hidden, readout)
                        .steps(Map.of("learningRate", learningRate))
                        .epochs(epochs, 2)
                        .measure(new ConservedQuantities()),
                "conserved-quantities");
    }
}
