package org.curlew.plugins.observables;

import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;

final class TrainErrorTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new TrainError();
    }
}
