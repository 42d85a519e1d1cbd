package org.curlew.plugins.observables;

import org.curlew.spi.Moment;
import org.pf4j.Extension;

/** The largest train error of all epochs so far. */
@Extension
public final class MaxTrainError extends LargestError {

    public MaxTrainError() {
        super("train", "C", Moment::trainError);
    }
}
