package org.curlew.engine.bench;

/** Whoever takes steps of a case and says how fast: a kernel here, or a peer in another process. */
public interface Contender {

    String name();

    String path();

    /** Steps a second over so many seconds. */
    double rate(double seconds);

    BenchResult result(double stepsPerSecond, double spread);
}
