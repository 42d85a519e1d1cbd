package org.curlew.lab.runs;

import java.util.Optional;

/** A unit of a run as stored. */
record UnitRow(int arm, long seed, String key, UnitState state, boolean reused, Optional<String> error) {

    static UnitRow fresh(int arm, long seed, String key, boolean computed) {
        return new UnitRow(arm, seed, key, computed ? UnitState.DONE : UnitState.QUEUED, computed, Optional.empty());
    }
}
