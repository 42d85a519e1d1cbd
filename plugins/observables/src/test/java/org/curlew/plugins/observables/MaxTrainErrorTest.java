package org.curlew.plugins.observables;

import org.curlew.spi.Observable;
import org.curlew.testkit.ContributionContract;

final class MaxTrainErrorTest implements ContributionContract<Observable> {

    @Override
    public Observable contribution() {
        return new MaxTrainError();
    }
}
