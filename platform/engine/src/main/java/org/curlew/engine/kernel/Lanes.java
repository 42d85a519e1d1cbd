package org.curlew.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
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

    /** Where content begins in arrays that are read again and again: at a cache line, if objects begin at one (-XX:ObjectAlignmentInBytes=64) and their header has 16 bytes. */
    static final int ORIGIN = COUNT == 8 ? 6 : COUNT == 4 ? 2 : 0;

    private Lanes() {}

    /** n rounded up to whole vectors. */
    static int padded(int n) {
        return (n + COUNT - 1) / COUNT * COUNT;
    }

    /** A copy with one more vector of zeros at the end, so that whole vectors can be read from any entry. */
    static double[] withSlack(double[] data) {
        return Arrays.copyOf(data, Math.addExact(data.length, COUNT));
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
