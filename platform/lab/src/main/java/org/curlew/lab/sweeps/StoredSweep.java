package org.curlew.lab.sweeps;

import java.time.Instant;
import java.util.Optional;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.spi.InvalidInput;

/**
 * A sweep that was asked for.
 *
 * @param figure name and scale in the gallery, such as {@code fig3a/quick}, where it comes from there
 * @param sweep its definition as it stands now; empty where a plugin that it needs is gone
 * @param problem why there is no definition
 * @param units units asked for: cells x arms x seeds, and seeds added later
 * @param reused of those done, units that had been computed before
 * @param seconds time that workers have spent on it
 */
public record StoredSweep(
        String id,
        String title,
        Optional<String> figure,
        Optional<Sweep> sweep,
        Optional<String> problem,
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

    static StoredSweep of(SweepRow row, SweepJson json) {
        Optional<Sweep> sweep = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            sweep = Optional.of(json.readChecked(row.definition()));
        } catch (InvalidInput pluginGone) {
            problem = Optional.of(pluginGone.getMessage());
        }
        return new StoredSweep(
                row.id(),
                row.title(),
                row.figure(),
                sweep,
                problem,
                row.identity(),
                row.state(),
                row.created(),
                row.started(),
                row.finished(),
                row.units(),
                row.done(),
                row.failed(),
                row.reused(),
                row.seconds());
    }
}
