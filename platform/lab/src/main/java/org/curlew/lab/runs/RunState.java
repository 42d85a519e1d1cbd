package org.curlew.lab.runs;

/** Where a run is. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean active() {
        return this == QUEUED || this == RUNNING;
    }
}
