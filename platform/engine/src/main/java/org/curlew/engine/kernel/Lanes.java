package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector shape of every kernel: the widest of this machine.
 *
 * <p>Results are bit-equal between runs on one machine kind: fused multiply-add is exact in interpreted and compiled code alike, and lanes are always summed in
 * one fixed order, never by {@code reduceLanes}, whose order is not specified.
 */
final class Lanes {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int COUNT = SPECIES.length();

    static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    /** Where content begins in an array made by {@link #atCacheLine}. */
    static final int ORIGIN = 6;

    // Half a region of 1 MB: a Java that collects garbage by regions of that size puts a larger array at the begin of
    // one and never moves it.
    private static final int WHOLE_REGION = (1 << 19) / Double.BYTES;

    private Lanes() {}

    /** n rounded up to whole vectors. */
    static int padded(int n) {
        return (n + COUNT - 1) / COUNT * COUNT;
    }

    /**
     * An array with room for so many entries from {@link #ORIGIN} on, which begin at a cache line where workers run as they are meant to (-XX:+UseG1GC, regions of 1 MB,
     * object headers of 16 bytes): a vector that lies in two lines costs two loads. Elsewhere it is an array like any other.
     */
    static double[] atCacheLine(int size) {
        return new double[Math.max(WHOLE_REGION, Math.addExact(ORIGIN, size))];
    }

    /** Where content begins in an array of so many entries: at a cache line where it is large enough for that, see {@link #atCacheLine}. */
    static int origin(int size) {
        return size + ORIGIN < WHOLE_REGION ? 0 : ORIGIN;
    }

    /** A copy with one more vector of zeros at the end, so that whole vectors can be read from any entry. */
    static double[] withSlack(double[] data) {
        return Arrays.copyOf(data, Math.addExact(data.length, COUNT));
    }

    /** A number in all lanes, from its bits. */
    static DoubleVector all(long bits) {
        return LongVector.broadcast(LONGS, bits).reinterpretAsDoubles();
    }

    /** The sum of the vector stored at the offset, first lane first. */
    static double sum(double[] stored, int offset) {
        double sum = stored[offset];
        for (int k = 1; k < COUNT; k++) {
            sum += stored[offset + k];
        }
        return sum;
    }
}
