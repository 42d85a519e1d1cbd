package org.curlew.lab.sweeps;

import java.time.Instant;
import java.util.Optional;

/** A sweep as stored. */
record SweepRow(
        String id,
        String title,
        Optional<String> figure,
        String definition,
        String identity,
        SweepState state,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> finished,
        int units,
        int done,
        int failed,
        int reused,
        double seconds) {

    /** A new one; its units are counted when they are stored. */
    static SweepRow queued(
            String id, String title, Optional<String> figure, String definition, String identity, Instant created) {
        return new SweepRow(
                id,
                title,
                figure,
                definition,
                identity,
                SweepState.QUEUED,
                created,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0);
    }

    /** Whether no unit is left to do. */
    boolean complete() {
        return done + failed >= units;
    }
}
