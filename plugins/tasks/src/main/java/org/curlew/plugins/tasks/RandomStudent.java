package org.curlew.plugins.tasks;

import org.curlew.spi.InitialWeights;
import org.curlew.spi.Parameter;
import org.curlew.spi.Randomness;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;

/** A student that starts at random weights, of the same declaration in every task. */
final class RandomStudent {

    private RandomStudent() {}

    static Parameter range() {
        return Parameter.number("studentRange", 1)
                .symbol("g")
                .meaning("Initialisation range of the student; 0 starts at zero weights")
                .range(0, 1e6)
                .logarithmicScale();
    }

    static Parameter distribution() {
        return Parameter.choice("distribution", InitialWeights.DISTRIBUTIONS)
                .meaning("Weights are uniform on ±g/√fan-in, or normal with deviation g/√fan-in");
    }

    static Weights draw(Values values, TaskSetting setting) {
        return new InitialWeights(values.number("studentRange"), values.choice("distribution"))
                .draw(setting.network(), setting.randomness().stream(Randomness.INITIAL_WEIGHTS));
    }
}
