package org.curlew.engine.bench;

import org.curlew.engine.kernel.Throughput;

/**
 * What one core of this machine can do at most, measured.
 *
 * @param gflops fused multiply-adds counted as two, in registers
 * @param l1 loads from memory blocks of 16 KB, in GB/s
 * @param l2 of 256 KB
 * @param l3 of 4 MB
 * @param dram of 128 MB
 */
public record MachinePeak(double gflops, double l1, double l2, double l3, double dram) {

    private static final int KILO = 1 << 10;
    private static final int NEAREST = 16 * KILO;

    public static MachinePeak measure(double seconds) {
        Throughput throughput = new Throughput();
        double each = seconds / 6;
        load(throughput, NEAREST, each); // until the loop is compiled
        return new MachinePeak(
                2 * best(each, throughput::multiplyAdds),
                load(throughput, NEAREST, each),
                load(throughput, 256 * KILO, each),
                load(throughput, 4 * KILO * KILO, each),
                load(throughput, 128 * KILO * KILO, each));
    }

    private static double load(Throughput throughput, int bytes, double seconds) {
        int entries = bytes / Double.BYTES;
        double[] block = throughput.block(entries);
        return best(seconds, () -> throughput.load(block, entries)) * Double.BYTES;
    }

    private interface Counted {
        long run();
    }

    // in units a nanosecond, which are giga-units a second
    private static double best(double seconds, Counted work) {
        double best = 0;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < seconds * 1e9) {
            long before = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - before < 2_000_000) {
                done += work.run();
            }
            best = Math.max(best, done / (double) (System.nanoTime() - before));
        }
        return best;
    }
}
