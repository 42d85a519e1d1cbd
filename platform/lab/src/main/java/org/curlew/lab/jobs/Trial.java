package org.curlew.lab.jobs;

import org.curlew.lab.worker.Timing;

/** A moment of an experiment, computed by a worker while nothing else waits: it tells the speed, and the worker is warm after it. */
non-sealed interface Trial extends Task {

    /** In its canonical form. */
    String experiment();

    /** At most. */
    double seconds();

    /** @param first whether the worker began with it */
    void timed(Timing timing, boolean first);

    void failed(String why);
}
