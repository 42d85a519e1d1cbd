package org.curlew.lab.runs;

import java.time.Instant;
import java.util.Optional;

/** A run as stored, with the counts of its units. */
record RunRow(
        String id,
        Optional<String> entryId,
        int entryVersion,
        String title,
        String experiment,
        String identity,
        String provenance,
        boolean imported,
        RunState state,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> finished,
        int units,
        int done,
        int failed,
        int reused) {}
