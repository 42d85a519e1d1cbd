package org.curlew.lab.runs;

import org.curlew.lab.store.TrajectoryTable;
import org.jdbi.v3.core.Jdbi;

/** Where runs are kept. */
record Tables(RunTable runs, UnitTable units, TrajectoryTable trajectories, PartialTable partial) {

    static Tables in(Jdbi jdbi, TrajectoryTable trajectories) {
        UnitTable units = new UnitTable(jdbi);
        return new Tables(new RunTable(jdbi, units), units, trajectories, new PartialTable(jdbi));
    }
}
