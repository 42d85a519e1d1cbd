package org.curlew.lab.runs;

import java.time.Instant;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.spi.InvalidInput;

/**
 * An experiment that was asked to run.
 *
 * @param entryVersion version of the entry at that time; 0 without an entry
 * @param readable the experiment; empty where a plugin that it needs is not installed any more
 * @param problem why it cannot be opened in full, ready to be shown; empty where it can
 * @param unitsReused of the units that are done, those whose trajectory had been computed before
 * @param imported whether its trajectories came with an imported file
 */
public record Run(
        String id,
        Optional<String> entryId,
        int entryVersion,
        String title,
        Optional<Experiment> readable,
        Optional<String> problem,
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
        Provenance provenance) {

    /** @throws InvalidInput where a plugin that it needs is not installed any more */
    public Experiment experiment() {
        return readable.orElseThrow(() -> new InvalidInput("", problem.orElse("it cannot be read")));
    }
}
