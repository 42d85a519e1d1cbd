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
    private double[] largest;
    private long at;
    private boolean unforced;

    public WeightWriter(Path file) {
        this.file = file;
    }

    /** @param recording its number, from 0 */
    public void write(int recording, long epoch, List<Matrix> layers) {
        try {
            if (channel == null) {
                open(layers);
            }
            unforced = true;
            widen(layers); // before the record, so that what is there is never beyond the range
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

    // a file that is there belongs to the same unit, interrupted
    private void open(List<Matrix> layers) throws IOException {
        Files.createDirectories(file.getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        layout = WeightLayout.of(layers);
        largest = new double[layers.size()];
        if (channel.size() >= layout.headerBytes()) {
            WeightLayout begun = WeightLayout.read(channel);
            if (begun.fits(layers)) {
                layout = begun;
                largest = begun.ranged() ? begun.largest(channel) : largest;
                return;
            }
        }
        channel.write(layout.header(), 0);
    }

    private void widen(List<Matrix> layers) throws IOException {
        boolean wider = false;
        for (int l = 0; l < largest.length; l++) {
            double size = largest(layers.get(l));
            wider |= size > largest[l];
            largest[l] = Math.max(largest[l], size);
        }
        if (wider && layout.ranged()) {
            piece.clear();
            for (double size : largest) {
                piece.putDouble(size);
            }
            at = layout.rangePlace();
            flush();
        }
    }

    /** |w| of the largest weight; 0 where there is none. */
    static double largest(Matrix layer) {
        double size = 0;
        for (double w : layer.data()) {
            size = Math.max(size, Math.abs(w));
        }
        return size;
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
