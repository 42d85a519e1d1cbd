package org.curlew.lab.runs;

import java.util.Optional;

/** A unit of a run as stored. */
record UnitRow(UnitId id, String key, UnitState state, boolean reused, Optional<String> error) {

    static UnitRow queued(UnitId id, String key) {
        return new UnitRow(id, key, UnitState.QUEUED, false, Optional.empty());
    }

    static UnitRow done(UnitId id, String key) {
        return new UnitRow(id, key, UnitState.DONE, false, Optional.empty());
    }
}
