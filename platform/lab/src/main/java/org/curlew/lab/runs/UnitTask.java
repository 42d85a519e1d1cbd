package org.curlew.lab.runs;

/**
 * One unit that is to be computed.
 *
 * @param experiment as canonical JSON
 * @param attempt 1, or 2 after a worker died
 */
record UnitTask(LiveRun run, int arm, long seed, String key, String experiment, int attempt) {

    UnitTask again() {
        return new UnitTask(run, arm, seed, key, experiment, attempt + 1);
    }
}
