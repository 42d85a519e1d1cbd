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
            ByteBuffer start = read(channel, 0, WeightLayout.buffer(8));
            if (start.getInt() != WeightLayout.MARK) {
                throw new IOException(file + " holds no recorded weights");
            }
            ByteBuffer shapes = read(channel, 8, WeightLayout.buffer(8 * start.getInt()));
            int[][] sizes = new int[shapes.capacity() / 8][];
            for (int l = 0; l < sizes.length; l++) {
                sizes[l] = new int[] {shapes.getInt(), shapes.getInt()};
            }
            WeightLayout layout = new WeightLayout(List.of(sizes));
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
            long epoch = read(channel, at, WeightLayout.buffer(8)).getLong();
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

    @Override
    public int size() {
        return recordings;
    }

    private static void fill(FileChannel channel, long at, double[] values) throws IOException {
        ByteBuffer piece = WeightLayout.buffer(1 << 16);
        int perPiece = piece.capacity() / 8;
        for (int from = 0; from < values.length; from += perPiece) {
            int count = Math.min(perPiece, values.length - from);
            read(channel, at + 8L * from, piece.clear().limit(8 * count))
                    .asDoubleBuffer()
                    .get(values, from, count);
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            int got = channel.read(into, at + into.position());
            if (got < 0) {
                throw new EOFException("recorded weights end too early");
            }
        }
        return into.flip();
    }
}
