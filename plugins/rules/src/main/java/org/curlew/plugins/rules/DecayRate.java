package org.curlew.plugins.rules;

import java.util.Arrays;
import org.curlew.spi.Factors;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;

/** lambda, the rate at which all weights decay beside what a rule does: ΔW = ... - s lambda W. */
record DecayRate(double lambda) {

    static final Parameter PARAMETER = Parameter.number("decay", 0)
            .symbol("\\lambda")
            .meaning("Decay rate of all weights: each step also subtracts s λ W")
            .unit("1 / (learning rate × epochs)")
            .range(0, 1000);

    static DecayRate of(Values values) {
        return new DecayRate(values.number(PARAMETER.name()));
    }

    boolean none() {
        return lambda == 0;
    }

    void fill(Factors[] layers) {
        if (!none()) {
            for (Factors layer : layers) {
                Arrays.fill(layer.decay(), lambda);
            }
        }
    }
}
