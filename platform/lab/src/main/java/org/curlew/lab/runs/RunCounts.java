package org.curlew.lab.runs;

/** Where a run is, and how its units fared. */
record RunCounts(RunState state, int units, int done, int failed) {

    /** Whether no unit is left to do. */
    boolean complete() {
        return done + failed >= units;
    }
}
