package org.curlew.lab.runs;

/**
 * One unit that is to be computed.
 *
 * @param key names what determines its trajectory
 * @param attempt 1, or 2 after a worker died
 */
record UnitTask(LiveRun run, UnitId unit, String key, int attempt) {

    UnitTask again() {
        return new UnitTask(run, unit, key, attempt + 1);
    }
}
