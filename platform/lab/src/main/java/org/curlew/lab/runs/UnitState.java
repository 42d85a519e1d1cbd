package org.curlew.lab.runs;

/** Where one unit (an arm and seed) of a run is. */
public enum UnitState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
