package org.curlew.lab.sweeps;

/** Where a sweep is. A sweep that is done may hold units that failed. */
public enum SweepState {
    QUEUED,
    RUNNING,
    PAUSED,
    CANCELLED,
    DONE;

    public boolean active() {
        return this == QUEUED || this == RUNNING;
    }
}
