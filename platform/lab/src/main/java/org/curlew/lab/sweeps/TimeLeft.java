package org.curlew.lab.sweeps;

import java.time.Duration;

/**
 * Time that is left of work whose length was estimated before it began: at first what was estimated, then more and more what is observed.
 *
 * <pre>
 *   left = max(0, c - t) + f r / m,   f = (h + max(0, t - c)) / (h + d / n),   h = 5 s
 * </pre>
 *
 * Workers take c seconds until they are warm. Of n workers' estimated seconds d were done in t seconds, so that f tells how much longer it takes than was estimated;
 * h seconds after the start the observation counts as much as the estimate. r estimated seconds are left for m workers.
 *
 * @param starting c, seconds
 * @param remaining r, seconds of one worker
 * @param done d, seconds of one worker
 * @param elapsed t, seconds
 * @param workers n
 * @param units that are left: the last ones do not keep every worker busy, m = min(n, units)
 */
record TimeLeft(double starting, double remaining, double done, double elapsed, int workers, int units) {

    private static final double HALF_BELIEVED_SECONDS = 5;
    private static final double LONGEST_SECONDS = 1e12;

    Duration duration() {
        double warm = Math.max(0, elapsed - starting);
        double longer = (HALF_BELIEVED_SECONDS + warm) / (HALF_BELIEVED_SECONDS + done / workers);
        double cold = remaining > 0 ? Math.max(0, starting - elapsed) : 0;
        double seconds = cold + longer * remaining / Math.max(1, Math.min(workers, units));
        return Duration.ofMillis((long) (1000 * Math.clamp(seconds, 0, LONGEST_SECONDS)));
    }
}
