package org.curlew.server.rest;

import java.util.List;
import java.util.Optional;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.server.rest.SweepBodies.SweepDocument;

/** What is added to sweeps over REST. */
final class GrowthBodies {

    private GrowthBodies() {}

    /** More seeds in the named cells, in the uncertain ones of the sweep's picture, or in all. */
    record MoreSeeds(int seeds, Optional<List<Integer>> cells, Optional<Boolean> uncertain) {}

    record Added(int units) {}

    record Larger(SweepDocument sweep) {}

    record Region(int fromColumn, int toColumn, int fromRow, int toRow) {}

    /** What growing would add, and how long that would take here. @param stored of the units: computed before, for whatever */
    record Growth(long units, long stored, double steps, double seconds) {
        static Growth of(SweepEstimate e) {
            return new Growth(e.units(), e.stored(), e.steps(), e.time().toMillis() / 1000.0);
        }
    }
}
