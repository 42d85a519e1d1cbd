package org.curlew.engine.kernel;

import jdk.incubator.vector.DoubleVector;

/** Loops that do one thing only, to find how much of it a core can do: fused multiply-adds, or loads. */
public final class Throughput {

    private final double[] sink = new double[Lanes.COUNT];

    /** Fused multiply-adds in eight independent registers; returns how many. */
    public long multiplyAdds() {
        int rounds = 10_000;
        DoubleVector c = DoubleVector.broadcast(Lanes.SPECIES, 0.999);
        DoubleVector d = DoubleVector.broadcast(Lanes.SPECIES, 1e-3);
        DoubleVector s0 = d;
        DoubleVector s1 = d;
        DoubleVector s2 = d;
        DoubleVector s3 = d;
        DoubleVector s4 = d;
        DoubleVector s5 = d;
        DoubleVector s6 = d;
        DoubleVector s7 = d;
        for (int i = 0; i < rounds; i++) {
            s0 = s0.fma(c, d);
            s1 = s1.fma(c, d);
            s2 = s2.fma(c, d);
            s3 = s3.fma(c, d);
            s4 = s4.fma(c, d);
            s5 = s5.fma(c, d);
            s6 = s6.fma(c, d);
            s7 = s7.fma(c, d);
        }
        s0.add(s1).add(s2.add(s3)).add(s4.add(s5)).add(s6.add(s7)).intoArray(sink, 0);
        return 8L * rounds * Lanes.COUNT;
    }

    /** A block of so many entries that begins at a cache line. */
    public double[] block(int entries) {
        return Lanes.atCacheLine(entries);
    }

    /** Reads so many entries of a block once in order; returns how many. */
    public long load(double[] block, int entries) {
        DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int step = 4 * Lanes.COUNT;
        int end = Lanes.ORIGIN + entries;
        for (int i = Lanes.ORIGIN; i + step <= end; i += step) {
            s0 = s0.add(DoubleVector.fromArray(Lanes.SPECIES, block, i));
            s1 = s1.add(DoubleVector.fromArray(Lanes.SPECIES, block, i + Lanes.COUNT));
            s2 = s2.add(DoubleVector.fromArray(Lanes.SPECIES, block, i + 2 * Lanes.COUNT));
            s3 = s3.add(DoubleVector.fromArray(Lanes.SPECIES, block, i + 3 * Lanes.COUNT));
        }
        s0.add(s1).add(s2.add(s3)).intoArray(sink, 0);
        return entries;
    }
}
