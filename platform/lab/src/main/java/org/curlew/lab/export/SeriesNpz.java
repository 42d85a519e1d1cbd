package org.curlew.lab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
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
            text(zip, "arms", arms);
            for (Trajectory t : trajectories) {
                String under = "a" + arms.indexOf(t.arm()) + "/s" + t.seed() + "/";
                ByteBuffer epochs = buffer(t.epochs().length);
                Arrays.stream(t.epochs()).forEach(epochs::putLong);
                array(zip, under + "epochs", "<i8", t.epochs().length + ",", epochs.array());
                for (var series : t.series().entrySet()) {
                    ByteBuffer values = buffer(series.getValue().length);
                    Arrays.stream(series.getValue()).forEach(values::putDouble);
                    array(zip, under + series.getKey(), "<f8", series.getValue().length + ",", values.array());
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
            header(zip, under + "W" + l, "<f8", shape);
            for (var snapshot : t.weights()) {
                double[] data = snapshot.layers().get(l).data();
                ByteBuffer values = buffer(data.length);
                Arrays.stream(data).forEach(values::putDouble);
                zip.write(values.array());
            }
            zip.closeEntry();
        }
    }

    // little-endian UTF-32, padded with zeros to the longest text
    private static void text(ZipOutputStream zip, String name, List<String> texts) throws IOException {
        int longest = texts.stream()
                .mapToInt(t -> t.codePointCount(0, t.length()))
                .max()
                .orElse(1);
        ByteBuffer data = ByteBuffer.allocate(texts.size() * longest * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            data.position(i * longest * 4);
            texts.get(i).codePoints().forEach(data::putInt);
        }
        array(zip, name, "<U" + longest, texts.size() + ",", data.array());
    }

    private static void array(ZipOutputStream zip, String name, String type, String shape, byte[] data)
            throws IOException {
        header(zip, name, type, shape);
        zip.write(data);
        zip.closeEntry();
    }

    // magic, version, header length, header padded so that the data starts at a multiple of 64
    private static void header(ZipOutputStream zip, String name, String type, String shape) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTime(0);
        zip.putNextEntry(entry);
        String fields = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int padding = 63 - (10 + fields.length()) % 64;
        String header = fields + " ".repeat(padding) + "\n";
        zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        zip.write(new byte[] {(byte) header.length(), (byte) (header.length() >> 8)});
        zip.write(header.getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer buffer(int values) {
        return ByteBuffer.allocate(Math.multiplyExact(values, 8)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
