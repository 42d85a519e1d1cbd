package org.curlew.engine.bench;

/** Whoever takes steps of a case and says how fast: a kernel here, or a peer in another process. */
public interface Contender {

    String name();

    String path();

    /** Steps a second over so many seconds. */
    double rate(double seconds);

    /** Takes steps until it is as fast as it gets. @param seconds to begin with */
    default void warmUp(double seconds) {
        rate(seconds);
    }

    BenchResult result(double stepsPerSecond, double spread);
}
