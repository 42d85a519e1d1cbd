package org.curlew.lab.runs;

/** Ends a watch when closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
