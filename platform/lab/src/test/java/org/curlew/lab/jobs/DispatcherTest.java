package org.curlew.lab.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.curlew.lab.LabSettings;
import org.curlew.lab.store.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatcherTest {

    @TempDir
    private Path data;

    @Test
    void a_few_workers_try_and_no_more_than_there_are_trials_or_workers() {
        assertThat(trying(64, 8)).isEqualTo(4);
        assertThat(trying(64, 2)).isEqualTo(2);
        assertThat(trying(64, 0)).isZero();
        assertThat(trying(2, 8)).isEqualTo(2);
    }

    private int trying(int workers, int trials) {
        try (Dispatcher dispatcher = new Dispatcher(
                List.of("never started"),
                workers,
                LabSettings.PATIENCE,
                new Checkpoints(data, Checkpoints.USUAL),
                new Histories(data))) {
            return dispatcher.trying(trials);
        }
    }
}
