package org.curlew.plugins.integrators;

import org.curlew.spi.Integrator;
import org.curlew.testkit.ContributionContract;

final class MinibatchEulerTest implements ContributionContract<Integrator> {

    @Override
    public Integrator contribution() {
        return new MinibatchEuler();
    }
}
