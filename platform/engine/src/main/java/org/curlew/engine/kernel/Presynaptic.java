package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * Presynaptic activities where the kernels read them, with a vector of slack: as numbers, and as the same bits in longs.
 *
 * <p>A number that goes to all lanes of a register costs some processors (Zen 4) a third of a multiply-add, a long costs nothing. Products
 * that meet the same entries read both kinds from the longs, so that data fill the caches once.
 */
final class Presynaptic {

    final double[] x;
    private final boolean lasting;
    private volatile long[] bits;

    private Presynaptic(double[] x, boolean lasting) {
        this.x = x;
        this.lasting = lasting;
        bits = lasting ? null : new long[x.length];
    }

    /** What never changes; its bits are kept once they were asked for. */
    static Presynaptic lasting(double[] x) {
        return new Presynaptic(x, true);
    }

    /** What changes from minibatch to minibatch. */
    static Presynaptic changing(double[] x) {
        return new Presynaptic(x, false);
    }

    /** The bits of the first so many entries of the rows that begin at places[from], ..., where the numbers are in x. */
    long[] bits(int[] places, int from, int count, int entries) {
        if (lasting) {
            return bits == null ? copied() : bits;
        }
        long[] changing = bits;
        for (int b = from; b < from + count; b++) {
            copy(places[b], places[b] + entries, changing);
        }
        return changing;
    }

    private synchronized long[] copied() {
        if (bits == null) {
            long[] all = new long[x.length];
            for (int i = 0; i < x.length; i++) {
                all[i] = Double.doubleToRawLongBits(x[i]);
            }
            bits = all;
        }
        return bits;
    }

    private void copy(int from, int end, long[] into) {
        for (int i = from; i < end; i += Lanes.COUNT) {
            DoubleVector.fromArray(Lanes.SPECIES, x, i).reinterpretAsLongs().intoArray(into, i);
        }
    }
}
