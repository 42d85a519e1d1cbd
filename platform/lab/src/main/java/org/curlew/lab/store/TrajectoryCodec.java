package org.curlew.lab.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.spi.Matrix;

/** A trajectory as compressed bytes, bit-exact. */
public final class TrajectoryCodec {

    private static final int VERSION = 1;

    private TrajectoryCodec() {}

    public static byte[] encode(Trajectory t) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(VERSION);
            out.writeUTF(t.arm());
            out.writeLong(t.seed());
            out.writeUTF(t.kernel());
            out.writeUTF(t.outcome().kind().name());
            out.writeLong(t.outcome().epoch());
            out.writeUTF(t.outcome().advice());
            out.writeInt(t.epochs().length);
            for (long epoch : t.epochs()) {
                out.writeLong(epoch);
            }
            out.writeInt(t.series().size());
            for (Map.Entry<String, double[]> series : t.series().entrySet()) {
                out.writeUTF(series.getKey());
                doubles(out, series.getValue());
            }
            out.writeInt(t.weights().size());
            for (WeightSnapshot snapshot : t.weights()) {
                out.writeLong(snapshot.epoch());
                out.writeInt(snapshot.layers().size());
                for (Matrix layer : snapshot.layers()) {
                    out.writeInt(layer.columns());
                    doubles(out, layer.data());
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    public static Trajectory decode(byte[] content) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
            if (in.readInt() != VERSION) {
                throw new IllegalStateException("a trajectory of an unknown version");
            }
            String arm = in.readUTF();
            long seed = in.readLong();
            String kernel = in.readUTF();
            Outcome outcome = new Outcome(Outcome.Kind.valueOf(in.readUTF()), in.readLong(), in.readUTF());
            long[] epochs = new long[in.readInt()];
            for (int i = 0; i < epochs.length; i++) {
                epochs[i] = in.readLong();
            }
            Map<String, double[]> series = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                series.put(in.readUTF(), doubles(in));
            }
            List<WeightSnapshot> weights = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                weights.add(snapshot(in));
            }
            return new Trajectory(arm, seed, epochs, series, outcome, weights, kernel);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static WeightSnapshot snapshot(DataInputStream in) throws IOException {
        long epoch = in.readLong();
        List<Matrix> layers = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            int columns = in.readInt();
            double[] data = doubles(in);
            Matrix layer = new Matrix(data.length / columns, columns);
            System.arraycopy(data, 0, layer.data(), 0, data.length);
            layers.add(layer);
        }
        return new WeightSnapshot(epoch, layers);
    }

    private static void doubles(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeLong(Double.doubleToRawLongBits(value));
        }
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.longBitsToDouble(in.readLong());
        }
        return values;
    }
}
