package org.curlew.lab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.spi.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightSnapshotsTest {

    @TempDir
    private Path folder;

    @Test
    void recorded_weights_are_read_as_they_were_written_whatever_the_order() {
        Path file = folder.resolve("some/history");
        write(file, 2, layers(5, -6));
        write(file, 0, layers(1, 2));
        write(file, 1, layers(-7, 3));
        List<WeightSnapshot> all = WeightSnapshots.in(file, 3).orElseThrow();
        assertThat(all).extracting(WeightSnapshot::epoch).containsExactly(0L, 10L, 20L);
        assertThat(all.get(1).layers()).isEqualTo(layers(-7, 3));
        assertThat(all.get(2).layers()).isEqualTo(layers(5, -6));
    }

    @Test
    void the_largest_weight_of_all_recordings_is_known_also_of_those_before_an_interruption() {
        Path file = folder.resolve("history");
        write(file, 0, layers(-7, 2));
        write(file, 1, layers(5, -6));
        write(file, 2, layers(0, 0));
        assertThat(WeightSnapshots.largest(WeightSnapshots.in(file, 3).orElseThrow()))
                .containsExactly(7, 6);
    }

    /** The file's recordings are cut off: whoever read them would fail. */
    @Test
    void the_largest_weight_is_known_without_reading_a_recording() throws Exception {
        Path file = folder.resolve("history");
        write(file, 0, layers(-7, 2));
        List<WeightSnapshot> all = WeightSnapshots.in(file, 1).orElseThrow();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(WeightLayout.of(layers(0, 0)).headerBytes());
        }
        assertThat(WeightSnapshots.largest(all)).containsExactly(7, 2);
    }

    @Test
    void a_file_from_before_the_largest_were_written_down_is_read_and_gone_on_with() throws Exception {
        Path file = folder.resolve("old");
        ByteBuffer old = ByteBuffer.allocate(8 + 16 + 24).order(ByteOrder.LITTLE_ENDIAN);
        old.putInt(0x31575743).putInt(2).putInt(1).putInt(1).putInt(1).putInt(1);
        old.putLong(0).putDouble(-7).putDouble(2);
        Files.write(file, old.array());
        write(file, 1, layers(5, -6));
        List<WeightSnapshot> all = WeightSnapshots.in(file, 2).orElseThrow();
        assertThat(all.get(0).layers()).isEqualTo(layers(-7, 2));
        assertThat(all.get(1).layers()).isEqualTo(layers(5, -6));
        assertThat(WeightSnapshots.largest(all)).containsExactly(7, 6);
    }

    /** By a writer of its own, as after an interruption. */
    private static void write(Path file, int recording, List<Matrix> layers) {
        try (WeightWriter writer = new WeightWriter(file)) {
            writer.write(recording, 10L * recording, layers);
        }
    }

    /** Two layers of one weight each. */
    private static List<Matrix> layers(double first, double second) {
        return List.of(Matrix.of(new double[][] {{first}}), Matrix.of(new double[][] {{second}}));
    }
}
