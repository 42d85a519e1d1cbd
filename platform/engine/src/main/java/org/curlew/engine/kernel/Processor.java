package org.curlew.engine.kernel;

/**
 * What the engine, which reads no files, is told of the processor that it runs on: a service ({@link java.util.ServiceLoader}). Where there is none, nothing is taken for granted.
 *
 * <p>Kernels are chosen by it, so it says the same on every machine of a kind, always.
 */
public interface Processor {

    /** Whether additions have units of their own, which would idle while others multiply and add. */
    boolean addsApart();
}
