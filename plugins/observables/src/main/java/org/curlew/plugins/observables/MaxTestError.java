package org.curlew.plugins.observables;

import org.curlew.spi.Moment;
import org.pf4j.Extension;

/** The largest test error of all epochs so far. */
@Extension
public final class MaxTestError extends LargestError {

    public MaxTestError() {
        super("test", "C_{\\mathrm{test}}", Moment::testError);
    }
}
