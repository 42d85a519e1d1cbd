package org.curlew.lab.sweeps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.sweep.UnitSummary;

/** A unit's summary as bytes. Names and thresholds, the same for all units of a sweep, are held once in memory. */
final class SummaryCodec {

    private final Map<List<String>, List<String>> names = new ConcurrentHashMap<>();
    private final double[] thresholds;

    SummaryCodec(double[] thresholds) {
        this.thresholds = thresholds;
    }

    static byte[] encode(UnitSummary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(summary.outcome().ordinal());
            out.writeByte(summary.series().size());
            for (String name : summary.series()) {
                out.writeUTF(name);
            }
            out.writeByte(summary.thresholds().length);
            doubles(out, summary.thresholds());
            doubles(out, summary.numbers());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    UnitSummary decode(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            Outcome.Kind outcome = Outcome.Kind.values()[in.readByte()];
            List<String> series = new ArrayList<>();
            for (int n = in.readUnsignedByte(); n > 0; n--) {
                series.add(in.readUTF());
            }
            double[] limits = doubles(in, in.readUnsignedByte());
            double[] numbers = doubles(in, in.available() / Double.BYTES);
            List<String> shared = names.computeIfAbsent(List.copyOf(series), s -> s);
            return new UnitSummary(
                    outcome, shared, java.util.Arrays.equals(limits, thresholds) ? thresholds : limits, numbers);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static void doubles(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] doubles(DataInputStream in, int count) throws IOException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
