package org.curlew.lab.jobs;

/**
 * The workers of a lab, as far as time by the clock goes.
 *
 * <pre>  t = (w + k c) / n,   n = min(workers, units),   k = max(0, n - warm)</pre>
 *
 * w: seconds of one worker that the units take together; c: what a cold worker takes besides, see {@link Speed#starting}.
 *
 * @param warm workers that live: they have compiled most of what they need
 */
public record Crew(int workers, int warm) {

    /** @param units that are computed at the same time at most */
    public double seconds(double work, double units, double starting) {
        double busy = Math.min(workers, units);
        return busy < 1 ? 0 : (work + Math.max(0, busy - warm) * starting) / busy;
    }
}
