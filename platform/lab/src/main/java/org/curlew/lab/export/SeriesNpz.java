package org.curlew.lab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Matrix;

/**
 * All series as an NPZ archive for numpy.load: {@code a0/s1/epochs} (int64), {@code a0/s1/test-error} (float64) for arm 0 and seed 1, {@code arms} (text), and the
 * weights where recorded: {@code a0/s1/W0} (recordings x postsynaptic x presynaptic). Format: NEP 1, version 1.0.
 */
public final class SeriesNpz {

    private SeriesNpz() {}

    public static void write(List<Trajectory> trajectories, OutputStream out) throws IOException {
        List<String> arms =
                trajectories.stream().map(Trajectory::arm).distinct().toList();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            NpzEntry.text(zip, "arms", arms);
            for (Trajectory t : trajectories) {
                String under = "a" + arms.indexOf(t.arm()) + "/s" + t.seed() + "/";
                ByteBuffer epochs = NpzEntry.buffer(t.epochs().length);
                Arrays.stream(t.epochs()).forEach(epochs::putLong);
                NpzEntry.array(zip, under + "epochs", "<i8", t.epochs().length + ",", epochs.array());
                for (var series : t.series().entrySet()) {
                    ByteBuffer values = NpzEntry.buffer(series.getValue().length);
                    Arrays.stream(series.getValue()).forEach(values::putDouble);
                    NpzEntry.array(zip, under + series.getKey(), "<f8", series.getValue().length + ",", values.array());
                }
                weights(zip, under, t);
            }
        }
    }

    private static void weights(ZipOutputStream zip, String under, Trajectory t) throws IOException {
        int layers = t.weights().isEmpty() ? 0 : t.weights().getFirst().layers().size();
        for (int l = 0; l < layers; l++) {
            Matrix first = t.weights().getFirst().layers().get(l);
            String shape = t.weights().size() + ", " + first.rows() + ", " + first.columns();
            NpzEntry.header(zip, under + "W" + l, "<f8", shape);
            for (var snapshot : t.weights()) {
                double[] data = snapshot.layers().get(l).data();
                ByteBuffer values = NpzEntry.buffer(data.length);
                Arrays.stream(data).forEach(values::putDouble);
                zip.write(values.array());
            }
            zip.closeEntry();
        }
    }
}
