package org.curlew.lab.sweeps;

import java.util.function.LongSupplier;

/** Seconds that something went on, pauses left out. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private long since;
    private long before;
    private boolean running;

    /** @param nanoTime such as System::nanoTime */
    Stopwatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void run(boolean on) {
        if (on != running) {
            long now = nanoTime.getAsLong();
            before += running ? now - since : 0;
            since = now;
            running = on;
        }
    }

    double seconds() {
        return (before + (running ? nanoTime.getAsLong() - since : 0)) / NANOS;
    }
}
