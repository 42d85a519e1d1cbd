package org.curlew.lab.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.curlew.spi.Matrix;

/**
 * How recorded weights lie in a file, little-endian: a mark, the number of layers and each one's rows and columns as int32; each layer's largest |w| of all recordings
 * so far as float64; then a record a recording, its epoch as int64 and the entries of every layer row by row as float64. Records have one length, so that each has its place.
 *
 * @param shapes rows and columns of each layer
 * @param ranged whether the largest are there: older files have none
 */
record WeightLayout(List<int[]> shapes, boolean ranged) {

    private static final int WITHOUT_RANGE = 0x31575743; // CWW1
    private static final int MARK = 0x32575743; // CWW2

    static WeightLayout of(List<Matrix> layers) {
        return new WeightLayout(
                layers.stream().map(m -> new int[] {m.rows(), m.columns()}).toList(), true);
    }

    /** Of a file that begins as it should. */
    static WeightLayout read(FileChannel channel) throws IOException {
        ByteBuffer start = read(channel, 0, buffer(8));
        int mark = start.getInt();
        if (mark != MARK && mark != WITHOUT_RANGE) {
            throw new IOException("the file holds no recorded weights");
        }
        ByteBuffer sizes = read(channel, 8, buffer(8 * start.getInt()));
        List<int[]> shapes = new ArrayList<>();
        while (sizes.hasRemaining()) {
            shapes.add(new int[] {sizes.getInt(), sizes.getInt()});
        }
        return new WeightLayout(shapes, mark == MARK);
    }

    /** Of every layer, where the file has them. */
    double[] largest(FileChannel channel) throws IOException {
        double[] largest = new double[shapes.size()];
        read(channel, rangePlace(), buffer(8 * largest.length)).asDoubleBuffer().get(largest);
        return largest;
    }

    boolean fits(List<Matrix> layers) {
        List<int[]> wanted = of(layers).shapes();
        return shapes.size() == wanted.size()
                && java.util.stream.IntStream.range(0, shapes.size())
                        .allMatch(l -> java.util.Arrays.equals(shapes.get(l), wanted.get(l)));
    }

    long rangePlace() {
        return 8 + 8L * shapes.size();
    }

    long headerBytes() {
        return rangePlace() + (ranged ? 8L * shapes.size() : 0);
    }

    long recordBytes() {
        return 8 + shapes.stream().mapToLong(s -> 8L * s[0] * s[1]).sum();
    }

    long place(int recording) {
        return headerBytes() + recording * recordBytes();
    }

    ByteBuffer header() {
        ByteBuffer header = buffer((int) headerBytes());
        header.putInt(ranged ? MARK : WITHOUT_RANGE).putInt(shapes.size());
        shapes.forEach(s -> header.putInt(s[0]).putInt(s[1]));
        return header.rewind();
    }

    List<Matrix> zeros() {
        return shapes.stream().map(s -> new Matrix(s[0], s[1])).toList();
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Fills the buffer from a place. */
    static ByteBuffer read(FileChannel channel, long at, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            int got = channel.read(into, at + into.position());
            if (got < 0) {
                throw new EOFException("recorded weights end too early");
            }
        }
        return into.flip();
    }
}
