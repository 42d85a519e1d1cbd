package org.curlew.lab.jobs;

/**
 * The workers of a lab, as far as time by the clock goes.
 *
 * <pre>  t = w / n + k c / workers,   n = min(workers, units),   k = max(0, n - warm) + (1 where the server is fresh)</pre>
 *
 * w: seconds of one worker that the units take together; c: what a cold worker takes besides, see {@link Speed#starting}, most of it to compile, which all processors
 * share. A server that was given no unit yet compiles as much as a worker.
 *
 * @param warm workers that live: they have compiled most of what they need
 * @param fresh whether no unit was ended since the server began
 */
public record Crew(int workers, int warm, boolean fresh) {

    /** @param units that are computed at the same time at most */
    public double seconds(double work, double units, double starting) {
        double busy = Math.min(workers, units);
        if (busy < 1) {
            return 0;
        }
        double cold = Math.max(0, busy - warm) + (fresh ? 1 : 0);
        return work / busy + cold * starting / workers;
    }
}
