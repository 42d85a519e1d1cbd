package org.curlew.lab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.curlew.spi.Matrix;

/** Writes recorded weights to a file as they come, each to its place, a piece at a time: what is written again after an interruption is the same. Made when the first come. */
public final class WeightWriter implements AutoCloseable {

    private final Path file;
    private final ByteBuffer piece = WeightLayout.buffer(1 << 16);
    private FileChannel channel;
    private WeightLayout layout;
    private long at;
    private boolean unforced;

    public WeightWriter(Path file) {
        this.file = file;
    }

    /** @param recording its number, from 0 */
    public void write(int recording, long epoch, List<Matrix> layers) {
        try {
            if (channel == null) {
                Files.createDirectories(file.getParent());
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                layout = WeightLayout.of(layers);
                channel.write(layout.header(), 0);
            }
            unforced = true;
            at = layout.place(recording);
            piece.clear().putLong(epoch);
            for (Matrix layer : layers) {
                for (double w : layer.data()) {
                    if (!piece.hasRemaining()) {
                        flush();
                    }
                    piece.putDouble(w);
                }
            }
            flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("recorded weights could not be written: " + failure.getMessage(), failure);
        }
    }

    private void flush() throws IOException {
        piece.flip();
        while (piece.hasRemaining()) {
            at += channel.write(piece, at);
        }
        piece.clear();
    }

    /** Down to the disk, before a checkpoint relies on it. */
    public void force() {
        try {
            if (unforced) {
                channel.force(false);
                unforced = false;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
