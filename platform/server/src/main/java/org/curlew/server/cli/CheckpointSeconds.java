package org.curlew.server.cli;

import java.time.Duration;
import org.curlew.spi.InvalidInput;

/** What --checkpoint-seconds takes. */
final class CheckpointSeconds {

    private static final double MOST = 1e6;

    private CheckpointSeconds() {}

    /** @throws InvalidInput outside of (0, 1000000] */
    static Duration duration(double seconds) {
        if (!(seconds > 0 && seconds <= MOST)) {
            throw new InvalidInput(
                    "/checkpoint-seconds", "--checkpoint-seconds must lie in (0, 1000000]; got " + seconds);
        }
        return Duration.ofNanos((long) (1e9 * seconds));
    }
}
