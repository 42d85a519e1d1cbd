package org.curlew.lab.sweeps;

import java.time.Duration;

/**
 * Time that is left of work whose length was estimated before it began: at first what was estimated, then more and more what is observed.
 *
 * <pre>
 *   left = f r / m,   f = (h + t) / (h + d / n),   h = 5 s
 * </pre>
 *
 * d of n workers' estimated seconds were done in t seconds, so that f tells how much longer it takes than was estimated; after h seconds the observation counts as
 * much as the estimate. r estimated seconds are left for m workers.
 *
 * @param remaining r, seconds of one worker
 * @param done d, seconds of one worker
 * @param elapsed t, seconds
 * @param workers n
 * @param units that are left: the last ones do not keep every worker busy, m = min(n, units)
 */
record TimeLeft(double remaining, double done, double elapsed, int workers, int units) {

    private static final double HALF_BELIEVED_SECONDS = 5;
    private static final double LONGEST_SECONDS = 1e12;

    Duration duration() {
        double longer = (HALF_BELIEVED_SECONDS + elapsed) / (HALF_BELIEVED_SECONDS + done / workers);
        double seconds = longer * remaining / Math.max(1, Math.min(workers, units));
        return Duration.ofMillis((long) (1000 * Math.clamp(seconds, 0, LONGEST_SECONDS)));
    }
}
