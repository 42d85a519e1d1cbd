package org.curlew.lab.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.spi.Matrix;

/** The recorded weights of one trajectory, each read from the file when it is asked for. */
public final class WeightSnapshots extends AbstractList<WeightSnapshot> {

    private final Path file;
    private final WeightLayout layout;
    private final int recordings;

    private WeightSnapshots(Path file, WeightLayout layout, int recordings) {
        this.file = file;
        this.layout = layout;
        this.recordings = recordings;
    }

    /** @param recordings of the trajectory; empty where there is no file */
    public static Optional<List<WeightSnapshot>> in(Path file, int recordings) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            WeightLayout layout = WeightLayout.read(channel);
            if (channel.size() < layout.place(recordings)) {
                throw new EOFException(file + " holds fewer weights than were recorded");
            }
            return Optional.of(new WeightSnapshots(file, layout, recordings));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public WeightSnapshot get(int recording) {
        java.util.Objects.checkIndex(recording, recordings);
        try (FileChannel channel = FileChannel.open(file)) {
            long at = layout.place(recording);
            long epoch = WeightLayout.read(channel, at, WeightLayout.buffer(8)).getLong();
            List<Matrix> layers = layout.zeros();
            at += 8;
            for (Matrix layer : layers) {
                fill(channel, at, layer.data());
                at += 8L * layer.data().length;
            }
            return new WeightSnapshot(epoch, layers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** |w| of each layer's largest weight in all recordings: it was written beside them, so that nothing is read but for files of old. */
    public static double[] largest(List<WeightSnapshot> recorded) {
        if (recorded instanceof WeightSnapshots kept && kept.layout.ranged()) {
            try (FileChannel channel = FileChannel.open(kept.file)) {
                return kept.layout.largest(channel);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        double[] largest =
                new double[recorded.isEmpty() ? 0 : recorded.getFirst().layers().size()];
        for (WeightSnapshot snapshot : recorded) {
            for (int l = 0; l < largest.length; l++) {
                largest[l] = Math.max(
                        largest[l], WeightWriter.largest(snapshot.layers().get(l)));
            }
        }
        return largest;
    }

    @Override
    public int size() {
        return recordings;
    }

    private static void fill(FileChannel channel, long at, double[] values) throws IOException {
        ByteBuffer piece = WeightLayout.buffer(1 << 16);
        int perPiece = piece.capacity() / 8;
        for (int from = 0; from < values.length; from += perPiece) {
            int count = Math.min(perPiece, values.length - from);
            WeightLayout.read(channel, at + 8L * from, piece.clear().limit(8 * count))
                    .asDoubleBuffer()
                    .get(values, from, count);
        }
    }
}
