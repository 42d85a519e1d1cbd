package org.curlew.lab.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server makes of worker processes that end badly. */
class WorkerProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final WorkerProcess.Watch NOBODY = new WorkerProcess.Watch() {
        @Override
        public void point(int index, long epoch, Double[] values) {}

        @Override
        public void advanced(long epochs) {}
    };

    @Test
    void a_worker_that_ends_in_mid_line_has_died_and_the_unit_has_not_failed() throws IOException {
        try (WorkerProcess worker = shell("read unit; printf 'Done {\"traj'")) {
            assertThatThrownBy(() -> worker.compute("{}", 0, 1, Path.of("none"), PATIENCE, Path.of("none"), NOBODY))
                    .isInstanceOf(WorkerProcess.WorkerDied.class);
        }
    }

    @Test
    void the_last_words_of_a_worker_are_its_exit_code_and_its_error_output() throws IOException {
        try (WorkerProcess worker = shell("read unit; echo 'out of luck' >&2; exit 3")) {
            assertThatThrownBy(() -> worker.compute("{}", 0, 1, Path.of("none"), PATIENCE, Path.of("none"), NOBODY))
                    .isInstanceOf(WorkerProcess.WorkerDied.class)
                    .hasMessageContaining("exit code 3");
        }
    }

    private static WorkerProcess shell(String script) throws IOException {
        return new WorkerProcess(List.of("sh", "-c", script), PATIENCE);
    }
}
