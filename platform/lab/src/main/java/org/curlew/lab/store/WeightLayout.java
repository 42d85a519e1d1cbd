package org.curlew.lab.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.curlew.spi.Matrix;

/**
 * How recorded weights lie in a file, little-endian: a mark, the number of layers and each one's rows and columns as int32; then a record a recording, its epoch as
 * int64 and the entries of every layer row by row as float64. Records have one length, so that each has its place.
 */
record WeightLayout(List<int[]> shapes) {

    static final int MARK = 0x31575743; // CWW1

    static WeightLayout of(List<Matrix> layers) {
        return new WeightLayout(
                layers.stream().map(m -> new int[] {m.rows(), m.columns()}).toList());
    }

    long headerBytes() {
        return 8 + 8L * shapes.size();
    }

    long recordBytes() {
        return 8 + shapes.stream().mapToLong(s -> 8L * s[0] * s[1]).sum();
    }

    long place(int recording) {
        return headerBytes() + recording * recordBytes();
    }

    ByteBuffer header() {
        ByteBuffer header = buffer((int) headerBytes());
        header.putInt(MARK).putInt(shapes.size());
        shapes.forEach(s -> header.putInt(s[0]).putInt(s[1]));
        return header.flip();
    }

    List<Matrix> zeros() {
        return shapes.stream().map(s -> new Matrix(s[0], s[1])).toList();
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
