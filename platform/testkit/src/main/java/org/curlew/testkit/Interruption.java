package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.curlew.engine.simulation.Checkpoint;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;

/** Ends a trajectory after an epoch and takes it up from the checkpoint that was left. */
final class Interruption implements Progress {

    private final long at;
    private final ByteArrayOutputStream checkpoint = new ByteArrayOutputStream();
    private long epoch;

    private Interruption(long at) {
        this.at = at;
    }

    static Trajectory of(Simulation simulation, long seed, long at) {
        Interruption first = new Interruption(at);
        simulation.run(0, seed, first);
        assertThat(first.checkpoint.size())
                .as("a part with fields that change tells what it keeps, see Memory")
                .isPositive();
        return simulation.resume(0, seed, new ByteArrayInputStream(first.checkpoint.toByteArray()), Progress.NONE);
    }

    @Override
    public void advanced(long epochsDone) {
        epoch = epochsDone;
    }

    @Override
    public void keep(Checkpoint now) {
        if (epoch == at) {
            try {
                now.write(checkpoint);
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
    }

    @Override
    public boolean cancelled() {
        return epoch >= at;
    }
}
