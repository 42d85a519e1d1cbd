package org.curlew.plugins.integrators;

import java.util.Map;
import org.curlew.spi.Integrator;
import org.curlew.testkit.FixedStepContract;

/** The contract of one method of fixed step. */
interface RungeKuttaContract extends FixedStepContract {

    String method();

    @Override
    default Integrator contribution() {
        return new RungeKutta();
    }

    @Override
    default Map<String, ?> parameters() {
        return Map.of("method", method(), "stepsPerEpoch", 2);
    }

    @Override
    default Map<String, ?> oneStepOf(double h) {
        return Map.of("method", method(), "epochTime", h);
    }
}
