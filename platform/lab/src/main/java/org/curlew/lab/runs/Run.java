package org.curlew.lab.runs;

import java.time.Instant;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;

/**
 * An experiment that was asked to run.
 *
 * @param entryVersion version of the entry at that time; 0 without an entry
 * @param unitsReused of the units that are done, those whose trajectory had been computed before
 * @param imported whether its trajectories came with an imported file
 */
public record Run(
        String id,
        Optional<String> entryId,
        int entryVersion,
        String title,
        Experiment experiment,
        String identity,
        RunState state,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> finished,
        int units,
        int unitsDone,
        int unitsFailed,
        int unitsReused,
        boolean imported,
        Provenance provenance) {}
