package org.curlew.lab.sweeps;

import java.util.Optional;
import org.curlew.lab.runs.UnitId;
import org.curlew.lab.runs.UnitState;

/** A unit of a sweep as stored. @param summary encoded; only where it is done */
record SweepUnitRow(
        UnitId id, String key, UnitState state, boolean reused, Optional<String> error, Optional<byte[]> summary) {

    /** The same on another grid. */
    SweepUnitRow at(UnitId place) {
        return new SweepUnitRow(place, key, state, reused, error, summary);
    }

    static SweepUnitRow queued(UnitId id, String key) {
        return new SweepUnitRow(id, key, UnitState.QUEUED, false, Optional.empty(), Optional.empty());
    }
}
